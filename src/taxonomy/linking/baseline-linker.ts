import { DiceCoefficient, JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind, ConceptRecord } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import type { Link, Linker, LinkRequest } from './linker.js';
import { normalise } from './normalise.js';
import { stems } from './stems.js';

const CANDIDATES = 50;
const DEFAULT_TOP = 10;

interface Name {
  readonly uri: string;
  readonly label: string;
  readonly preferred: boolean;
}
interface Index {
  readonly names: Name[];
  readonly tfidf: TfIdf;
}

/** The plain linker that later ones are measured against: stems weighted by TF-IDF, then string distance. */
export class BaselineLinker implements Linker {
  private readonly indexes = new Map<string, Index>();

  constructor(private readonly taxonomy: Taxonomy) {}

  link(text: string, { kind, lang, top = DEFAULT_TOP }: LinkRequest): Link[] {
    const { names, tfidf } = this.index(kind, lang);
    const asked = normalise(text);
    if (!asked) return [];
    const found = new Map<string, Link>();
    const weights = tfidf.tfidfs(stems(text, lang));
    const candidates = weights
      .map((weight, i) => ({ weight, i }))
      .filter(({ weight }) => weight > 0);
    candidates.sort((a, b) => b.weight - a.weight || a.i - b.i);
    for (const { i } of candidates.slice(0, CANDIDATES)) {
      const { uri, label, preferred } = names[i]!;
      const score = likeness(asked, normalise(label)) + (preferred ? 0.01 : 0);
      const before = found.get(uri)?.score ?? -1;
      if (score > before) found.set(uri, { uri, label, score, confidence: Math.min(1, score) });
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || (a.uri < b.uri ? -1 : 1))
      .slice(0, top);
  }

  private index(kind: ConceptKind, lang: Locale): Index {
    const key = `${kind} ${lang}`;
    const known = this.indexes.get(key) ?? build(this.taxonomy, kind, lang);
    this.indexes.set(key, known);
    return known;
  }
}

const likeness = (a: string, b: string) =>
  (JaroWinklerDistance(a, b, { ignoreCase: true }) + DiceCoefficient(a, b)) / 2;

function build(taxonomy: Taxonomy, kind: ConceptKind, lang: Locale): Index {
  const names = [...taxonomy.all()].filter((c) => c.kind === kind).flatMap((c) => namesOf(c, lang));
  const tfidf = new TfIdf();
  for (const { label } of names) tfidf.addDocument(stems(label, lang));
  return { names, tfidf };
}

function namesOf({ uri, labels, altLabels }: ConceptRecord, lang: Locale): Name[] {
  const preferred = labels[lang] ? [{ uri, label: labels[lang], preferred: true }] : [];
  const others = (altLabels[lang] ?? []).map((label) => ({ uri, label, preferred: false }));
  return [...preferred, ...others];
}
