import { memory } from '../remember.js';
import type { ScorerConfig } from '../scorer-config.js';

/** Steps from which on an occupation says little: how many, and the most that such an occupation is worth. */
export interface FarSteps {
  readonly from: number;
  readonly most: number;
}

/** Occupations worth at least this part of a whole are near. */
const NEAR = 200;

/** Steps are near as long as any further ones can be worth {@link NEAR}. */
export const farSteps = memory(({ occupationBySteps: bySteps }: ScorerConfig): FarSteps => {
  let from = bySteps.length;
  while (from > 0 && bySteps[from - 1]! < NEAR) from--;
  return { from, most: Math.max(0, ...bySteps.slice(from)) };
});
