import type { CefrLevel } from '../../kernel/cefr.js';
import type { JobLevel } from '../../kernel/vocabulary.js';
import type { AssumedLanguageNeed } from './model.js';

/** By kind of job: spoken, and written one step lower (DESIGN, section 5). */
const LEVELS: Readonly<Record<JobLevel, { spoken: CefrLevel; written: CefrLevel }>> = {
  helper: { spoken: 'A2', written: 'A1' },
  skilled: { spoken: 'B1', written: 'A2' },
  specialist: { spoken: 'B2', written: 'B1' },
  expert: { spoken: 'C1', written: 'B2' },
};

/** Most jobs are for skilled workers, so an ad that says nothing is taken for one of them. */
const USUAL_LEVEL: JobLevel = 'skilled';

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
  return { languages, ...LEVELS[level ?? USUAL_LEVEL] };
}
