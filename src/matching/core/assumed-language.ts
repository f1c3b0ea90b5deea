import { assumedLevels } from '../../kernel/assumed-levels.js';
import type { JobLevel } from '../../kernel/vocabulary.js';
import type { AssumedLanguageNeed } from './model.js';

/**
 * What is assumed of an ad that names no language: it is worked in the ad's language.
 * @param languages the stated working languages, else the languages the ad is written in; in an ad in
 *   several languages any one of them will do. Empty: nothing can be assumed.
 */
export function assumedLanguageNeed(
  languages: readonly string[],
  level: JobLevel | undefined,
): AssumedLanguageNeed | undefined {
  if (languages.length === 0) return undefined;
  return { languages, ...assumedLevels(level) };
}
