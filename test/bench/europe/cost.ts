import type { Inputs } from './inputs.js';

/** What is stored of a match on either side: the top 50 of each vacancy, the top 20 of each person. */
const PER_VACANCY = 50;
const PER_PERSON = 20;
/** The busiest hour against the mean of a day. */
const BUSIEST_HOUR = 3;
const DAY_SECONDS = 86_400;

export interface Storage {
  /** At most: pairs that are among the best of both sides are counted twice. */
  readonly rows: number;
  readonly tb: number;
  readonly databases: number;
  /** Hours in which the night's changed rows are written, all databases side by side. */
  readonly writeHours: number;
}

export function storageOf(inputs: Inputs): Storage {
  const rows = inputs.vacancies * PER_VACANCY + inputs.profiles * PER_PERSON;
  const databases = Math.ceil(inputs.profiles / inputs.profilesPerDatabase);
  return {
    rows,
    tb: (rows * inputs.rowBytes + inputs.profiles * inputs.profileRowKb * 1e3) / 1e12,
    databases,
    writeHours: (rows * inputs.changedRowShare) / (inputs.rowsPerSecond * databases) / 3600,
  };
}

/** Machines for the pages: the busiest hour, and one more. */
export function webMachines(inputs: Inputs): number {
  const perDay = inputs.profiles * inputs.activePerDay * inputs.requestsPerVisit;
  const perSecond = (perDay / DAY_SECONDS) * BUSIEST_HOUR;
  const perMachine = inputs.requestsPerCoreSecond * inputs.coresPerMachine * inputs.useOfMachine;
  return Math.ceil(perSecond / perMachine) + 1;
}

/** Euros a year, by what they are spent on; people are not among them. */
export function costOf(
  inputs: Inputs,
  { workers, web, storage }: { workers: number; web: number; storage: Storage },
): Readonly<Record<'workers' | 'web' | 'databases' | 'backups' | 'mail', number>> {
  return {
    workers: workers * inputs.eurPerMachineYear,
    web: web * inputs.eurPerMachineYear,
    databases: storage.databases * 2 * inputs.eurPerDatabaseYear,
    backups: storage.tb * 2 * inputs.eurPerTbYear,
    mail: ((inputs.profiles * inputs.mailsPerPersonYear) / 1e3) * inputs.eurPerThousandMails,
  };
}
