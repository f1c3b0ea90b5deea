import { DomainError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import {
  iscoUri,
  type ConceptKind,
  type ConceptRecord,
  type TaxonomyData,
} from '../domain/concept.js';
import { readCsv, type Row } from './csv.js';
import { findEscoFiles, LABEL_FILES, type EscoFiles, type LabelFile } from './esco-files.js';

/** What a reading found, beside the data: relations that name a concept the download does not hold. */
export interface EscoReading {
  readonly data: TaxonomyData;
  readonly locales: readonly Locale[];
  readonly danglingRelations: number;
}

type Draft = { -readonly [K in keyof ConceptRecord]: ConceptRecord[K] } & {
  labels: Partial<Record<Locale, string>>;
  altLabels: Partial<Record<Locale, readonly string[]>>;
  descriptions: Partial<Record<Locale, string>>;
  regulated: Partial<Record<Locale, string>>;
  broader: string[];
  skills: { uri: string; essential: boolean }[];
};

const KIND: Record<LabelFile, { kind: ConceptKind; group: boolean }> = {
  ISCOGroups: { kind: 'occupation', group: true },
  skillGroups: { kind: 'skill', group: true },
  occupations: { kind: 'occupation', group: false },
  skills: { kind: 'skill', group: false },
};
const UNREGULATED = 'http://data.europa.eu/esco/regulated-professions/unregulated';
const SOURCE = 'ESCO, European Commission (CC BY 4.0)';

/**
 * Reads an ESCO CSV download, any of fr, de and en, from version 1.0 on. Streams each file;
 * `progress` hears the name of each file begun. Throws a `DomainError` naming what is wrong where.
 */
export async function readEscoDirectory(
  folder: string,
  progress: (file: string) => void = () => undefined,
): Promise<EscoReading> {
  const files = await findEscoFiles(folder);
  const drafts = new Map<string, Draft>();
  for (const locale of files.locales) {
    for (const stem of LABEL_FILES) {
      const path = files.labels[locale]![stem];
      progress(`${stem}_${locale}`);
      await readLabels(path, stem, locale, drafts);
    }
  }
  const danglingRelations = await readRelations(files, drafts, progress);
  for (const draft of drafts.values()) addIscoParent(draft, drafts);
  const data: TaxonomyData = { source: SOURCE, concepts: [...drafts.values()] };
  return { data, locales: files.locales, danglingRelations };
}

async function readLabels(
  path: string,
  stem: LabelFile,
  locale: Locale,
  drafts: Map<string, Draft>,
) {
  const code = stem === 'occupations' ? ['iscoGroup'] : stem === 'ISCOGroups' ? ['code'] : [];
  for await (const row of readCsv(path, ['conceptUri', 'preferredLabel', ...code])) {
    const [uri, label] = [row('conceptUri').trim(), clean(row('preferredLabel'))];
    if (!uri || !label || row('status').toLowerCase() === 'obsolete') continue;
    const draft = drafts.get(uri) ?? blank(uri, stem);
    drafts.set(uri, draft);
    draft.labels[locale] = label;
    const alternatives = [...lines(row('altLabels')), ...lines(row('hiddenLabels'))];
    const others = [...new Set(alternatives)].filter((other) => other !== label);
    if (others.length > 0) draft.altLabels[locale] = others;
    const description = clean(row('description') || row('definition'));
    if (description) draft.descriptions[locale] = description;
    if (stem === 'occupations') addOccupation(draft, row, locale);
    if (stem === 'ISCOGroups') draft.iscoGroup = row('code').trim();
  }
}

function addOccupation(draft: Draft, row: Row, locale: Locale) {
  draft.iscoGroup = row('iscoGroup').trim().replace(/^C/, '').padStart(4, '0');
  const note = row('regulatedProfessionNote').trim();
  if (note && note !== UNREGULATED) draft.regulated[locale] = note;
}

const blank = (uri: string, stem: LabelFile): Draft => ({
  uri,
  ...KIND[stem],
  labels: {},
  altLabels: {},
  descriptions: {},
  broader: [],
  skills: [],
  codes: [],
  regulated: {},
});

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Alternative labels stand one a line, in some versions separated by `|`. */
const lines = (text: string) => text.split(/[\n|]/).map(clean).filter(Boolean);

async function readRelations(
  { relations }: EscoFiles,
  drafts: Map<string, Draft>,
  progress: (file: string) => void,
): Promise<number> {
  let dangling = 0;
  for (const stem of ['broaderRelationsOccPillar', 'broaderRelationsSkillPillar'] as const) {
    progress(stem);
    for await (const row of readCsv(relations[stem], ['conceptUri', 'broaderUri'])) {
      const [child, parent] = [row('conceptUri').trim(), row('broaderUri').trim()];
      const draft = drafts.get(child);
      if (!draft || !drafts.has(parent)) dangling += 1;
      else if (!draft.broader.includes(parent)) draft.broader.push(parent);
    }
  }
  for (const [stem, from, to] of [
    ['occupationSkillRelations', 'occupationUri', 'skillUri'],
    ['skillSkillRelations', 'originalSkillUri', 'relatedSkillUri'],
  ] as const) {
    progress(stem);
    const seen = new Map<string, Set<string>>();
    for await (const row of readCsv(relations[stem], [from, to, 'relationType'])) {
      const [owner, uri] = [row(from).trim(), row(to).trim()];
      const draft = drafts.get(owner);
      if (!draft || drafts.get(uri)?.kind !== 'skill') dangling += 1;
      else addSkill(draft, { uri, essential: row('relationType').trim() === 'essential' }, seen);
    }
  }
  return dangling;
}

function addSkill(draft: Draft, skill: Draft['skills'][number], seen: Map<string, Set<string>>) {
  const known = seen.get(draft.uri) ?? new Set();
  seen.set(draft.uri, known);
  if (known.has(skill.uri)) return;
  known.add(skill.uri);
  draft.skills.push(skill);
}

/** Downloads before 1.1 relate only occupations below others; the unit group is then in a column. */
function addIscoParent(draft: Draft, drafts: Map<string, Draft>) {
  if (draft.kind !== 'occupation' || draft.group || draft.broader.length > 0) return;
  const parent = iscoUri(draft.iscoGroup ?? '');
  if (drafts.has(parent)) draft.broader.push(parent);
}

/** Reads a download that must not be empty of occupations or skills. */
export async function readWholeEsco(folder: string, progress?: (file: string) => void) {
  const reading = await readEscoDirectory(folder, progress);
  for (const kind of ['occupation', 'skill'] as const) {
    if (!reading.data.concepts.some((concept) => concept.kind === kind && !concept.group)) {
      throw new DomainError('invalid', 'esco-folder', `${folder} holds no ${kind}`);
    }
  }
  return reading;
}
