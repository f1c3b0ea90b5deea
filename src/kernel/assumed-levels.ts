import type { CefrLevel } from './cefr.js';
import type { JobLevel } from './vocabulary.js';

/** The level of a language that is taken for granted where an ad says none. */
export interface AssumedLevels {
  spoken: CefrLevel;
  written: CefrLevel;
}

/** By kind of job: spoken, and written one step lower (DESIGN, section 5). */
const LEVELS: Readonly<Record<JobLevel, AssumedLevels>> = {
  helper: { spoken: 'A2', written: 'A1' },
  skilled: { spoken: 'B1', written: 'A2' },
  specialist: { spoken: 'B2', written: 'B1' },
  expert: { spoken: 'C1', written: 'B2' },
};

/** Most jobs are for skilled workers, so an ad that says nothing is taken for one of them. */
const USUAL_LEVEL: JobLevel = 'skilled';

export function assumedLevels(level: JobLevel | undefined): AssumedLevels {
  return LEVELS[level ?? USUAL_LEVEL];
}
