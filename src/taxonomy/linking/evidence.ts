import type { Locale } from '../../kernel/locale.js';
import { cosine, type Encoder } from './encoder.js';
import type { KindIndex, LanguageIndex } from './kind-index.js';
import type { NameIndex } from './name-index.js';
import { queryViews } from './query-views.js';
import { textHash } from './trigrams.js';
import { topIndexes } from './top-indexes.js';

/** The pieces of evidence that the re-ranker weighs, in the order of its weights. */
export const EVIDENCE = [
  'trigrams',
  'trigramsHead',
  'trigramsTogether',
  'trigramsPreferred',
  'trigramsEnglish',
  'trigramsRank',
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
  'words',
  'exact',
  'exactPreferred',
  'exactHead',
  'names',
  'group',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A concept worth weighing, with what speaks for it. */
export interface Candidate {
  readonly concept: number;
  /** The name in the query's language that looks most like the query, -1 without any. */
  readonly name: number;
  readonly evidence: Readonly<Record<Evidence, number>>;
}

/** How many concepts each way of searching puts forward. */
const TAKEN = { trigrams: 30, trigramsHead: 20, centroid: 40, centroidHead: 15, words: 15 };
/** Rank given to a concept that a way of searching did not put forward. */
const UNRANKED = 60;
const NAMES_SCALE = 4;
/** The two other languages to look into, the one with most names first. */
const OTHERS: Record<Locale, readonly [Locale, Locale]> = {
  fr: ['en', 'de'],
  de: ['en', 'fr'],
  en: ['fr', 'de'],
};

/** Puts forward the concepts that a text might mean and gathers what speaks for each. Deterministic. */
export function gatherEvidence(
  text: string,
  lang: Locale,
  index: KindIndex,
  encoder: Encoder,
): Candidate[] {
  const { full, head } = queryViews(text, lang);
  if (!full) return [];
  const own = index.languages[lang];
  const [english, other] = OTHERS[lang].map((each) => index.languages[each].names);
  const views = {
    full: encoder.encode(full),
    head: encoder.encode(head),
    fullHash: textHash(full),
    headHash: textHash(head),
  };
  const whole = bestNames(own.names, full, index.uris.length);
  const part = head === full ? whole : bestNames(own.names, head, index.uris.length);
  const foreign = bestNames(english!, full, index.uris.length);
  const centroid = centroidScores(index, views.full);
  const centroidHead = head === full ? centroid : centroidScores(index, views.head);
  const words = own.words.search(full);

  const byTrigrams = topIndexes(whole.score, TAKEN.trigrams);
  const bySense = topIndexes(centroid, TAKEN.centroid);
  const concepts = new Set([
    ...byTrigrams,
    ...bySense,
    ...topIndexes(part.score, TAKEN.trigramsHead),
    ...topIndexes(centroidHead, TAKEN.centroidHead),
    ...topIndexes(words, TAKEN.words),
  ]);
  const inverseRank = (list: number[], concept: number) => {
    const rank = list.indexOf(concept);
    return 1 / (rank < 0 ? UNRANKED : rank + 1);
  };
  return [...concepts].map((concept) => {
    const named = namesEvidence(own.names, concept, views);
    return {
      concept,
      name: whole.name[concept]!,
      evidence: {
        ...named,
        trigrams: whole.score[concept]!,
        trigramsHead: part.score[concept]!,
        trigramsTogether: whole.together[concept]!,
        trigramsPreferred: whole.preferred[concept]!,
        trigramsEnglish: foreign.score[concept]!,
        trigramsRank: inverseRank(byTrigrams, concept),
        senseEnglish: closest(english!, concept, views.full),
        senseOther: closest(other!, concept, views.full),
        senseCentroid: centroid[concept]!,
        senseCentroidHead: centroidHead[concept]!,
        ...contextEvidence(own, concept, views.full),
        senseRank: inverseRank(bySense, concept),
        words: words[concept]!,
        group: index.groups[concept]!,
      },
    };
  });
}

/** The best trigram cosine of each concept, over all names and over preferred ones, and the name that has it. */
function bestNames(names: NameIndex, text: string, concepts: number) {
  const score = new Float32Array(concepts);
  const preferred = new Float32Array(concepts);
  const name = new Int32Array(concepts).fill(-1);
  names.search(text);
  const { single, starts, preferred: isPreferred } = names;
  for (let concept = 0; concept < concepts; concept++) {
    const end = starts[concept + 1]!;
    let [best, bestPreferred, place] = [-1, 0, -1];
    for (let i = starts[concept]!; i < end; i++) {
      const value = single[i]!;
      if (value > best) {
        best = value;
        place = i;
      }
      if (value > bestPreferred && isPreferred[i] === 1) bestPreferred = value;
    }
    if (place < 0) continue;
    score[concept] = best;
    preferred[concept] = bestPreferred;
    name[concept] = place;
  }
  return { score, preferred, name, together: names.together.slice() };
}

function centroidScores({ centroids, uris }: KindIndex, vector: Float32Array): Float32Array {
  const scores = new Float32Array(uris.length);
  for (let concept = 0; concept < scores.length; concept++) {
    scores[concept] = cosine(vector, centroids, concept);
  }
  return scores;
}

interface Views {
  full: Float32Array;
  head: Float32Array;
  fullHash: number;
  headHash: number;
}

function namesEvidence(names: NameIndex, concept: number, views: Views) {
  const [from, to] = [names.starts[concept]!, names.starts[concept + 1]!];
  const found = { sense: -1, senseHead: -1, sensePreferred: -1 };
  const exact = { exact: 0, exactPreferred: 0, exactHead: 0 };
  for (let name = from; name < to; name++) {
    const near = cosine(views.full, names.vectors, name);
    const nearHead =
      views.headHash === views.fullHash ? near : cosine(views.head, names.vectors, name);
    found.sense = Math.max(found.sense, near);
    found.senseHead = Math.max(found.senseHead, nearHead);
    if (names.preferred[name]) found.sensePreferred = Math.max(found.sensePreferred, near);
    if (names.hashes[name] === views.fullHash) {
      exact.exact = 1;
      if (names.preferred[name]) exact.exactPreferred = 1;
    }
    if (names.hashes[name] === views.headHash) exact.exactHead = 1;
  }
  return { ...found, ...exact, names: Math.log(1 + to - from) / NAMES_SCALE };
}

function closest(names: NameIndex, concept: number, vector: Float32Array): number {
  let best = -1;
  for (let name = names.starts[concept]!; name < names.starts[concept + 1]!; name++) {
    best = Math.max(best, cosine(vector, names.vectors, name));
  }
  return best;
}

const contextEvidence = (
  { descriptions, parents }: LanguageIndex,
  concept: number,
  vector: Float32Array,
) => ({
  senseDescription: cosine(vector, descriptions, concept),
  senseParents: cosine(vector, parents, concept),
});
