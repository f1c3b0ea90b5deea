import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalid, type FieldProblem } from '../../kernel/errors.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { iscoUri, type ConceptRecord, type NationalCode } from '../domain/concept.js';
import { Taxonomy } from '../domain/taxonomy.js';

type Labels = Record<Locale, string>;
type AltLabels = Partial<Record<Locale, string[]>>;

interface GroupEntry {
  uri: string;
  code: string;
  labels: Labels;
  broader?: string[];
}
interface SkillEntry {
  uri: string;
  labels: Labels;
  altLabels?: AltLabels;
  broader?: string[];
}
interface OccupationEntry extends SkillEntry {
  iscoGroup: string;
  rome?: string[];
  kldb?: string[];
  skills?: { uri: string; need: 'essential' | 'optional' }[];
  regulated?: Labels;
}

/** The three files of the starter vocabulary, as parsed from JSON. */
export interface StarterFiles {
  occupations: { source: string; occupations: OccupationEntry[] };
  skills: { source: string; skills: SkillEntry[] };
  groups: { source: string; groups: GroupEntry[] };
}

/** Reads the hand-written vocabulary of `folder`; refuses what does not hold together, naming file, URI and field. */
export function loadStarterTaxonomy(folder: string): Taxonomy {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
  return starterTaxonomy({
    occupations: read('occupations.json') as StarterFiles['occupations'],
    skills: read('skills.json') as StarterFiles['skills'],
    groups: read('groups.json') as StarterFiles['groups'],
  });
}

export function starterTaxonomy(files: StarterFiles): Taxonomy {
  const concepts = [
    ...files.groups.groups.map(groupRecord),
    ...files.occupations.occupations.map(occupationRecord),
    ...files.skills.skills.map(skillRecord),
  ];
  const problems = [
    ...duplicates(concepts),
    ...concepts.flatMap(missing(concepts)),
    ...files.occupations.occupations.flatMap(unknownNeeds),
  ];
  if (problems.length > 0) {
    throw invalid('vocabulary', 'The starter vocabulary does not hold together', problems);
  }
  return new Taxonomy({ source: files.occupations.source, concepts });
}

const BLANK = {
  altLabels: {},
  descriptions: {},
  broader: [],
  skills: [],
  codes: [],
  regulated: {},
};

function groupRecord({ uri, code, labels, broader }: GroupEntry): ConceptRecord {
  const isco = uri === iscoUri(code);
  return {
    ...BLANK,
    uri,
    kind: isco ? 'occupation' : 'skill',
    group: true,
    ...(isco ? { iscoGroup: code } : {}),
    labels,
    broader: broader ?? [],
  };
}

function skillRecord({ uri, labels, altLabels, broader }: SkillEntry): ConceptRecord {
  const more = { altLabels: altLabels ?? {}, broader: broader ?? [] };
  return { ...BLANK, uri, kind: 'skill', group: false, labels, ...more };
}

function occupationRecord(entry: OccupationEntry): ConceptRecord {
  const codes = (scheme: NationalCode['scheme'], list: string[] = []) =>
    list.map((code) => ({ scheme, code }));
  return {
    ...BLANK,
    uri: entry.uri,
    kind: 'occupation',
    group: false,
    iscoGroup: entry.iscoGroup,
    labels: entry.labels,
    altLabels: entry.altLabels ?? {},
    broader: entry.broader?.length ? entry.broader : [iscoUri(entry.iscoGroup)],
    skills: (entry.skills ?? []).map(({ uri, need }) => ({ uri, essential: need === 'essential' })),
    codes: [...codes('rome', entry.rome), ...codes('kldb', entry.kldb)],
    regulated: entry.regulated ?? {},
  };
}

function duplicates(concepts: readonly ConceptRecord[]): FieldProblem[] {
  const seen = new Set<string>();
  const twice = concepts.filter(({ uri }) => seen.size === seen.add(uri).size);
  return twice.map(({ uri }) => ({ field: uri, code: 'duplicate', message: 'stands there twice' }));
}

function missing(concepts: readonly ConceptRecord[]) {
  const known = new Map(concepts.map(({ uri, kind }) => [uri, kind]));
  return ({ uri, labels, broader, skills }: ConceptRecord): FieldProblem[] => [
    ...LOCALES.filter((locale) => !labels[locale]?.trim()).map((locale) =>
      problem(uri, `labels.${locale}`, 'is missing'),
    ),
    ...broader
      .filter((parent) => !known.has(parent))
      .map((parent) => problem(uri, 'broader', `names the unknown ${parent}`)),
    ...skills
      .filter((skill) => known.get(skill.uri) !== 'skill')
      .map((skill) => problem(uri, 'skills', `names the unknown ${skill.uri}`)),
  ];
}

const unknownNeeds = ({ uri, skills = [] }: OccupationEntry): FieldProblem[] =>
  skills
    .filter(({ need }) => need !== 'essential' && need !== 'optional')
    .map((skill) => problem(uri, `skills ${skill.uri}`, 'needs to be essential or optional'));

const problem = (uri: string, field: string, message: string): FieldProblem => ({
  field: `${uri} ${field}`,
  code: 'vocabulary',
  message,
});
