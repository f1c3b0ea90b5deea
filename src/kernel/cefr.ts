/** Common European Framework of Reference for Languages (Council of Europe, 2001), A1 to C2. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof CEFR_LEVELS)[number];

/** Steps above "none": A1 is 1, C2 is 6, an absent level is 0. */
export function cefrStep(level: CefrLevel | undefined): number {
  return level === undefined ? 0 : CEFR_LEVELS.indexOf(level) + 1;
}

/** The level at a step; steps below A1 give undefined, above C2 give C2. */
export function cefrAt(step: number): CefrLevel | undefined {
  return step < 1 ? undefined : CEFR_LEVELS[Math.min(step, CEFR_LEVELS.length) - 1];
}

export function isCefrLevel(value: unknown): value is CefrLevel {
  return CEFR_LEVELS.includes(value as CefrLevel);
}
