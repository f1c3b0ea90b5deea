import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceLinker } from '../../../src/taxonomy/linking/evidence-linker.js';
import { projectRoot } from '../../../src/platform/paths.js';
import type { Locale } from '../../../src/kernel/locale.js';
import type { Example, Kind } from './train-reranker.js';

/** Kept outside the project: what is measured against must never become part of it. */
export const SHARED = join(projectRoot(), '..', 'shared', 'data');
export const ESCO = join(SHARED, 'esco');

export interface DevelopmentSet {
  readonly name: string;
  readonly kind: Kind;
  readonly lang: Locale;
  readonly queries: readonly { id: string; text: string; right: ReadonlySet<string> }[];
}

const SETS: readonly [name: string, folder: string, kind: Kind, lang: Locale][] = [
  ['aut', 'aut_q_de_c_de', 'occupation', 'de'],
  ['bel', 'bel_q_fr_c_fr', 'occupation', 'fr'],
  ['deu', 'deu_q_de_c_de', 'occupation', 'de'],
  ['skill_deu', 'skill_deu_q_de_c_de', 'skill', 'de'],
  ['skill_bel', 'skill_bel_q_fr_c_fr', 'skill', 'fr'],
];

export const hasDevelopmentSets = () => existsSync(join(SHARED, 'link')) && existsSync(ESCO);

export function readDevelopmentSets(): DevelopmentSet[] {
  return SETS.map(([name, folder, kind, lang]) => {
    const right = new Map<string, Set<string>>();
    for (const [id, uri] of rows(folder, 'gold_uri.tsv')) {
      right.set(id!, (right.get(id!) ?? new Set()).add(uri!));
    }
    const queries = rows(folder, 'queries.tsv').map(([id, text]) => ({
      id: id!,
      text: text!,
      right: right.get(id!) ?? new Set<string>(),
    }));
    return { name, kind, lang, queries };
  });
}

const rows = (folder: string, file: string) =>
  readFileSync(join(SHARED, 'link', folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

export function examplesOf(set: DevelopmentSet, linker: EvidenceLinker): Example[] {
  return set.queries.map(({ text, right }) => ({
    set: set.name,
    kind: set.kind,
    candidates: linker
      .candidates(text, set.kind, set.lang)
      .map(({ uri, evidence }) => ({ right: right.has(uri), evidence })),
  }));
}
