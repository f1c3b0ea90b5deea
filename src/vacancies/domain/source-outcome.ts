/** What a person can tell of an application made at the source. */
export const SOURCE_OUTCOMES = ['applied', 'interview', 'hired', 'not-hired', 'no-answer'] as const;
export type SourceOutcomeKind = (typeof SOURCE_OUTCOMES)[number];
