import { cefrStep } from '../../../kernel/cefr.js';
import { MOST_STEPS } from '../lists.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { ScorerConfig } from '../scorer-config.js';
import { askedLevels, levelValue } from '../terms/language.js';
import { CONDITION, FAIL, MET, REACH, UNKNOWN } from './codes.js';
import { Interner } from './interner.js';
import { languagesOf, moreCountOf, moreStartOf, type ProfileState } from './profile-state.js';

/**
 * The languages of the region lie packed in one number a person; the rest follow in a list. The loops know how, and
 * how a term is written down.
 */
const SLOT_LANGUAGES = ['fr', 'de', 'en', 'it'];
const BITS = 3;
const SLOT_BITS = 2 * BITS;
const LEVEL = 7;

/** Above the four slots of six bits: no list at all; more languages, or expected levels, in the list. */
export const LANGUAGES_UNKNOWN = 1 << 24;
const HAS_MORE = 1 << 25;
const HAS_EXPECTED = 1 << 26;

const SPOKEN = 0;
const WRITTEN = 1;

/** What becomes of a gap: in the way, a condition, or a question to the employer. */
export const HARD = 0;
export const SOFT = 1;
export const ASSUMED = 2;

/** One level asked; `shift` is where it lies in the packed number, -1 when it is in the list. */
export interface Level {
  readonly language: number;
  readonly skill: number;
  readonly need: number;
  readonly shift: number;
}

/** What a vacancy asks of languages, for the gate. */
export interface LanguageNeeds {
  readonly levels: readonly (Level & { readonly kind: number })[];
  /** Any one of these, both its levels, will do. */
  readonly assumed: readonly (readonly Level[])[];
}

/**
 * What a vacancy asks of languages, for the score, in numbers one after the other: how many levels, the
 * sum of their weights, then for each its shift, language, skill and, by the step a person has, weight × value.
 */
export type LanguageTerm = Int32Array;

export const TERM_HEAD = 2;
export const TERM_LEVEL = 3 + LEVEL;

/** One person's languages: packed, and what does not fit into that. */
export interface PackedLanguages {
  readonly packed: number;
  /** Pairs: language, spoken | written << 3 | expected << 6. */
  readonly more: readonly number[];
}

/** Numbers languages, and writes needs and facts down in numbers. */
export class LanguageColumns {
  private readonly names = new Interner();
  private readonly needKeys = new Interner();
  private readonly termKeys = new Interner();
  readonly needs: LanguageNeeds[] = [];
  readonly terms: LanguageTerm[] = [];

  constructor(private readonly config: ScorerConfig) {
    for (const name of SLOT_LANGUAGES) this.names.intern(name);
  }

  private level(language: string, skill: number, need: number): Level {
    const number = this.names.intern(language);
    const shift = number < SLOT_LANGUAGES.length ? number * SLOT_BITS + skill * BITS : -1;
    return { language: number, skill, need, shift };
  }

  pack({ languages }: CoreProfile): PackedLanguages {
    if (languages === undefined) return { packed: LANGUAGES_UNKNOWN, more: [] };
    const best = new Map<number, { spoken: number; written: number; expected: number }>();
    for (const fact of languages) {
      const number = this.names.intern(fact.language);
      const before = best.get(number) ?? { spoken: 0, written: 0, expected: 0 };
      best.set(number, {
        spoken: Math.max(before.spoken, cefrStep(fact.spoken)),
        written: Math.max(before.written, cefrStep(fact.written)),
        expected: Math.max(before.expected, cefrStep(fact.expected?.value)),
      });
    }
    let packed = 0;
    const more: number[] = [];
    for (const [number, { spoken, written, expected }] of best) {
      const levels = spoken | (written << BITS);
      const inSlot = number < SLOT_LANGUAGES.length;
      if (inSlot) packed |= levels << (number * SLOT_BITS);
      if (expected > 0) packed |= HAS_EXPECTED;
      if (inSlot && expected === 0) continue;
      packed |= HAS_MORE;
      more.push(number, levels | (expected << SLOT_BITS));
    }
    return { packed, more };
  }

  /** The number of a vacancy's needs for the gate; 0 asks nothing. */
  ask({ languages, assumedLanguage }: CoreVacancy): number {
    this.needKeys.intern(JSON.stringify([[], null]), () =>
      this.needs.push(this.compile([], undefined)),
    );
    const asked = languages
      .filter((need) => need.strictness !== 'wished')
      .flatMap((need) => {
        const soft =
          need.strictness === 'learnable' || (need.helpOffered && need.strictness !== 'legal');
        const kind = need.source === 'assumed' ? ASSUMED : soft ? SOFT : HARD;
        return [
          { language: need.language, skill: SPOKEN, need: cefrStep(need.spoken), kind },
          { language: need.language, skill: WRITTEN, need: cefrStep(need.written), kind },
        ];
      })
      .filter(({ need }) => need > 0);
    const key = JSON.stringify([asked, assumedLanguage ?? null]);
    return this.needKeys.intern(key, () => this.needs.push(this.compile(asked, assumedLanguage)));
  }

  private compile(
    asked: readonly { language: string; skill: number; need: number; kind: number }[],
    assumed: CoreVacancy['assumedLanguage'],
  ): LanguageNeeds {
    const levels = asked.map(({ language, skill, need, kind }) => ({
      ...this.level(language, skill, need),
      kind,
    }));
    const ways = (assumed?.languages ?? []).map((language) => [
      this.level(language, SPOKEN, cefrStep(assumed?.spoken)),
      this.level(language, WRITTEN, cefrStep(assumed?.written)),
    ]);
    return { levels, assumed: ways };
  }

  /** The number of a vacancy's term for the score, plus 1; 0 when it asks for none. */
  term(vacancy: CoreVacancy): number {
    const asked = askedLevels(vacancy, this.config);
    if (asked.length === 0) return 0;
    const number = this.termKeys.intern(JSON.stringify(asked), () => {
      const total = asked.reduce((sum, { weight }) => sum + weight, 0);
      const levels = asked.flatMap(({ language, skill, need, weight }) => {
        const step = cefrStep(need);
        const level = this.level(language, skill === 'spoken' ? SPOKEN : WRITTEN, step);
        const worth = Array.from(
          { length: LEVEL },
          (_, has) => weight * levelValue(has, step, this.config),
        );
        return [level.shift, level.language, level.skill, ...worth];
      });
      this.terms.push(Int32Array.from([asked.length, total, ...levels]));
    });
    return number + 1;
  }
}

/** The step someone has in a level; the rest of their languages lies at `more[start]`, in pairs, up to `end`. */
function hasStep(
  packed: number,
  shift: number,
  language: number,
  skill: number,
  more: Uint16Array,
  start: number,
  end: number,
): number {
  if (shift >= 0) return (packed >>> shift) & LEVEL;
  if ((packed & HAS_MORE) === 0) return 0;
  for (let at = start; at < end; at += 2) {
    if (more[at] === language) return (more[at + 1]! >>> (skill * BITS)) & LEVEL;
  }
  return 0;
}

function expectedStep(language: number, more: Uint16Array, start: number, end: number): number {
  for (let at = start; at < end; at += 2) {
    if (more[at] === language) return (more[at + 1]! >>> SLOT_BITS) & LEVEL;
  }
  return 0;
}

/** The step a row of profiles has now. */
export function stepOfRow(profiles: ProfileState, row: number, level: Level): number {
  const start = moreStartOf(profiles, row);
  const end = start + moreCountOf(profiles, row);
  const { language, skill, shift } = level;
  return hasStep(languagesOf(profiles, row), shift, language, skill, profiles.terms, start, end);
}

/** The step a row of profiles expects to have in a language; 0 for none. */
export function expectedOfRow(profiles: ProfileState, row: number, language: number): number {
  if ((languagesOf(profiles, row) & HAS_EXPECTED) === 0) return 0;
  const start = moreStartOf(profiles, row);
  return expectedStep(language, profiles.terms, start, start + moreCountOf(profiles, row));
}

/** The value of the language term for a row of profiles; `silent` for one that lists no language. */
export function valueOfRow(
  term: LanguageTerm,
  profiles: ProfileState,
  row: number,
  silent: number,
): number {
  const packed = languagesOf(profiles, row);
  if ((packed & LANGUAGES_UNKNOWN) !== 0) return silent;
  const start = moreStartOf(profiles, row);
  const end = start + moreCountOf(profiles, row);
  return languageValue(term, packed, profiles.terms, start, end);
}

/** The code of the language gate: the rule of `gates/language.ts`, in numbers. */
export function languageCode(
  needs: LanguageNeeds,
  packed: number,
  more: Uint16Array,
  start: number,
  end: number,
): number {
  const { levels, assumed } = needs;
  if (levels.length === 0 && assumed.length === 0) return MET;
  if ((packed & LANGUAGES_UNKNOWN) !== 0) return UNKNOWN;
  let short = 0;
  let condition = false;
  let open = false;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i];
    if (level === undefined) break;
    const { shift, language, skill } = level;
    const gap = level.need - hasStep(packed, shift, language, skill, more, start, end);
    if (gap <= 0) continue;
    if (level.kind === ASSUMED) open = true;
    else if (level.kind === SOFT) condition = true;
    else if (
      (packed & HAS_EXPECTED) !== 0 &&
      expectedStep(level.language, more, start, end) >= level.need
    ) {
      condition = true;
    } else short += gap;
  }
  if (assumed.length > 0 && !knowsOne(assumed, packed, more, start, end)) open = true;
  if (short > 0) return short <= MOST_STEPS && !open ? REACH : FAIL;
  if (open) return UNKNOWN;
  return condition ? CONDITION : MET;
}

function knowsOne(
  ways: LanguageNeeds['assumed'],
  packed: number,
  more: Uint16Array,
  start: number,
  end: number,
): boolean {
  return ways.some((way) =>
    way.every(
      ({ need, shift, language, skill }) =>
        hasStep(packed, shift, language, skill, more, start, end) >= need,
    ),
  );
}

/** The value of the language term, 0…1000: that of `terms/language.ts`. The list must be stated. */
export function languageValue(
  term: LanguageTerm,
  packed: number,
  more: Uint16Array,
  start: number,
  end: number,
): number {
  const levels = term[0]!;
  let earned = 0;
  for (let i = 0; i < levels; i++) {
    const at = TERM_HEAD + i * TERM_LEVEL;
    const step = hasStep(packed, term[at]!, term[at + 1]!, term[at + 2]!, more, start, end);
    earned += term[at + 3 + step]!;
  }
  return Math.floor(earned / term[1]!);
}
