import type { Evidence } from '../../../src/taxonomy/linking/evidence.js';

type Score = (evidence: Readonly<Record<Evidence, number>>) => number;

/** Ways of ranking by one kind of evidence alone. */
export const SINGLE: readonly (readonly [string, Score])[] = [
  ['n-gram index', ({ trigrams }) => trigrams],
  ['words (BM25)', ({ words }) => words],
  ['nearest name by sense', ({ sense }) => sense],
  ['centroid by sense', ({ senseCentroid }) => senseCentroid],
];

/** What is taken away to see what it brings. */
export const IDEAS: readonly (readonly [string, readonly Evidence[]])[] = [
  [
    'the encoder',
    [
      'sense',
      'senseHead',
      'sensePreferred',
      'senseEnglish',
      'senseOther',
      'senseCentroid',
      'senseCentroidHead',
      'senseDescription',
      'senseParents',
      'senseRank',
    ],
  ],
  [
    'n-grams',
    [
      'trigrams',
      'trigramsHead',
      'trigramsTogether',
      'trigramsPreferred',
      'trigramsEnglish',
      'trigramsRank',
    ],
  ],
  ['the other languages', ['senseEnglish', 'senseOther', 'trigramsEnglish']],
  ['centroids', ['senseCentroid', 'senseCentroidHead', 'trigramsTogether']],
  ['preferred labels', ['trigramsPreferred', 'sensePreferred', 'exactPreferred']],
  ['descriptions and broader concepts', ['senseDescription', 'senseParents']],
  ['words (BM25)', ['words']],
  [
    'the part before the first break',
    ['trigramsHead', 'senseHead', 'senseCentroidHead', 'exactHead'],
  ],
  ['ranks', ['trigramsRank', 'senseRank']],
  ['the number of names', ['names']],
];
