import type { Locale } from '../../../kernel/locale.js';
import type { ConceptKind, ConceptRecord } from '../../domain/concept.js';
import { lightStem } from '../words/light-stem.js';
import { isCode, LabelIndex, RootWeights, type LabelEntry } from './label-index.js';
import { namesOf, type LabelName } from './label-names.js';
import { WordRoots } from './word-roots.js';

type Draft = Pick<LabelEntry, 'uri' | 'preferred' | 'roots' | 'onlyWord' | 'head'>;

/** Enough to find a skill that an ad names only in part. */
const SKILL_ANCHORS = 2;
/** Concepts that are worked on without a pause. */
const STEP = 200;

/**
 * Makes the index of a vocabulary's names: jobs are found by each of their roots, skills by the two most telling.
 * In steps of some milliseconds, since a whole ESCO takes seconds.
 */
export function* buildLabelIndex(
  records: Iterable<ConceptRecord>,
  kind: ConceptKind,
  lang: Locale,
): Generator<void, LabelIndex> {
  const concepts = [...records].filter((one) => one.kind === kind && !one.group);
  const named: { uri: string; names: LabelName[] }[] = [];
  for (const record of concepts) {
    named.push({ uri: record.uri, names: namesOf(record, lang) });
    if (named.length % STEP === 0) yield;
  }
  const vocabulary = new Set(named.flatMap(({ names }) => names.flatMap(({ words }) => words)));
  const words = new WordRoots(lang, vocabulary);
  yield;
  const drafts: Draft[] = [];
  const [conceptsWith, heads] = [new Map<string, number>(), new Map<string, number>()];
  for (const [i, { uri, names }] of named.entries()) {
    const own = names.flatMap((name) => variants(uri, name, words, lang));
    for (const root of new Set(own.flatMap(({ roots }) => roots))) count(conceptsWith, root);
    for (const head of new Set(own.map((draft) => draft.head))) count(heads, head);
    drafts.push(...own);
    if (i % STEP === 0) yield;
  }
  const weights = new RootWeights(lang, concepts.length, conceptsWith);
  const byRoot = new Map<string, LabelEntry[]>();
  for (const [i, draft] of drafts.entries()) {
    const entry = entryOf(draft, weights);
    for (const anchor of anchorsOf(entry, kind, weights)) {
      const list = byRoot.get(anchor);
      if (list === undefined) byRoot.set(anchor, [entry]);
      else list.push(entry);
    }
    if (i % (STEP * 10) === 0) yield;
  }
  return new LabelIndex(words, weights, byRoot, heads);
}

const count = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** A name as it stands, and (in German) with its compounds taken apart. */
function variants(uri: string, name: LabelName, words: WordRoots, lang: Locale): Draft[] {
  const whole = distinct(name.words.map((word) => words.rootOf(word)));
  if (whole.length === 0) return [];
  const { preferred, head } = name;
  const onlyWord = name.words.length === 1 ? lightStem(name.words[0]!, lang) : undefined;
  const one = { uri, preferred, head, roots: whole, ...(onlyWord !== undefined && { onlyWord }) };
  const parts = distinct(name.words.flatMap((word) => words.partsOrRoot(word)));
  return parts.join(' ') === whole.join(' ')
    ? [one]
    : [one, { uri, preferred, head, roots: parts }];
}

function entryOf(draft: Draft, weights: RootWeights): LabelEntry {
  return {
    ...draft,
    weight: draft.roots.reduce((sum, root) => sum + weights.of(root), 0),
    heavy: draft.roots.filter((root) => !weights.isLight(root)).length,
    codes: draft.roots.filter(isCode).length,
  };
}

function anchorsOf(
  { roots }: LabelEntry,
  kind: ConceptKind,
  weights: RootWeights,
): readonly string[] {
  if (kind === 'occupation') return roots;
  return [...roots].sort((a, b) => weights.of(b) - weights.of(a)).slice(0, SKILL_ANCHORS);
}

const distinct = (list: readonly string[]) => [...new Set(list)];
