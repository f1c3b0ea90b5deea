import type { IndexState } from '../engine/index-state.js';
import {
  ASSUMED,
  expectedOfRow,
  HARD,
  LANGUAGES_UNKNOWN,
  stepOfRow,
  type LanguageNeeds,
  type LanguageTerm,
  type Level,
} from '../engine/language-columns.js';
import { languagesOf, type ProfileState } from '../engine/profile-state.js';

const SPOKEN = 0;
const TERM_HEAD = 2;
const TERM_LEVEL = 10;

/** Levels in one language, as numbers of the index; a step of 0 raises nothing. */
export interface Raise {
  readonly language: number;
  readonly spoken: number;
  readonly written: number;
}

/** What stands in the way of a row in language. */
export interface Gaps {
  /** All the missing levels are of this language; -1 where they are of several. */
  language: number;
  /** The highest missing steps; 0 where none is missing. */
  spoken: number;
  written: number;
  /** Some missing level was stated, not only assumed. */
  stated: boolean;
  /** Something is missing at all. */
  missing: boolean;
  /** A learnable level, or one that is expected, is not reached yet. */
  condition: boolean;
}

export const isSilent = (profiles: ProfileState, row: number): boolean =>
  (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) !== 0;

/** Has a row reached a level now? Who lists no languages has said nothing, and reaches none. */
export const hasReached = (profiles: ProfileState, row: number, level: Level): boolean =>
  !isSilent(profiles, row) && stepOfRow(profiles, row, level) >= level.need;

/** The language gate and term of a row after some levels have been raised: the rules of the core, in numbers. */
export class RaisedLanguages implements Gaps {
  language = -1;
  spoken = 0;
  written = 0;
  stated = false;
  missing = false;
  condition = false;

  private step(
    profiles: ProfileState,
    row: number,
    level: Level,
    raises: readonly Raise[],
  ): number {
    let step = stepOfRow(profiles, row, level);
    for (let i = 0; i < raises.length; i++) {
      const raise = raises[i]!;
      if (raise.language !== level.language) continue;
      const to = level.skill === SPOKEN ? raise.spoken : raise.written;
      if (to > step) step = to;
    }
    return step;
  }

  /** Judges a row that lists languages. The answer is in the fields until the next call. */
  judge(
    profiles: ProfileState,
    row: number,
    needs: LanguageNeeds | undefined,
    raises: readonly Raise[],
  ): void {
    this.language = -1;
    this.spoken = 0;
    this.written = 0;
    this.stated = false;
    this.missing = false;
    this.condition = false;
    if (needs === undefined) return;
    const { levels, assumed } = needs;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i]!;
      if (this.step(profiles, row, level, raises) >= level.need) continue;
      if (level.kind === ASSUMED) this.note(level, false);
      else if (level.kind !== HARD) this.condition = true;
      else if (expectedOfRow(profiles, row, level.language) >= level.need) this.condition = true;
      else this.note(level, true);
    }
    if (assumed.length > 0) this.noteAssumed(profiles, row, assumed, raises);
  }

  private note({ language, skill, need }: Level, stated: boolean): void {
    this.language = !this.missing || this.language === language ? language : -1;
    this.missing = true;
    if (stated) this.stated = true;
    if (skill === SPOKEN) this.spoken = Math.max(this.spoken, need);
    else this.written = Math.max(this.written, need);
  }

  /** Of the assumed languages the best known counts: the one with the fewest steps missing, the first of several. */
  private noteAssumed(
    profiles: ProfileState,
    row: number,
    ways: LanguageNeeds['assumed'],
    raises: readonly Raise[],
  ): void {
    let best: readonly Level[] = [];
    let least = Infinity;
    for (const way of ways) {
      let steps = 0;
      for (const level of way) {
        steps += Math.max(0, level.need - this.step(profiles, row, level, raises));
      }
      if (steps < least) [least, best] = [steps, way];
    }
    for (const level of best) {
      if (this.step(profiles, row, level, raises) < level.need) this.note(level, false);
    }
  }

  /** The value of the language term, 0…1000. */
  value(
    { profiles, config }: IndexState,
    row: number,
    term: readonly AskedLevel[],
    raises: readonly Raise[],
  ): number {
    if (isSilent(profiles, row)) return config.neutral.language;
    let earned = 0;
    for (let i = 0; i < term.length; i++) {
      const asked = term[i]!;
      earned += asked.worth[this.step(profiles, row, asked, raises)]!;
    }
    return Math.floor(earned / term[0]!.total);
  }
}

/** One level of a language term: what each step is worth, and the sum of the weights of all levels. */
export interface AskedLevel extends Level {
  readonly worth: Int32Array;
  readonly total: number;
}

/** The levels of a language term. */
export function askedLevelsOf(term: LanguageTerm | undefined): AskedLevel[] {
  if (term === undefined) return [];
  return Array.from({ length: term[0]! }, (_, i) => {
    const at = TERM_HEAD + i * TERM_LEVEL;
    return {
      shift: term[at]!,
      language: term[at + 1]!,
      skill: term[at + 2]!,
      need: 0,
      worth: term.subarray(at + 3, at + TERM_LEVEL),
      total: term[1]!,
    };
  });
}

/** The numbers of the languages that a need or a term names. */
export function languagesNamed(
  needs: LanguageNeeds | undefined,
  term: readonly AskedLevel[],
): ReadonlySet<number> {
  const levels = [...(needs?.levels ?? []), ...(needs?.assumed ?? []).flat(), ...term];
  return new Set(levels.map(({ language }) => language));
}
