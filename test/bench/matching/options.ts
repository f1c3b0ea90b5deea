import { parseArgs } from 'node:util';

export interface Options {
  readonly profiles: number;
  readonly vacancies: number;
  /** Vacancies of which the slow ways (PostgreSQL, the plain loop) take a part. */
  readonly sample: number;
  /** How often each figure is taken; the middle one is printed, with the least and the most. */
  readonly runs: number;
  readonly seed: number;
  readonly threads: number;
  /** Sub-suites by name; all unless said. */
  readonly only: readonly string[] | undefined;
  /** Also ten times as many profiles. */
  readonly million: boolean;
}

export const USAGE = `usage: npm run -s bench -- matching [options]
  --profiles N   profiles (100000)
  --vacancies N  vacancies (10000)
  --sample N     vacancies that PostgreSQL and the plain loop are tried on (30)
  --runs N       times each figure is taken (3)
  --seed N       another world (1)
  --threads N    threads to set against one (2)
  --only A,B     these sub-suites only
  --million      also ten times as many profiles (some minutes, 2 GB)`;

/** @throws Error that says which option is wrong */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      profiles: { type: 'string', default: '100000' },
      vacancies: { type: 'string', default: '10000' },
      sample: { type: 'string', default: '30' },
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: '2' },
      only: { type: 'string' },
      million: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'profiles' | 'vacancies' | 'sample' | 'runs' | 'seed' | 'threads') => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= 1) return number;
    throw new Error(`--${name} must be a whole number from 1, not "${values[name]}"`);
  };
  return {
    profiles: whole('profiles'),
    vacancies: whole('vacancies'),
    sample: whole('sample'),
    runs: whole('runs'),
    seed: whole('seed'),
    threads: whole('threads'),
    only: values.only?.split(','),
    million: values.million,
  };
}
