import { LOCALES, type Locale } from '../../kernel/locale.js';
import {
  MAPPING_RELATIONS,
  type Concept,
  type ConceptRecord,
  type MappedCode,
  type NationalCode,
  type SkillRelation,
  type TaxonomyData,
} from './concept.js';
import { makeRarityTable, type RarityTable } from './rarity.js';

const NONE: readonly never[] = [];

/** Concepts, their names and how they hang together; immutable, in memory, without I/O. */
export class Taxonomy {
  readonly source: string;
  readonly rarityVersion: string;
  private readonly records: ReadonlyMap<string, ConceptRecord>;
  private readonly children: ReadonlyMap<string, readonly string[]>;
  private readonly byCode: ReadonlyMap<string, readonly string[]>;
  private readonly rarities: RarityTable;

  /** `rarity` is the table in force; without it one is made from the data's own relations. */
  constructor(data: TaxonomyData, rarity?: RarityTable) {
    this.source = data.source;
    this.records = new Map(data.concepts.map((record) => [record.uri, record]));
    this.children = invert(data.concepts, (record) => record.broader);
    this.byCode = conceptsByCode(data.concepts);
    this.rarities = rarity ?? makeRarityTable(data.concepts);
    this.rarityVersion = this.rarities.version;
  }

  get size(): number {
    return this.records.size;
  }

  /** Every concept, groups included, in the order of the source. */
  all(): Iterable<ConceptRecord> {
    return this.records.values();
  }

  concept(uri: string): Concept | undefined {
    return this.records.get(uri);
  }

  /** The whole record, with other names and descriptions. */
  record(uri: string): ConceptRecord | undefined {
    return this.records.get(uri);
  }

  has(uri: string): boolean {
    return this.records.has(uri);
  }

  /** The preferred label in this language, else in another one (a foreign name beats none). */
  label(uri: string, locale: Locale): string | undefined {
    const labels = this.records.get(uri)?.labels;
    if (!labels) return undefined;
    return labels[locale] ?? labels.en ?? LOCALES.map((other) => labels[other]).find(Boolean);
  }

  /** Direct parents: broader occupations or skills, then groups. */
  broader(uri: string): readonly string[] {
    return this.records.get(uri)?.broader ?? NONE;
  }

  narrower(uri: string): readonly string[] {
    return this.children.get(uri) ?? NONE;
  }

  /** Skills that ESCO relates to an occupation. */
  skillsOf(occupationUri: string): readonly SkillRelation[] {
    return this.records.get(occupationUri)?.skills ?? NONE;
  }

  /** How telling a skill is, 0.1…1; the median for one the relations do not mention. */
  rarity(skillUri: string): number {
    return this.rarities.values.get(skillUri) ?? this.rarities.unknown;
  }

  /** What to know about recognition; undefined when the occupation is regulated nowhere. */
  regulatedNote(occupationUri: string, locale: Locale = 'en'): string | undefined {
    const notes = this.records.get(occupationUri)?.regulated;
    return notes && (notes[locale] ?? notes.en ?? notes.fr ?? notes.de);
  }

  /** Concepts that a national code stands for: exact ones first, then close, narrower and broader ones. */
  byNationalCode(code: NationalCode): readonly string[] {
    return this.byCode.get(codeKey(code)) ?? NONE;
  }
}

/** Codes are written with and without spaces, dots and letters' case (`M 1805`, `m1805`). */
const codeKey = ({ scheme, code }: NationalCode) =>
  `${scheme}:${code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()}`;

const sureness = ({ relation = 'exact' }: MappedCode) => MAPPING_RELATIONS.indexOf(relation);

function conceptsByCode(records: readonly ConceptRecord[]): ReadonlyMap<string, readonly string[]> {
  const mapped = records
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ uri, codes }) => codes.map((code) => ({ uri, code })));
  const lists = new Map<string, string[]>();
  for (const { uri, code } of mapped.sort((a, b) => sureness(a.code) - sureness(b.code))) {
    const key = codeKey(code);
    lists.set(key, [...(lists.get(key) ?? []), uri]);
  }
  return lists;
}

function invert(
  records: readonly ConceptRecord[],
  keysOf: (record: ConceptRecord) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const list = lists.get(key);
      if (list) list.push(record.uri);
      else lists.set(key, [record.uri]);
    }
  }
  return lists;
}
