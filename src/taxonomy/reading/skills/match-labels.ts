import { isTight } from '../text/gaps.js';
import type { Sentence } from '../text/sentences.js';
import { qualityOf } from '../words/word-forms.js';
import { lightStem } from '../words/light-stem.js';
import { STOP_WORDS } from '../words/stop-words.js';
import { isCode, type LabelEntry, type LabelIndex } from './label-index.js';
import { sentenceRoots } from './sentence-roots.js';

/** A name of a concept that a stretch of a sentence resembles. */
export interface LabelMatch {
  readonly entry: LabelEntry;
  /** First and last word of the sentence that take part. */
  readonly from: number;
  readonly to: number;
  /** The telling words that take part. */
  readonly at: readonly number[];
  /** Share of the name's weight that was found, 0…1. */
  readonly coverage: number;
  /** Whether all that says something by itself was found, of codes at least one. */
  readonly whole: boolean;
  /** How many words were found, light ones included. */
  readonly found: number;
  /** Weight of what was found. */
  readonly weight: number;
  /** Words between that are no part of the name, and breaks between clauses. */
  readonly strangers: number;
  readonly breaks: number;
  /** Whether its one telling word belongs to few concepts. */
  readonly rare: boolean;
}

/** A word of no more concepts than that means the one it names even where the job is another. */
const RARE = 2;
/** Words of one name stand no further apart than that. */
const WINDOW = 7;
const LEAST_COVERAGE = 0.2;
/** A word that calls up more names than that says nothing. */
const MOST_NAMES = 400;
/** So often a sentence may name the same. */
const MOST_TIMES = 3;
/** Of a root that is repeated over and over only so many places are looked at. */
const MOST_PLACES = 20;

interface Ground {
  readonly sentence: Sentence;
  readonly index: LabelIndex;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly clauses: readonly number[];
}

/**
 * Every name one of whose most telling words is in the sentence, with how much of the rest stands nearby: once as far
 * as the clause goes, and once beyond it ("contrôlez, rangez et filmez les palettes").
 * @param skip words that say something else
 */
export function matchLabels(
  sentence: Sentence,
  index: LabelIndex,
  skip: ReadonlySet<number> = new Set(),
): LabelMatch[] {
  const roots = sentenceRoots(sentence, index, skip);
  const ground = { sentence, index, places: placesOf(roots), clauses: clausesOf(sentence) };
  const found = new Map<string, LabelMatch>();
  const note = (match: LabelMatch | undefined) => {
    if (match === undefined) return;
    const key = `${match.entry.uri} ${match.from} ${match.to}`;
    if (isBetter(match, found.get(key))) found.set(key, match);
  };
  const tried = new Map<string, number>();
  roots.forEach((list, at) => {
    for (const root of list) {
      const names = index.with(root);
      const times = tried.get(root) ?? 0;
      if (names.length > MOST_NAMES || times >= MOST_TIMES) continue;
      tried.set(root, times + 1);
      for (const entry of names) {
        if (entry.onlyWord !== undefined && !isSameWord(entry, sentence, at, index)) continue;
        const near = measure(entry, root, at, ground, true);
        note(near);
        if (near?.coverage !== 1) note(measure(entry, root, at, ground, false));
      }
    }
  });
  return [...found.values()];
}

const isBetter = (match: LabelMatch, other: LabelMatch | undefined) =>
  other === undefined ||
  match.coverage > other.coverage ||
  (match.coverage === other.coverage && match.weight > other.weight);

function placesOf(roots: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  roots.forEach((list, at) => {
    for (const root of list) {
      const known = places.get(root);
      if (known === undefined) places.set(root, [at]);
      else if (known.length < MOST_PLACES) known.push(at);
    }
  });
  return places;
}

function clausesOf({ tokens }: Sentence): number[] {
  let clause = 0;
  return tokens.map(({ gap }, at) => (at > 0 && !isTight(gap) ? ++clause : clause));
}

function measure(
  entry: LabelEntry,
  anchor: string,
  at: number,
  { sentence, index, places, clauses }: Ground,
  sameClause: boolean,
): LabelMatch | undefined {
  const taken = [at];
  const telling = index.weights.isLight(anchor) ? [] : [at];
  let weight = index.weights.of(anchor);
  let codes = isCode(anchor) ? 1 : 0;
  const within = (place: number) => !sameClause || clauses[place] === clauses[at];
  for (const root of entry.roots) {
    if (root === anchor) continue;
    const nearest = nearestTo(at, places.get(root), within);
    if (nearest === undefined) continue;
    taken.push(nearest);
    weight += index.weights.of(root);
    if (isCode(root)) codes += 1;
    if (!index.weights.isLight(root)) telling.push(nearest);
  }
  const coverage = weight / entry.weight;
  const whole =
    telling.length === entry.heavy && telling.length > 0 && (entry.codes === 0 || codes > 0);
  if (coverage < LEAST_COVERAGE && !whole) return undefined;
  const [from, to] = [Math.min(...taken), Math.max(...taken)];
  const strangers = strangersBetween(sentence, from, to, taken);
  const breaks = clauses[to]! - clauses[from]!;
  const rare = index.weights.conceptsWith(entry.roots[0]!) <= RARE;
  const found = taken.length;
  return { entry, from, to, at: telling, coverage, whole, found, weight, strangers, breaks, rare };
}

/** Where one word is the whole name, it is that word itself, or one for knowing it: "Java", "Javakenntnisse". */
function isSameWord(
  { onlyWord, roots }: LabelEntry,
  { tokens, lang }: Sentence,
  at: number,
  index: LabelIndex,
): boolean {
  const word = qualityOf(tokens[at]!.word, lang);
  if (lightStem(word, lang) === onlyWord) return true;
  const [, modifier, head] = index.words.all(word);
  return head !== undefined && index.weights.isLight(head) && modifier === roots[0];
}

function strangersBetween(
  { tokens, lang }: Sentence,
  from: number,
  to: number,
  taken: readonly number[],
): number {
  let strangers = 0;
  for (let at = from + 1; at < to; at++) {
    if (!taken.includes(at) && !STOP_WORDS[lang].has(tokens[at]!.word)) strangers += 1;
  }
  return strangers;
}

function nearestTo(
  at: number,
  places: readonly number[] | undefined,
  within: (place: number) => boolean,
): number | undefined {
  let best: number | undefined;
  for (const place of places ?? []) {
    const distance = Math.abs(place - at);
    if (distance > WINDOW || distance >= Math.abs((best ?? Infinity) - at)) continue;
    if (within(place)) best = place;
  }
  return best;
}
