import type { CommuteMode } from '../../../kernel/vocabulary.js';
import { modesOf } from '../commute-of.js';
import type { Gate } from '../gates/gate.js';
import { languageGate } from '../gates/language.js';
import type { CoreProfile, PlacePoint } from '../model.js';
import type { MatchContext } from '../ports.js';
import { bestCredit } from '../skill-credits.js';
import { comfort } from '../terms/commute.js';
import { languageTerm } from '../terms/language.js';
import { occupationTerm } from '../terms/occupation.js';
import { commuteGate } from '../gates/commute.js';
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

type Ask = (profile: CoreProfile, vacancy: Facet['samples'][number]) => number;

const codeOf = (gates: readonly Gate[], context: MatchContext): Ask => {
  return (profile, vacancy) => {
    let sum = 0;
    for (const gate of gates) {
      const { ok, outcome } = gate.check(profile, vacancy, context);
      sum += ok ? (outcome === 'conditional' ? CONDITION : 0) : IN_THE_WAY;
    }
    return sum;
  };
};

/** What the core's gates say of a profile, for each different need of one facet. */
export function codesOf(
  facet: Facet,
  gates: readonly Gate[],
  profile: CoreProfile,
  context: MatchContext,
): Int32Array {
  const ask = codeOf(gates, context);
  return Int32Array.from(facet.samples, (sample) => ask(profile, sample));
}

/** The language gate and the language term by need: codes, and values 0…1000 (0 where none is asked). */
export interface LanguageAnswers {
  readonly codes: Int32Array;
  readonly values: Int32Array;
}

/**
 * @param before answers to take over where a need does not name the language that has changed
 */
export function languageAnswers(
  { language: facet }: VacancyTable,
  profile: CoreProfile,
  context: MatchContext,
  before?: { readonly answers: LanguageAnswers; readonly language: string },
): LanguageAnswers {
  const ask = codeOf([languageGate], context);
  const codes = new Int32Array(facet.samples.length);
  const values = new Int32Array(facet.samples.length);
  facet.samples.forEach((sample, i) => {
    const same = before !== undefined && !languagesOf(sample).includes(before.language);
    codes[i] = same ? before.answers.codes[i]! : ask(profile, sample);
    if (same) values[i] = before.answers.values[i]!;
    else if (languageTerm.asks(sample))
      values[i] = languageTerm.measure(profile, sample, context).value;
  });
  return { codes, values };
}

/** Every language that a need names. */
export function languagesOf({ languages, assumedLanguage }: typeof NOTHING): string[] {
  return [...languages.map((need) => need.language), ...(assumedLanguage?.languages ?? [])];
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
  const ask = codeOf([commuteGate], context);
  table.workplaces.forEach((point, i) => {
    if (point === undefined || home === undefined || limit === undefined) {
      codes[i] = ask(profile, samples[i]!);
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

/** Values of the occupation term and credits for skills, each worked out when first asked for. */
export class Merits {
  private readonly occupations: Int32Array;
  private readonly credits: Int32Array;
  private readonly person: { skills: readonly string[]; occupations: readonly string[] };

  constructor(
    private readonly table: VacancyTable,
    private readonly profile: CoreProfile,
    private readonly context: MatchContext,
  ) {
    this.occupations = new Int32Array(table.occupations.size).fill(-1);
    this.credits = new Int32Array(table.skills.size).fill(-1);
    this.person = { skills: profile.skills ?? [], occupations: profile.occupations ?? [] };
  }

  occupation(number: number): number {
    const known = this.occupations[number]!;
    if (known >= 0) return known;
    const asked = { ...NOTHING, occupation: this.table.occupations.key(number) };
    const { value } = occupationTerm.measure(this.profile, asked, this.context);
    return (this.occupations[number] = value);
  }

  credit(skill: number): number {
    const known = this.credits[skill]!;
    if (known >= 0) return known;
    const { taxonomy, config } = this.context;
    const found = bestCredit(this.table.skills.key(skill), this.person, taxonomy, config);
    return (this.credits[skill] = found?.credit ?? 0);
  }
}
