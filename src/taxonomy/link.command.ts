import { createInterface } from 'node:readline';
import { DomainError } from '../kernel/errors.js';
import { isLocale, LOCALES } from '../kernel/locale.js';
import { CONCEPT_KINDS, createLinker, loadEscoLinker, loadStarterTaxonomy } from './index.js';
import type { ConceptKind } from './index.js';
import type { LinkRequest } from './linking/linker.js';

export interface LinkOptions {
  kind: string;
  lang: string;
  top: string;
  taxonomy?: string;
}

/** Standard input `id<TAB>text`, standard output `id<TAB>rank<TAB>conceptUri<TAB>score`. */
export async function run(options: LinkOptions): Promise<void> {
  const request = readRequest(options);
  const linker = options.taxonomy
    ? await loadEscoLinker(options.taxonomy)
    : createLinker(loadStarterTaxonomy());
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const [id, text] = split(line);
    if (!id) continue;
    const answers = linker.link(text, request);
    const rows = answers.map(
      ({ uri, score }, i) => `${id}\t${i + 1}\t${uri}\t${score.toFixed(6)}\n`,
    );
    process.stdout.write(rows.join(''));
  }
}

function split(line: string): [string, string] {
  const tab = line.indexOf('\t');
  return tab < 0 ? [line.trim(), ''] : [line.slice(0, tab).trim(), line.slice(tab + 1)];
}

function readRequest({ kind, lang, top }: LinkOptions): LinkRequest {
  const known = CONCEPT_KINDS.find((one): one is ConceptKind => one === kind);
  if (!known) throw wrongUse(`--kind must be one of ${CONCEPT_KINDS.join(', ')}, not "${kind}"`);
  if (!isLocale(lang)) throw wrongUse(`--lang must be one of ${LOCALES.join(', ')}, not "${lang}"`);
  const count = Number(top);
  if (!Number.isInteger(count) || count < 1) {
    throw wrongUse(`--top must be a whole number from 1, not "${top}"`);
  }
  return { kind: known, lang, top: count };
}

const wrongUse = (message: string) => new DomainError('invalid', 'wrong-use', message);
