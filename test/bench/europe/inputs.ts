/**
 * What the study of Europe rests on. Each figure says where it comes from; all can be given anew on the command line
 * (`--msPerVacancy 0.4`), so that the study follows better measurements.
 */
export const INPUTS = {
  profiles: [10_000_000, 'the question'],
  vacancies: [3_500_000, 'the question'],
  territories: [100, 'chosen; the run prints others beside it'],
  bytesPerProfile: [140, 'measured: docs/performance.md, bytes a profile'],
  msPerVacancy: [
    19,
    'measured: docs/performance.md, processor time of a whole night in which nothing changed, 10,000 × 100,000',
  ],
  msPerChangedProfile: [
    58,
    'measured for a new vacancy with all that follows; a changed profile is taken to cost as much',
  ],
  workerBaseMb: [1_600, 'measured: docs/performance.md, most memory of a worker in a night'],
  commuteBytes: [16, 'code: minutes and low end, two bytes each, for four modes'],
  communes: [100_000, 'general knowledge: municipalities of the Union, about'],
  workplaceShare: [0.22, 'measured world of docs/performance.md: 745 workplaces for 3,348 homes'],
  loadPerSecond: [7_400, 'measured: 110,000 records in 14.9 s, commutes included'],
  rowsPerSecond: [8_000, 'measured: docs/performance.md, 1.2 million rows of a first night'],
  changedRowShare: [0.1, 'assumed: stored matches that differ from the night before'],
  rowBytes: [2_300, 'measured: 2.8 GB for 1.2 million stored matches'],
  profileRowKb: [8, 'assumed: one profile with its history in PostgreSQL'],
  profileChangesPerDay: [0.03, 'assumed: share of the profiles that change on a working day'],
  newVacanciesPerDay: [0.035, 'assumed: share of the vacancies that are new on a working day'],
  activePerDay: [0.05, 'assumed: share of the people who look in on a working day'],
  requestsPerVisit: [25, 'assumed'],
  requestsPerCoreSecond: [60, 'assumed: rendered pages, one core'],
  mailsPerPersonYear: [20, 'assumed: digests and single notices'],
  coresPerMachine: [8, 'assumed machine'],
  gbPerMachine: [32, 'assumed machine'],
  useOfMachine: [0.6, 'chosen: share of cores and memory that is planned with'],
  nightHours: [4, 'chosen: window of the nightly run'],
  profilesPerDatabase: [1_000_000, 'chosen: one PostgreSQL, and a standby of it, for so many'],
  eurPerMachineYear: [2_400, 'assumed price: 8 cores, 32 GB, rented in Europe, 200 € a month'],
  eurPerDatabaseYear: [6_000, 'assumed price: 8 cores, 64 GB, fast disks, 500 € a month'],
  eurPerTbYear: [240, 'assumed price: backups, two copies elsewhere'],
  eurPerThousandMails: [0.2, 'assumed price'],
  detectionSeconds: [30, 'code: a stalled job is noticed within so long, about'],
} as const satisfies Readonly<Record<string, readonly [value: number, source: string]>>;

export type InputName = keyof typeof INPUTS;
export type Inputs = Readonly<Record<InputName, number>>;

/** What is wrong with the command line, for people. */
export class WrongInput extends Error {}

const isInput = (name: string): name is InputName => name in INPUTS;

/** The inputs, with those of the command line (`--name value …`) in place. @throws WrongInput naming what is wrong */
export function readInputs(words: readonly string[]): Inputs {
  const values: Record<string, number> = Object.fromEntries(
    Object.entries(INPUTS).map(([name, [value]]) => [name, value]),
  );
  for (let i = 0; i < words.length; i += 2) {
    const name = (words[i] ?? '').replace(/^--/, '');
    const value = Number(words[i + 1]);
    if (!isInput(name))
      throw new WrongInput(`no input "${name}"; there are ${Object.keys(INPUTS).join(', ')}`);
    if (!(value > 0)) throw new WrongInput(`--${name} must be a number above 0`);
    values[name] = value;
  }
  return values as Inputs;
}
