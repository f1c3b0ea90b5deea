import type { Inputs } from './inputs.js';
import type { Territory } from './territories.js';

/** The profiles for which a vacancy's time was measured; more take proportionally longer. */
const MEASURED_PROFILES = 100_000;
/** The vacancies for which a changed profile's time was measured. */
const MEASURED_VACANCIES = 10_000;
const MB = 1e6;

/** What a territory asks of the machines that hold it. */
export interface Need {
  readonly memoryMb: number;
  /** Processor hours of the nightly run, without writing. */
  readonly nightHours: number;
  /** Processor seconds of a working day's changes. */
  readonly daySeconds: number;
  readonly loadSeconds: number;
}

export function needOf(territory: Territory, inputs: Inputs): Need {
  const { profiles, vacancies, area, residents } = territory;
  const copies = profiles / Math.max(1, residents);
  const homes = inputs.communes * area * copies;
  const workplaces = inputs.communes * area * inputs.workplaceShare;
  const perVacancy = (inputs.msPerVacancy * profiles) / MEASURED_PROFILES;
  const perProfile = (inputs.msPerChangedProfile * vacancies) / MEASURED_VACANCIES;
  return {
    memoryMb:
      inputs.workerBaseMb +
      (profiles * inputs.bytesPerProfile + homes * workplaces * inputs.commuteBytes) / MB,
    nightHours: (vacancies * perVacancy) / 3.6e6,
    daySeconds:
      (vacancies * inputs.newVacanciesPerDay * perVacancy +
        profiles * inputs.profileChangesPerDay * perProfile) /
      1_000,
    loadSeconds: profiles / inputs.loadPerSecond,
  };
}

/** The territories of one machine, by number. */
export interface Machine {
  readonly territories: number[];
  memoryMb: number;
  nightHours: number;
}

/**
 * Puts every territory on two different machines, the greatest first, each where most of the night is left. Both hold
 * its index; the work of the night is planned as if one of them alone did it, so that any machine may fail.
 */
export function packMachines(needs: readonly Need[], inputs: Inputs): Machine[] {
  for (let count = 2; ; count += 1) {
    const machines = tryPacking(needs, count, inputs);
    if (machines !== undefined) return machines;
  }
}

function tryPacking(
  needs: readonly Need[],
  count: number,
  { gbPerMachine, coresPerMachine, nightHours, useOfMachine }: Inputs,
): Machine[] | undefined {
  const memory = gbPerMachine * 1_000 * useOfMachine;
  const hours = coresPerMachine * nightHours * useOfMachine;
  const machines = Array.from({ length: count }, (): Machine => ({
    territories: [],
    memoryMb: 0,
    nightHours: 0,
  }));
  const order = needs.map((_, number) => number);
  order.sort((a, b) => (needs[b]?.nightHours ?? 0) - (needs[a]?.nightHours ?? 0));
  for (const number of order) {
    const need = needs[number];
    if (need === undefined) continue;
    const fitting = machines
      .filter(
        (m) => m.memoryMb + need.memoryMb <= memory && m.nightHours + need.nightHours <= hours,
      )
      .sort((a, b) => a.nightHours - b.nightHours || a.memoryMb - b.memoryMb)
      .slice(0, 2);
    if (fitting.length < 2) return undefined;
    for (const machine of fitting) {
      machine.territories.push(number);
      machine.memoryMb += need.memoryMb;
      machine.nightHours += need.nightHours;
    }
  }
  return machines;
}
