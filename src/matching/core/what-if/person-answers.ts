import type { CommuteMode } from '../../../kernel/vocabulary.js';
import { modesOf } from '../commute-of.js';
import { CONDITION as CONDITIONAL, MET } from '../engine/codes.js';
import { languageCode, languageValue } from '../engine/language-columns.js';
import { commuteGate } from '../gates/commute.js';
import type { Gate } from '../gates/gate.js';
import type { CoreProfile, CoreVacancy, PlacePoint } from '../model.js';
import type { MatchContext } from '../ports.js';
import { comfort } from '../terms/commute.js';
import { occupationTerm } from '../terms/occupation.js';
import { NOTHING, type Facet, type VacancyTable } from './vacancy-table.js';

/** What gates say, as numbers that add up: conditions below {@link IN_THE_WAY}, what stands in the way above. */
export const CONDITION = 1;
export const IN_THE_WAY = 16;

/** Minutes from one home to many workplaces by one mode; must say what the core's commute says of each pair. */
export type CommutesFrom = (
  home: PlacePoint,
  workplaces: readonly PlacePoint[],
  mode: CommuteMode,
) => { readonly minutes: ArrayLike<number>; readonly low: ArrayLike<number> };

function ask(
  gates: readonly Gate[],
  profile: CoreProfile,
  vacancy: CoreVacancy,
  context: MatchContext,
): number {
  let sum = 0;
  for (const gate of gates) {
    const { ok, outcome } = gate.check(profile, vacancy, context);
    if (!ok) sum += IN_THE_WAY;
    else if (outcome === 'conditional') sum += CONDITION;
  }
  return sum;
}

/** Answers by number, each worked out when it is first asked for. */
class Answers {
  private readonly known: Int32Array;

  constructor(
    size: number,
    private readonly work: (number: number) => number,
  ) {
    this.known = new Int32Array(size).fill(-1);
  }

  of(number: number): number {
    const known = this.known[number]!;
    return known >= 0 ? known : (this.known[number] = this.work(number));
  }
}

/** What the core's gates say of a profile, by number of what one facet asks. */
export function gateAnswers(
  { samples }: Pick<Facet, 'samples'>,
  gates: readonly Gate[],
  profile: CoreProfile,
  context: MatchContext,
): Answers {
  return new Answers(samples.length, (n) => ask(gates, profile, samples[n]!, context));
}

/**
 * The language gate and the language term (0…1000, 0 where none is asked) by number of the need: what the core says,
 * by the engine's way of saying it, since there are hundreds of needs and each is asked again after each step.
 */
export class LanguageAnswers {
  readonly codes: Answers;
  readonly values: Answers;

  constructor({ languagesAsked, languages }: VacancyTable, profile: CoreProfile) {
    const { packed, more } = languages.pack(profile);
    const pairs = Uint16Array.from(more);
    const isStated = profile.languages !== undefined;
    this.codes = new Answers(languagesAsked.length, (n) => {
      const code = languageCode(languagesAsked[n]!.needs, packed, pairs, 0, pairs.length);
      return code === MET ? 0 : code === CONDITIONAL ? CONDITION : IN_THE_WAY;
    });
    this.values = new Answers(languagesAsked.length, (n) => {
      const { term, silent } = languagesAsked[n]!;
      if (term === undefined) return 0;
      return isStated ? languageValue(term, packed, pairs, 0, pairs.length) : silent;
    });
  }
}

/** Values of the occupation term by number of the occupation asked. */
export function occupationAnswers(
  { occupations }: VacancyTable,
  profile: CoreProfile,
  context: MatchContext,
): Answers {
  return new Answers(occupations.size, (n) => {
    const asked = { ...NOTHING, occupation: occupations.key(n) };
    return occupationTerm.measure(profile, asked, context).value;
  });
}

/** The commute by number of the workplace: least low ends and least usual minutes over the person's modes. */
export interface CommuteAnswers {
  readonly codes: Int32Array;
  readonly low: Float64Array;
  readonly minutes: Float64Array;
}

export function commuteAnswers(
  table: VacancyTable,
  profile: CoreProfile,
  context: MatchContext,
  commutesFrom: CommutesFrom = pairByPair(context),
): CommuteAnswers {
  const { samples } = table.place;
  const codes = new Int32Array(samples.length);
  const low = new Float64Array(samples.length).fill(Infinity);
  const minutes = new Float64Array(samples.length).fill(Infinity);
  const home = profile.home?.at;
  const limit = profile.maxCommuteMinutes;
  const known: number[] = [];
  const points: PlacePoint[] = [];
  table.workplaces.forEach((point, i) => {
    if (point === undefined || home === undefined || limit === undefined) {
      codes[i] = ask([commuteGate], profile, samples[i]!, context);
      return;
    }
    known.push(i);
    points.push(point);
  });
  if (home === undefined || limit === undefined) return { codes, low, minutes };
  for (const mode of modesOf(profile)) {
    const row = commutesFrom(home, points, mode);
    known.forEach((place, n) => {
      low[place] = Math.min(low[place]!, row.low[n]!);
      minutes[place] = Math.min(minutes[place]!, row.minutes[n]!);
    });
  }
  for (const place of known) codes[place] = low[place]! <= limit ? 0 : IN_THE_WAY;
  return { codes, low, minutes };
}

const pairByPair =
  ({ commute }: MatchContext): CommutesFrom =>
  (home, workplaces, mode) => {
    const estimates = workplaces.map((place) => commute(home, place, mode));
    return { minutes: estimates.map((e) => e.minutes), low: estimates.map((e) => e.low) };
  };

/** The same answers under another limit: codes, and the value of the commute term. */
export function underLimit(
  { codes, low, minutes }: CommuteAnswers,
  limit: number | undefined,
): { readonly codes: Int32Array; readonly values: Int32Array } {
  const fresh = codes.slice();
  const values = new Int32Array(codes.length);
  if (limit === undefined) return { codes: fresh, values };
  for (let place = 0; place < codes.length; place++) {
    if (low[place] === Infinity) continue;
    fresh[place] = low[place]! <= limit ? 0 : IN_THE_WAY;
    values[place] = comfort(minutes[place]!, limit);
  }
  return { codes: fresh, values };
}

export type { Answers };
