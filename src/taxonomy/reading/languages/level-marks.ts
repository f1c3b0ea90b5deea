import { CEFR_LEVELS, isCefrLevel, type CefrLevel } from '../../../kernel/cefr.js';
import { LOCALES, type Locale } from '../../../kernel/locale.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import type { Sentence } from '../text/sentences.js';
import { LEVEL_WORDINGS, SKILL_WORDINGS, type Skill } from './level-wordings.js';

/** A stretch of a sentence that names a level. */
export interface LevelMark {
  readonly from: number;
  readonly to: number;
  readonly level: CefrLevel;
  /** Which of the two the wording itself speaks of. */
  readonly skill?: Skill;
  /** Counts only where no other level does. */
  readonly weak?: boolean;
  /** A CEFR code, which says more than any words. */
  readonly code: boolean;
}

export interface SkillMark {
  readonly from: number;
  readonly to: number;
  readonly skill: Skill;
}

type Mark = Pick<LevelMark, 'level' | 'skill' | 'weak'>;

const byLocale = <T>(make: (locale: Locale) => T) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

const LEVELS = byLocale(
  (locale) =>
    new PhraseTrie<Mark>(
      LEVEL_WORDINGS[locale].flatMap(({ phrases, level, skill, weak }) =>
        phrases.map((phrase) => [phrase, { level, skill, weak }] as const),
      ),
    ),
);
const SKILLS = byLocale(
  (locale) =>
    new PhraseTrie<Skill>(
      Object.entries(SKILL_WORDINGS[locale]).flatMap(([skill, phrases]) =>
        phrases.map((phrase) => [phrase, skill as Skill] as const),
      ),
    ),
);

/** Levels by code and by words, in the order of the sentence. */
export function findLevelMarks({ tokens, lang }: Sentence): LevelMark[] {
  const codes = tokens.flatMap(({ word }, at): LevelMark[] => {
    const level = word.toUpperCase();
    return isCefrLevel(level) ? [{ from: at, to: at, level, code: true }] : [];
  });
  const words = LEVELS[lang].find(tokens).map(({ from, to, value }) => ({
    from,
    to,
    ...value,
    code: false,
  }));
  return [...codes, ...words].sort((a, b) => a.from - b.from);
}

export const findSkillMarks = ({ tokens, lang }: Sentence): SkillMark[] =>
  SKILLS[lang]
    .find(tokens, (gap) => gap !== 'sentence' && gap !== 'clause')
    .map(({ from, to, value }) => ({ from, to, skill: value }));

export const lowest = (levels: readonly CefrLevel[]): CefrLevel | undefined =>
  CEFR_LEVELS.find((level) => levels.includes(level));
