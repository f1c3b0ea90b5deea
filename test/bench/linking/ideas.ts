import { AT, type Evidence } from '../../../src/taxonomy/linking/evidence-names.js';

type Score = (evidence: Float32Array) => number;

/** Ways of ranking by one kind of evidence alone. */
export const SINGLE: readonly (readonly [string, Score])[] = [
  ['n-gram index', (evidence) => evidence[AT.trigrams]!],
  ['words (BM25)', (evidence) => evidence[AT.words]!],
  ['nearest name by sense', (evidence) => evidence[AT.sense]!],
  ['centroid by sense', (evidence) => evidence[AT.senseCentroid]!],
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
      'senseRelated',
      'senseRank',
      'senseTail',
      'senseCentroidTail',
      'covered',
      'covering',
      'coveredEnglish',
      'coveringEnglish',
      'coveredOther',
      'neighbours',
    ],
  ],
  ['n-grams', ['trigrams', 'trigramsHead', 'trigramsPreferred', 'trigramsEnglish', 'trigramsRank']],
  [
    'the other languages',
    [
      'senseEnglish',
      'senseOther',
      'trigramsEnglish',
      'coveredEnglish',
      'coveringEnglish',
      'coveredOther',
    ],
  ],
  ['centroids', ['senseCentroid', 'senseCentroidHead']],
  ['preferred labels', ['trigramsPreferred', 'sensePreferred', 'exactPreferred']],
  ['descriptions and broader concepts', ['senseDescription', 'senseParents']],
  ['words (BM25)', ['words']],
  [
    'words aligned by sense',
    ['covered', 'covering', 'coveredEnglish', 'coveringEnglish', 'coveredOther'],
  ],
  ['related skills and occupations', ['senseRelated', 'relations']],
  ['neighbours', ['neighbours']],
  ['what follows the first break', ['senseTail', 'senseCentroidTail']],
  [
    'the part before the first break',
    ['trigramsHead', 'senseHead', 'senseCentroidHead', 'exactHead'],
  ],
  ['ranks', ['trigramsRank', 'senseRank']],
  ['the number of names', ['names']],
];
