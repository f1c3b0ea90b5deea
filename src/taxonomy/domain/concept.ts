import type { Locale } from '../../kernel/locale.js';

export type ConceptKind = 'occupation' | 'skill';
export const CONCEPT_KINDS: readonly ConceptKind[] = ['occupation', 'skill'];

/** National classifications whose codes may stand for a concept. */
export const CODE_SCHEMES = ['rome', 'kldb', 'dkz', 'ams', 'avam'] as const;
export type CodeScheme = (typeof CODE_SCHEMES)[number];

export interface NationalCode {
  readonly scheme: CodeScheme;
  readonly code: string;
}

/** How a national code stands to a concept, as the mapping tables say it; the surest first. */
export const MAPPING_RELATIONS = ['exact', 'close', 'narrow', 'broad'] as const;
export type MappingRelation = (typeof MAPPING_RELATIONS)[number];

export interface MappedCode extends NationalCode {
  /** Exact unless said. */
  readonly relation?: MappingRelation;
}

/** A skill that goes with an occupation (or with another skill), as ESCO relates them. */
export interface SkillRelation {
  readonly uri: string;
  readonly essential: boolean;
}

type PerLocale<T> = Readonly<Partial<Record<Locale, T>>>;

/** What a reader hands over of one concept; the plain data a `Taxonomy` is made of. */
export interface ConceptRecord {
  readonly uri: string;
  readonly kind: ConceptKind;
  /** True for an ISCO group or a skill group: part of the hierarchy rather than a job or a skill. */
  readonly group: boolean;
  /** Of an occupation the four digits of its ISCO-08 unit group; of an ISCO group its own code. */
  readonly iscoGroup?: string;
  readonly labels: PerLocale<string>;
  readonly altLabels: PerLocale<readonly string[]>;
  readonly descriptions: PerLocale<string>;
  readonly broader: readonly string[];
  readonly skills: readonly SkillRelation[];
  readonly codes: readonly MappedCode[];
  /** What must be known about recognition, where the occupation is regulated somewhere. */
  readonly regulated: PerLocale<string>;
  /** No longer in the newest import: still known by name, but nothing new is linked to it. */
  readonly withdrawn?: boolean;
}

export interface TaxonomyData {
  /** Where the data comes from, for people. */
  readonly source: string;
  readonly concepts: readonly ConceptRecord[];
}

/** A concept as other features see it. */
export type Concept = Pick<ConceptRecord, 'uri' | 'kind' | 'group' | 'labels' | 'iscoGroup'>;

export const ISCO_PREFIX = 'http://data.europa.eu/esco/isco/C';

/** URI of the ISCO-08 group with this code (one to four digits). */
export const iscoUri = (code: string) => `${ISCO_PREFIX}${code}`;
