/**
 * How fast "what if" is answered: npm run -s bench -- what-if [--profiles N] [--vacancies N] [--past N].
 * Times are the process's own CPU time, so that what else runs on the machine hardly counts.
 */
import { parseArgs } from 'node:util';
import {
  DEFAULT_SCORER_CONFIG,
  NO_LEGAL_RULES,
  personWhatIf,
  RegionWhatIf,
  VacancyTable,
  type Learning,
  type MatchContext,
} from '../../src/matching/core/index.js';
import { loadCommuteEstimator } from '../../src/geography/index.js';
import { BenchWorld, TODAY } from './matching/world.js';

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '5000' },
    vacancies: { type: 'string', default: '1000' },
    past: { type: 'string', default: '30000' },
    only: { type: 'string' },
  },
});
const THRESHOLD = 30_000;
/** Vacancies open today, for a person's question. */
const OPEN = 10_000;
const PEOPLE = 400;
/** Questions that fill memories which later ones find full. */
const FIRST = 50;

const print = (name: string, value: number, unit: string) => {
  const rounded = Number(value.toPrecision(4));
  process.stdout.write(`${JSON.stringify({ suite: 'what-if', name, value: rounded, unit })}\n`);
};

/** Milliseconds of CPU time that something takes. */
function cpu<T>(work: () => T): { ms: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;

const estimator = await loadCommuteEstimator();
const world = new BenchWorld(1);
const context: MatchContext = {
  taxonomy: world.vocabulary.taxonomy,
  commute: (from, to, mode) => estimator.estimate(from, to, mode),
  legal: NO_LEGAL_RULES,
  config: DEFAULT_SCORER_CONFIG,
  today: TODAY,
};

function benchPerson(name: string, past: number): void {
  const table = new VacancyTable(context);
  for (let i = 0; i < OPEN; i++) table.put(world.vacancy(), { open: true, share: 0.1 });
  for (let i = 0; i < past; i++) table.put(world.vacancy(), { open: false, share: 0.1 });
  const options = {
    threshold: THRESHOLD,
    mostSkills: 20,
    commutesFrom: (home, places, mode) => estimator.row(home, places, mode, 'off-peak'),
  } satisfies Parameters<typeof personWhatIf>[3];
  const times: number[] = [];
  let steps = 0;
  let first = 0;
  for (let i = 0; i < PEOPLE; i++) {
    const person = world.profile();
    const { ms, result } = cpu(() => personWhatIf(table, person, context, options));
    steps += result.steps.length;
    if (i >= FIRST) times.push(ms);
    else first = Math.max(first, ms);
  }
  times.sort((a, b) => a - b);
  print(`${name}.first.max`, first, 'ms');
  print(`${name}.max`, at(times, 1), 'ms');
  print(`${name}.p50`, at(times, 0.5), 'ms');
  print(`${name}.p99`, at(times, 0.99), 'ms');
  print(`${name}.steps`, steps / PEOPLE, 'steps');
}

if (values.only !== 'region') {
  benchPerson('person', 0);
  benchPerson('person.with-past', Number(values.past));
}

/** Language courses as they are held in the region, and one that teaches a skill. */
function courses(skills: readonly string[]): Learning[] {
  const levels = ['A1', 'A2', 'B1', 'B2', 'C1'] as const;
  const languages = ['de', 'fr', 'en'].flatMap((language) =>
    levels.map((level, i) => ({
      languages: [
        {
          language,
          to: { spoken: level, written: level },
          ...(i > 0 && { entry: levels[i - 1]! }),
        },
      ],
      skills: [],
    })),
  );
  return [...languages, ...skills.map((skill) => ({ languages: [], skills: [skill] }))];
}

function benchRegion(): void {
  const region = new RegionWhatIf(
    {
      ...context,
      commuteRows: (homes, workplace, mode) => estimator.row(workplace, homes, mode, 'off-peak'),
    },
    (place) => place?.at?.key.slice(0, 5) ?? '?',
  );
  const size = { profiles: Number(values.profiles), vacancies: Number(values.vacancies) };
  const skills = new Set<string>();
  const { ms: fill } = cpu(() => {
    for (let i = 0; i < size.profiles; i++) region.putProfile(world.profile());
    for (let i = 0; i < size.vacancies; i++) {
      const vacancy = world.vacancy();
      for (const { skill } of vacancy.skills) if (skills.size < 10) skills.add(skill);
      region.putVacancy(vacancy);
    }
  });
  print('region.fill', fill, 'ms');
  const time = (name: string, learnings: readonly Learning[], learningsOnly: boolean) => {
    const options = { today: TODAY, threshold: THRESHOLD, learnings, learningsOnly };
    const steps = region.run(options);
    const { ms: prepared } = cpu(() => steps.next());
    const { ms, result } = cpu(() => {
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return value;
      }
    });
    print(`${name}.prepare`, prepared, 'ms');
    print(name, ms, 'ms');
    const perPair = (ms * 1e6) / (size.profiles * size.vacancies);
    print(`${name}.per-pair`, perPair, 'ns');
    return result;
  };
  const all = courses([...skills]);
  const { openPairs, blocked } = time('region', all, false);
  time('offer', all.slice(2, 3), true);
  print('region.open-pairs', openPairs, 'pairs');
  print('region.figures', blocked.length, 'figures');
  print('region.memory', process.memoryUsage().rss / 1e6, 'MB');
}

benchRegion();
