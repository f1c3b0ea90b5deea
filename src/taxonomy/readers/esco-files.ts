import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../kernel/errors.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';

export const LABEL_FILES = ['ISCOGroups', 'skillGroups', 'occupations', 'skills'] as const;
export const RELATION_FILES = [
  'broaderRelationsOccPillar',
  'broaderRelationsSkillPillar',
  'occupationSkillRelations',
  'skillSkillRelations',
] as const;

export type LabelFile = (typeof LABEL_FILES)[number];
export type RelationFile = (typeof RELATION_FILES)[number];

/** Paths of an ESCO download: label files by language, relation files (any language's, or none's as in 1.0). */
export interface EscoFiles {
  readonly locales: readonly Locale[];
  readonly labels: Readonly<Partial<Record<Locale, Readonly<Record<LabelFile, string>>>>>;
  readonly relations: Readonly<Record<RelationFile, string>>;
}

/** Finds the files of an ESCO download in `folder`; says which ones a half folder lacks. */
export async function findEscoFiles(folder: string): Promise<EscoFiles> {
  const names = await list(folder);
  const find = (stem: string, suffixes: readonly string[]) =>
    suffixes
      .map((suffix) => names.get(`${stem}${suffix}.csv`.toLowerCase()))
      .find((name) => name !== undefined);
  const missing: string[] = [];
  const need = (stem: string, suffixes: readonly string[]): string => {
    const name = find(stem, suffixes);
    if (name === undefined) missing.push(`${stem}${suffixes[0]}.csv`);
    return join(folder, name ?? '');
  };
  const locales = LOCALES.filter((locale) =>
    LABEL_FILES.some((stem) => find(stem, [`_${locale}`])),
  );
  if (locales.length === 0) {
    throw refuse(folder, 'holds no ESCO download (no occupations_fr.csv, _de.csv or _en.csv)');
  }
  const labels = Object.fromEntries(
    locales.map((locale) => [locale, each(LABEL_FILES, (stem) => need(stem, [`_${locale}`]))]),
  );
  const suffixes = [...locales, ...LOCALES].map((locale) => `_${locale}`);
  const relations = each(RELATION_FILES, (stem) => need(stem, [...suffixes, '']));
  if (missing.length > 0) {
    throw refuse(folder, `is not a whole ESCO download; it lacks ${missing.join(', ')}`);
  }
  return { locales, labels, relations };
}

async function list(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await readdir(folder)).map((name) => [name.toLowerCase(), name]));
  } catch (error) {
    throw refuse(folder, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function each<K extends string>(
  keys: readonly K[],
  valueOf: (key: K) => string,
): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, string>;
}

const refuse = (folder: string, what: string) =>
  new DomainError('invalid', 'esco-folder', `${folder} ${what}`);

/** Refuses a folder that is no whole download, before anything else is opened. */
export async function assertEscoFolder(folder: string): Promise<void> {
  await findEscoFiles(folder);
}
