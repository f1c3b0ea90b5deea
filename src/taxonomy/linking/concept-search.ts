import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import type { KindIndex } from './kind-index.js';
import { fold } from './fold.js';
import type { NameIndex } from './name-index.js';
import { normalise } from './normalise.js';
import { foldGender } from './query-views.js';

export interface SearchRequest {
  readonly kind: ConceptKind;
  /** The language in which the person types and reads. */
  readonly lang: Locale;
  readonly limit: number;
}

export interface Found {
  readonly uri: string;
  /** The preferred label in the person's language. */
  readonly label: string;
  /** The name that fits what was typed, where it is another one. */
  readonly matched?: string;
}

interface SortedNames {
  /** Names without accents, in order, with the number of each in the index. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** Share of the typed trigrams that a name must have, so that a typo or two are forgiven. */
const LEAST_SHARE = 0.45;
/** A name that begins with what was typed goes before one that only contains it. */
const BEGINS = 1;
const PREFERRED = 0.05;
const LENGTH_SCALE = 400;

/** Completes names of concepts as one types: beginnings first, then what resembles the typed text, typos forgiven. */
export class ConceptSearch {
  private readonly sorted = new Map<NameIndex, SortedNames>();

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly indexOf: (kind: ConceptKind) => KindIndex,
  ) {}

  find(typed: string, { kind, lang, limit }: SearchRequest): Found[] {
    const index = this.indexOf(kind);
    const { names } = index.languages[lang];
    const query = foldGender(normalise(typed), lang);
    if (!query) return [];
    const best = new Map<number, { name: number; score: number }>();
    const offer = (name: number, score: number) => {
      const concept = names.concepts[name]!;
      if (index.groups[concept]) return;
      const whole = score + (names.preferred[name] ? PREFERRED : 0) - length(names, name);
      if (whole > (best.get(concept)?.score ?? -Infinity))
        best.set(concept, { name, score: whole });
    };
    for (const name of this.beginning(names, query, lang)) offer(name, 1 + BEGINS);
    for (const [name, share] of resembling(names, query, lang)) offer(name, share);
    return [...best]
      .sort(([a, x], [b, y]) => y.score - x.score || a - b)
      .slice(0, limit)
      .map(([concept, { name }]) => this.found(index.uris[concept]!, lang, names.texts.at(name)));
  }

  private found(uri: string, lang: Locale, matched: string): Found {
    const label = this.taxonomy.label(uri, lang) ?? matched;
    return { uri, label, ...(label.includes(matched) ? {} : { matched }) };
  }

  private beginning(names: NameIndex, query: string, lang: Locale): readonly number[] {
    const { texts, numbers } = this.sortedNames(names, lang);
    const start = plain(query);
    let at = firstFrom(texts, start);
    const found: number[] = [];
    while (at < texts.length && texts[at]!.startsWith(start)) found.push(numbers[at++]!);
    return found;
  }

  private sortedNames(names: NameIndex, lang: Locale): SortedNames {
    const known = this.sorted.get(names);
    if (known) return known;
    const entries = names.texts
      .all()
      .map((text, number) => [plain(foldGender(normalise(text), lang)), number] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const sorted = {
      texts: entries.map(([text]) => text),
      numbers: entries.map(([, number]) => number),
    };
    this.sorted.set(names, sorted);
    return sorted;
  }
}

/** Accents are often left out in typing. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const length = (names: NameIndex, name: number) => names.sizes[name]! / LENGTH_SCALE;

/** Names that hold enough of the typed trigrams; the last word may be unfinished. */
function resembling(
  names: NameIndex,
  query: string,
  lang: Locale,
): [name: number, share: number][] {
  const shares = names.trigrams.contain(fold(query, lang));
  const found: [number, number][] = [];
  for (let name = 0; name < shares.length; name++) {
    if (shares[name]! >= LEAST_SHARE) found.push([name, shares[name]!]);
  }
  return found;
}

function firstFrom(texts: readonly string[], start: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
