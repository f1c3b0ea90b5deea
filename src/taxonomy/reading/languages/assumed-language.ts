import { assumedLevels } from '../../../kernel/assumed-levels.js';
import type { Locale } from '../../../kernel/locale.js';
import type { JobLevel } from '../../../kernel/vocabulary.js';
import type { ReadLanguage, Suggestion } from '../suggestion.js';

const CONFIDENCE = 0.3;

/**
 * An ad is taken to be worked in the language it is written in, at the level usual for the kind of job (kernel), unless
 * it says something of that language itself. Marked as assumed: it bars nobody and is asked of the employer.
 */
export function assumedLanguage(
  language: Locale,
  named: readonly Suggestion<ReadLanguage>[],
  level: JobLevel | undefined,
): Suggestion<ReadLanguage>[] {
  if (named.some(({ value }) => value.language === language)) return [];
  const value = { language, ...assumedLevels(level) };
  return [{ value, need: 'assumed', confidence: CONFIDENCE }];
}
