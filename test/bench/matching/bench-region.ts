import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadCommuteEstimator,
  workCommute,
  workCommuteRows,
} from '../../../src/geography/index.js';
import {
  DEFAULT_SCORER_CONFIG,
  MatchIndex,
  parseLegalRules,
  type CommuteMinutes,
  type CoreProfile,
  type CoreVacancy,
  type IndexContext,
  type MatchContext,
} from '../../../src/matching/core/index.js';
import { projectRoot } from '../../../src/platform/paths.js';
import type { Options } from './options.js';
import { BenchWorld, TODAY } from './world.js';

/** One generated region, which all figures of a run are taken on. */
export interface BenchRegion {
  readonly world: BenchWorld;
  readonly context: IndexContext;
  /** With the day, and with commutes that are remembered: for the core's plain functions. */
  readonly matchContext: MatchContext;
  readonly profiles: readonly CoreProfile[];
  readonly vacancies: readonly CoreVacancy[];
  /** Holds all of them, laid out. A sub-suite that changes it leaves it as it was. */
  readonly index: MatchIndex;
}

/** Vacancies spread evenly over all of them. */
export function sampleOf(vacancies: readonly CoreVacancy[], size: number): CoreVacancy[] {
  const step = Math.max(1, vacancies.length / size);
  const count = Math.min(size, vacancies.length);
  return Array.from({ length: count }, (_, i) => vacancies[Math.floor(i * step)] as CoreVacancy);
}

export async function makeRegion(options: Options): Promise<BenchRegion> {
  const world = new BenchWorld(options.seed);
  const context = await contextOf(world);
  // Vacancies first: they are the same however many profiles follow.
  const vacancies = Array.from({ length: options.vacancies }, () => world.vacancy());
  const profiles = Array.from({ length: options.profiles }, () => world.profile());
  const index = new MatchIndex(context);
  for (const profile of profiles) index.putProfile(profile);
  for (const vacancy of vacancies) index.putVacancy(vacancy);
  index.layOut();
  const matchContext = { ...context, commute: remembered(context), today: TODAY };
  return { world, context, matchContext, profiles, vacancies, index };
}

/** The scorer's own weights, the legal table and the built-in commute, as in a running system. */
async function contextOf(world: BenchWorld): Promise<IndexContext> {
  const commute = await loadCommuteEstimator();
  const rules = join(projectRoot(), 'config', 'legal', 'regulated-professions.json');
  return {
    taxonomy: world.vocabulary.taxonomy,
    legal: parseLegalRules(JSON.parse(readFileSync(rules, 'utf8'))),
    config: DEFAULT_SCORER_CONFIG,
    commute: (from, to, mode) => workCommute(commute, from, to, mode),
    commuteRows: workCommuteRows(commute),
  };
}

/** The same commute, worked out once for each two places and mode. */
function remembered({ commute }: IndexContext): MatchContext['commute'] {
  const known = new Map<string, CommuteMinutes>();
  return (from, to, mode) => {
    const key = `${from.key}|${to.key}|${mode}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fresh = commute(from, to, mode);
    known.set(key, fresh);
    return fresh;
  };
}
