import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { ConceptKind, ConceptRecord } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import { quantise, toUnit, type Encoder } from './encoder.js';
import { fold } from './fold.js';
import { lazy } from './lazy.js';
import { NameIndex, type NameEntry } from './name-index.js';
import { normalise } from './normalise.js';
import type { Section, SectionReader } from './section-file.js';
import { clustersOf, relatedConcepts } from './related-concepts.js';
import { TextTable } from './text-table.js';
import { VectorScan } from './vector-scan.js';
import { WordIndex } from './word-index.js';

const ISCO_UNIT_GROUP = 4;
const SLASH_FORMS = /\s*\/\s*/u;

/** What the index knows in one language beside the names. */
export interface LanguageIndex {
  readonly names: NameIndex;
  readonly words: WordIndex;
  /** Unit vectors of descriptions and of the names of broader concepts; zeros where there are none. */
  readonly descriptions: Int8Array;
  readonly parents: Int8Array;
}

/** Everything the linker looks at for one kind of concept. */
export interface KindIndex {
  readonly kind: ConceptKind;
  readonly uris: readonly string[];
  readonly groups: Uint8Array;
  /** Unit vectors of all of a concept's names, each language counting the same. */
  readonly centroids: Int8Array;
  readonly centroidScan: VectorScan;
  /** Mean direction of the concepts that ESCO relates: an occupation's skills, the occupations a skill is for. */
  readonly related: Int8Array;
  /** How many those are. */
  readonly relations: Uint32Array;
  /** The same number for concepts below the same broader one. */
  readonly clusters: Uint32Array;
  readonly languages: Readonly<Record<Locale, LanguageIndex>>;
}

export function buildKindIndex(taxonomy: Taxonomy, kind: ConceptKind, encoder: Encoder): KindIndex {
  const concepts = [...taxonomy.all()].filter((record) => record.kind === kind && linkable(record));
  const centroids = concepts.map(() => new Float32Array(encoder.dim));
  const languages = LOCALES.map((lang) => {
    const names = concepts.flatMap((record, concept) => namesOf(record, lang, concept));
    addCentroids(names, centroids, encoder);
    return [lang, languageIndex(taxonomy, concepts, names, lang, encoder)] as const;
  });
  const bytes = quantise(centroids.map(toUnit), encoder.dim);
  return {
    kind,
    uris: concepts.map(({ uri }) => uri),
    groups: Uint8Array.from(concepts, ({ group }) => (group ? 1 : 0)),
    centroids: bytes,
    centroidScan: new VectorScan(bytes, encoder.dim),
    ...relatedConcepts(taxonomy, concepts, encoder),
    clusters: clustersOf(concepts),
    languages: Object.fromEntries(languages) as Record<Locale, LanguageIndex>,
  };
}

/** Groups of skills are no skills; ISCO unit groups do stand for jobs that no occupation names. */
const linkable = ({ group, iscoGroup, withdrawn }: ConceptRecord) =>
  !withdrawn && (!group || iscoGroup?.length === ISCO_UNIT_GROUP);

function namesOf(record: ConceptRecord, lang: Locale, concept: number): NameEntry[] {
  const seen = new Set<string>();
  const entry = (text: string, preferred: boolean): NameEntry[] => {
    const folded = fold(normalise(text), lang);
    if (!folded || seen.has(folded)) return [];
    seen.add(folded);
    return [{ concept, text, folded, preferred }];
  };
  const label = record.labels[lang] ?? '';
  const forms = record.kind === 'occupation' ? [label, ...label.split(SLASH_FORMS)] : [label];
  return [
    ...forms.flatMap((form) => entry(form, true)),
    ...(record.altLabels[lang] ?? []).flatMap((text) => entry(text, false)),
  ];
}

function addCentroids(names: readonly NameEntry[], centroids: Float32Array[], encoder: Encoder) {
  const sums = new Map<number, Float32Array>();
  for (const { concept, folded } of names) {
    const sum = sums.get(concept) ?? new Float32Array(encoder.dim);
    sums.set(concept, sum);
    encoder.encode(folded).forEach((value, k) => (sum[k]! += value));
  }
  for (const [concept, sum] of sums) {
    toUnit(sum).forEach((value, k) => (centroids[concept]![k]! += value));
  }
}

function languageIndex(
  taxonomy: Taxonomy,
  concepts: readonly ConceptRecord[],
  names: readonly NameEntry[],
  lang: Locale,
  encoder: Encoder,
): LanguageIndex {
  const said: string[][] = concepts.map(() => []);
  for (const { concept, folded } of names) said[concept]!.push(folded);
  const folded = (text = '') => fold(normalise(text), lang);
  const parents = concepts.map(({ broader }) =>
    broader.map((uri) => folded(taxonomy.concept(uri)?.labels[lang])).join(' '),
  );
  const descriptions = concepts.map((record) => folded(record.descriptions[lang]));
  const vectors = (texts: readonly string[]) =>
    quantise(
      texts.map((text) => (text.trim() ? encoder.encode(text) : undefined)),
      encoder.dim,
    );
  return {
    names: NameIndex.of(names, concepts.length, encoder),
    words: WordIndex.of(
      said.map((list, i) => [...list, descriptions[i], parents[i]].join(' ')),
      lang,
    ),
    descriptions: vectors(descriptions),
    parents: vectors(parents),
  };
}

export function writeKindIndex(
  index: KindIndex,
  sections: Map<string, Section>,
  name: string,
): void {
  TextTable.of(index.uris).write(sections, `${name}.uris`);
  sections.set(`${name}.groups`, index.groups);
  sections.set(`${name}.centroids`, index.centroids);
  sections.set(`${name}.related`, index.related);
  sections.set(`${name}.relations`, index.relations);
  sections.set(`${name}.clusters`, index.clusters);
  for (const lang of LOCALES) {
    const { names, words, descriptions, parents } = index.languages[lang];
    names.write(sections, `${name}.${lang}`);
    words.write(sections, `${name}.${lang}`);
    sections.set(`${name}.${lang}.descriptions`, descriptions);
    sections.set(`${name}.${lang}.parents`, parents);
  }
}

/** Parts are read when first looked at: one language's texts never need another's word list. */
export function readKindIndex(file: SectionReader, name: ConceptKind): KindIndex {
  const language = (lang: Locale): LanguageIndex => {
    const names = lazy(() => NameIndex.read(file, `${name}.${lang}`));
    const words = lazy(() => WordIndex.read(file, `${name}.${lang}`, lang));
    return {
      get names() {
        return names();
      },
      get words() {
        return words();
      },
      descriptions: file.int8(`${name}.${lang}.descriptions`),
      parents: file.int8(`${name}.${lang}.parents`),
    };
  };
  const uris = TextTable.read(file, `${name}.uris`).all();
  const centroids = file.int8(`${name}.centroids`);
  return {
    kind: name,
    uris,
    groups: file.uint8(`${name}.groups`),
    centroids,
    centroidScan: new VectorScan(centroids, centroids.length / uris.length),
    related: file.int8(`${name}.related`),
    relations: file.uint32(`${name}.relations`),
    clusters: file.uint32(`${name}.clusters`),
    languages: { fr: language('fr'), de: language('de'), en: language('en') },
  };
}
