import type { Teaches } from '../../training/index.js';
import type { Learning } from '../core/index.js';

/** What a course teaches, in the core's words. */
export function learningOf(teaches: readonly Teaches[]): Learning {
  return {
    languages: teaches.flatMap((one) => {
      if (one.kind !== 'language') return [];
      const { language, level, modes, entryLevel } = one;
      const to = {
        ...(modes.includes('spoken') && { spoken: level }),
        ...(modes.includes('written') && { written: level }),
      };
      return [{ language, to, ...(entryLevel !== undefined && { entry: entryLevel }) }];
    }),
    skills: [...new Set(teaches.flatMap((one) => (one.kind === 'skill' ? [one.uri] : [])))],
  };
}
