import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { ConceptKind, ConceptRecord } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import { quantise, toUnit, type Encoder } from './encoder.js';
import { lazy } from './lazy.js';
import { NameIndex, type NameEntry } from './name-index.js';
import { normalise } from './normalise.js';
import type { Section, SectionReader } from './section-file.js';
import { TextTable } from './text-table.js';
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
  readonly uris: readonly string[];
  readonly groups: Uint8Array;
  /** Unit vectors of all of a concept's names, each language counting the same. */
  readonly centroids: Int8Array;
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
  return {
    uris: concepts.map(({ uri }) => uri),
    groups: Uint8Array.from(concepts, ({ group }) => (group ? 1 : 0)),
    centroids: quantise(centroids.map(toUnit), encoder.dim),
    languages: Object.fromEntries(languages) as Record<Locale, LanguageIndex>,
  };
}

/** Groups of skills are no skills; ISCO unit groups do stand for jobs that no occupation names. */
const linkable = ({ group, iscoGroup, withdrawn }: ConceptRecord) =>
  !withdrawn && (!group || iscoGroup?.length === ISCO_UNIT_GROUP);

function namesOf(record: ConceptRecord, lang: Locale, concept: number): NameEntry[] {
  const seen = new Set<string>();
  const entry = (text: string, preferred: boolean): NameEntry[] => {
    const normal = normalise(text);
    if (!normal || seen.has(normal)) return [];
    seen.add(normal);
    return [{ concept, text, preferred }];
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
  for (const { concept, text } of names) {
    const sum = sums.get(concept) ?? new Float32Array(encoder.dim);
    sums.set(concept, sum);
    encoder.encode(normalise(text)).forEach((value, k) => (sum[k]! += value));
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
  for (const { concept, text } of names) said[concept]!.push(text);
  const parents = concepts.map(({ broader }) =>
    broader.map((uri) => taxonomy.concept(uri)?.labels[lang] ?? '').join(' '),
  );
  const descriptions = concepts.map((record) => record.descriptions[lang] ?? '');
  const vectors = (texts: readonly string[]) =>
    quantise(
      texts.map((text) => (text.trim() ? encoder.encode(normalise(text)) : undefined)),
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
  for (const lang of LOCALES) {
    const { names, words, descriptions, parents } = index.languages[lang];
    names.write(sections, `${name}.${lang}`);
    words.write(sections, `${name}.${lang}`);
    sections.set(`${name}.${lang}.descriptions`, descriptions);
    sections.set(`${name}.${lang}.parents`, parents);
  }
}

/** Parts are read when first looked at: one language's texts never need another's word list. */
export function readKindIndex(file: SectionReader, name: string): KindIndex {
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
  return {
    uris: TextTable.read(file, `${name}.uris`).all(),
    groups: file.uint8(`${name}.groups`),
    centroids: file.int8(`${name}.centroids`),
    languages: { fr: language('fr'), de: language('de'), en: language('en') },
  };
}
