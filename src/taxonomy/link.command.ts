import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DomainError } from '../kernel/errors.js';
import { isLocale, LOCALES } from '../kernel/locale.js';
import {
  CONCEPT_KINDS,
  createLinker,
  loadEscoLinker,
  loadStarterTaxonomy,
  type ConceptKind,
  type Linker,
} from './index.js';
import type { LinkRequest } from './linking/linker.js';

export interface LinkOptions {
  kind: string;
  lang: string;
  top: string;
  taxonomy?: string;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Standard input `id<TAB>text`, standard output `id<TAB>rank<TAB>conceptUri<TAB>score`, best first. */
export async function run(options: LinkOptions): Promise<void> {
  const request = readRequest(options);
  const linker = options.taxonomy
    ? await loadEscoLinker(options.taxonomy, { say })
    : createLinker(loadStarterTaxonomy());
  process.stdout.on('error', endWithReader);
  await linkLines(process.stdin, process.stdout, linker, request, say);
}

/** A reader who has read enough (`| head`) ends the run; there is nothing left to do. */
function endWithReader({ code }: NodeJS.ErrnoException): never {
  if (code !== 'EPIPE') say(`The answers cannot be written (${code ?? 'unknown'}).`);
  process.exit(code === 'EPIPE' ? 0 : 1);
}

/**
 * Links each line as it comes, so that answers can be read while texts are still being written. An empty line is
 * passed over; a line that is no `id<TAB>text` is named with its number to `say`, and the rest goes on.
 */
export async function linkLines(
  input: Readable,
  output: Writable,
  linker: Linker,
  request: LinkRequest,
  say: (text: string) => void,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (!line.trim()) continue;
    const entry = split(number === 1 ? line.replace(/^\uFEFF/u, '') : line);
    if (!entry) {
      say(`line ${number} is left out: it is not an id, a tab and a text`);
      continue;
    }
    const rows = linker
      .link(entry.text, request)
      .map(({ uri, score }, i) => `${entry.id}\t${i + 1}\t${uri}\t${score.toFixed(6)}\n`);
    if (!output.write(rows.join(''))) await once(output, 'drain');
  }
}

function split(line: string): { id: string; text: string } | undefined {
  const tab = line.indexOf('\t');
  const id = line.slice(0, Math.max(0, tab)).trim();
  return id ? { id, text: line.slice(tab + 1) } : undefined;
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
