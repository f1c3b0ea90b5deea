/** The pieces of evidence that the re-ranker weighs, in the order of its weights. */
export const EVIDENCE = [
  'trigrams',
  'trigramsHead',
  'trigramsPreferred',
  'trigramsEnglish',
  'trigramsRank',
  'sense',
  'senseHead',
  'senseTail',
  'sensePreferred',
  'senseEnglish',
  'senseOther',
  'senseCentroid',
  'senseCentroidHead',
  'senseCentroidTail',
  'senseDescription',
  'senseParents',
  'senseRelated',
  'senseRank',
  'covered',
  'covering',
  'coveredEnglish',
  'coveringEnglish',
  'coveredOther',
  'words',
  'exact',
  'exactPreferred',
  'exactHead',
  'names',
  'relations',
  'neighbours',
  'group',
  'skill',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** The place of each piece of evidence in a candidate's list. */
export const AT = Object.fromEntries(EVIDENCE.map((name, i) => [name, i])) as Readonly<
  Record<Evidence, number>
>;

/** A concept worth weighing, with what speaks for it in the order of `EVIDENCE`. */
export interface Candidate {
  readonly concept: number;
  /** The name in the query's language that looks most like the query, -1 without any. */
  readonly name: number;
  readonly evidence: Float32Array;
}
