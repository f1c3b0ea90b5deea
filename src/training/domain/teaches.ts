import type { CefrLevel } from '../../kernel/cefr.js';

export const LANGUAGE_MODES = ['spoken', 'written'] as const;
export type LanguageMode = (typeof LANGUAGE_MODES)[number];

/** A language, to a level. */
export interface TeachesLanguage {
  kind: 'language';
  language: string;
  level: CefrLevel;
  modes: LanguageMode[];
  entryLevel?: CefrLevel;
}

/** A skill, by its ESCO URI. */
export interface TeachesSkill {
  kind: 'skill';
  uri: string;
  label?: string;
}

export type Teaches = TeachesLanguage | TeachesSkill;
