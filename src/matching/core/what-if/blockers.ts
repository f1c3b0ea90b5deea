import { cefrStep, type CefrLevel } from '../../../kernel/cefr.js';
import { evaluatePair, type EvaluatedPair } from '../evaluate-pair.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { afterStep, isOpen, levelsIn, skillStep, withLanguage, type Levels } from './step.js';

/** Whether a missing level is to be spoken, written, or both. */
export const LEVEL_MODES = ['spoken', 'written', 'both'] as const;
export type LevelMode = (typeof LEVEL_MODES)[number];

/** A level in one language that is all that a person lacks for a vacancy. */
export interface LanguageBlocker {
  readonly language: string;
  /** The highest of the levels that are missing. */
  readonly level: CefrLevel;
  readonly mode: LevelMode;
  /** Nothing but what is assumed of an ad that names no level is missing: a question, not a bar. */
  readonly assumed: boolean;
}

export interface Blockers {
  readonly language?: LanguageBlocker;
  /** Skills the vacancy asks for, each of which alone would do; concept keys. */
  readonly skills: readonly string[];
}

/**
 * What alone stands between a person and a vacancy that is not open to them (see `isOpen`):
 * - levels of one language: reaching those that the language gate finds missing, nothing else changed,
 *   opens the pair;
 * - a skill that the vacancy asks for and the person does not list: having it, nothing else changed,
 *   opens the pair. Skills never gate, so these are pairs whose gates all pass and whose fit is below
 *   the threshold. Of a person who lists no skills none is missing.
 */
export function blockersOf(
  profile: CoreProfile,
  vacancy: CoreVacancy,
  context: MatchContext,
  threshold: number,
): Blockers {
  const opens = (changed: CoreProfile) =>
    isOpen(evaluatePair(changed, vacancy, context), threshold);
  const pair = evaluatePair(profile, vacancy, context);
  if (isOpen(pair, threshold)) return { skills: [] };
  const missing = missingLevels(pair);
  const language =
    missing && opens(withLanguage(profile, missing.language, missing.needs))
      ? blockerFrom(missing)
      : undefined;
  const skills = vacancy.skills
    .map(({ skill }) => skill)
    .filter((skill) => {
      const step = skillStep(profile, skill);
      return step !== undefined && opens(afterStep(profile, step));
    });
  return { ...(language && { language }), skills };
}

interface Missing {
  readonly language: string;
  readonly needs: Levels;
  readonly assumed: boolean;
}

interface GapParams {
  readonly language: string;
  readonly skill: 'spoken' | 'written';
  readonly need: CefrLevel;
}

/** The levels that the language gate names as missing; undefined where they are of several languages, or none. */
function missingLevels({ gates }: EvaluatedPair): Missing | undefined {
  const params = gates.find(({ name }) => name === 'language')?.params ?? {};
  const stated = (params['missing'] ?? []) as unknown as readonly GapParams[];
  const assumed = (params['assumed'] ?? []) as unknown as readonly GapParams[];
  const gaps = [...stated, ...assumed];
  const [first] = gaps;
  if (first === undefined || gaps.some((gap) => gap.language !== first.language)) return undefined;
  const facts = gaps.map(({ language, skill, need }) => ({ language, [skill]: need }));
  const { language } = first;
  return { language, needs: levelsIn(language, facts), assumed: stated.length === 0 };
}

function blockerFrom({ language, needs, assumed }: Missing): LanguageBlocker {
  const { spoken, written } = needs;
  const level = cefrStep(spoken) >= cefrStep(written) ? spoken : written;
  const mode = spoken === undefined ? 'written' : written === undefined ? 'spoken' : 'both';
  return { language, level: level ?? 'A1', mode, assumed };
}

/** What a course teaches. */
export interface Learning {
  readonly languages: readonly {
    readonly language: string;
    /** Levels it leads to. */
    readonly to: Levels;
    /** What one should know before, in what it teaches. */
    readonly entry?: CefrLevel;
  }[];
  /** Concept keys. */
  readonly skills: readonly string[];
}

/**
 * The profile after a course; undefined for who does not have its entry level, or has not said so. As
 * with single steps, a profile that lists no languages, or no skills, gains none.
 */
export function afterLearning(profile: CoreProfile, learning: Learning): CoreProfile | undefined {
  let after = profile;
  for (const { language, to, entry } of learning.languages) {
    if (entry !== undefined && !hasEntry(profile, language, to, entry)) return undefined;
    if (profile.languages !== undefined) after = withLanguage(after, language, to);
  }
  const skills = profile.skills ?? [];
  if (skills.length === 0) return after;
  return { ...after, skills: [...new Set([...skills, ...learning.skills])] };
}

function hasEntry(profile: CoreProfile, language: string, to: Levels, entry: CefrLevel): boolean {
  if (profile.languages === undefined) {
    return to.spoken === undefined && to.written === undefined;
  }
  const has = levelsIn(language, profile.languages);
  const enough = (taught: CefrLevel | undefined, level: CefrLevel | undefined) =>
    taught === undefined || cefrStep(level) >= cefrStep(entry);
  return enough(to.spoken, has.spoken) && enough(to.written, has.written);
}
