import type { Locale } from '../../kernel/locale.js';
import { askText, OTHERS, type AskedText } from './asked-text.js';
import { cosine, type Encoder } from './encoder.js';
import { AT, EVIDENCE, type Candidate } from './evidence-names.js';
import type { KindIndex } from './kind-index.js';
import { putNeighbours, putRanks } from './list-evidence.js';
import { compareForeignNames, compareOwnNames } from './name-evidence.js';
import type { NameIndex } from './name-index.js';
import { topIndexes } from './top-indexes.js';
import type { AskedTrigrams } from './trigram-index.js';

/** How many concepts each way of searching puts forward. */
const TAKEN = {
  trigrams: 30,
  trigramsHead: 20,
  centroid: 40,
  centroidHead: 15,
  centroidTail: 10,
  words: 15,
};
/** So many names are looked at for each concept to be found by trigrams. */
const NAMES_LOOKED_AT = 3;
const RELATIONS_SCALE = 6;

/** Puts forward the concepts that a text might mean and gathers what speaks for each. Deterministic. */
export function gatherEvidence(
  text: string,
  lang: Locale,
  index: KindIndex,
  encoder: Encoder,
): Candidate[] {
  const asked = askText(text, lang, index, encoder);
  if (!asked) return [];
  const words = index.languages[lang].words.search(asked.views.full);
  const found = putForward(asked, lang, index, words).map((concept) =>
    weighConcept(asked, lang, index, words, concept),
  );
  putRanks(found, AT.trigrams, AT.trigramsRank, TAKEN.trigrams);
  putRanks(found, AT.senseCentroid, AT.senseRank, TAKEN.centroid);
  putNeighbours(found, index.clusters);
  return found;
}

function putForward(
  { whole, head, tail, trigrams, trigramsHead }: AskedText,
  lang: Locale,
  index: KindIndex,
  words: Float32Array,
): number[] {
  const { names } = index.languages[lang];
  const concepts = new Set([
    ...nearestConcepts(names, trigrams, TAKEN.trigrams),
    ...topIndexes(whole.centroids, TAKEN.centroid),
    ...topIndexes(words, TAKEN.words),
  ]);
  const add = (more: readonly number[]) => more.forEach((concept) => concepts.add(concept));
  if (head !== whole) {
    add(nearestConcepts(names, trigramsHead, TAKEN.trigramsHead));
    add(topIndexes(head.centroids, TAKEN.centroidHead));
  }
  if (tail !== whole) add(topIndexes(tail.centroids, TAKEN.centroidTail));
  return [...concepts];
}

function nearestConcepts(names: NameIndex, asked: AskedTrigrams, count: number): number[] {
  const concepts = new Set<number>();
  for (const name of names.trigrams.nearest(asked, count * NAMES_LOOKED_AT)) {
    concepts.add(names.concepts[name]!);
    if (concepts.size === count) break;
  }
  return [...concepts];
}

function weighConcept(
  asked: AskedText,
  lang: Locale,
  index: KindIndex,
  words: Float32Array,
  concept: number,
): Candidate {
  const { whole, head, tail } = asked;
  const { languages } = index;
  const own = languages[lang];
  const [rich, other] = OTHERS[lang];
  const evidence = new Float32Array(EVIDENCE.length);
  const name = compareOwnNames(evidence, asked, own.names, lang, concept);
  compareForeignNames(
    evidence,
    asked,
    [languages[rich].names, rich],
    [languages[other].names, other],
    concept,
  );
  evidence[AT.senseCentroid] = whole.centroids[concept]!;
  evidence[AT.senseCentroidHead] = head.centroids[concept]!;
  evidence[AT.senseCentroidTail] = tail.centroids[concept]!;
  evidence[AT.senseDescription] = cosine(whole.vector, own.descriptions, concept);
  evidence[AT.senseParents] = cosine(whole.vector, own.parents, concept);
  evidence[AT.senseRelated] = cosine(whole.vector, index.related, concept);
  evidence[AT.words] = words[concept]!;
  evidence[AT.relations] = Math.log(1 + index.relations[concept]!) / RELATIONS_SCALE;
  evidence[AT.group] = index.groups[concept]!;
  evidence[AT.skill] = index.kind === 'skill' ? 1 : 0;
  return { concept, name, evidence };
}
