import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';
import type { Taxonomy } from './domain/taxonomy.js';
import { Encoder } from './linking/encoder.js';
import { EvidenceLinker, type LinkerModel } from './linking/evidence-linker.js';
import type { RerankerWeights } from './linking/reranker.js';
import { SectionReader } from './linking/section-file.js';
import { loadEscoDirectory } from './load-taxonomy.js';

const ENCODER = 'encoder.bin';
const RERANKER = 'reranker.json';
/** Counts up when the prepared file's layout or the making of its content changes. */
const FORMAT = 2;

let model: LinkerModel | undefined;

/** What was learned once and ships in config/linking; read when first needed. */
export function linkerModel(): LinkerModel {
  model ??= {
    encoder: linkerEncoder(),
    reranker: JSON.parse(readFileSync(learned(RERANKER), 'utf8')) as RerankerWeights,
  };
  return model;
}

export const linkerEncoder = () => new Encoder(new SectionReader(readFileSync(learned(ENCODER))));

const learned = (name: string) => join(projectRoot(), 'config', 'linking', name);

/** Where a prepared index is kept, and who hears what is being done. */
export interface PreparedPlace {
  readonly cacheFolder?: string;
  readonly say?: (text: string) => void;
}

/**
 * A linker over an ESCO download. The index of a download takes seconds to make, so it is kept in `cacheFolder`
 * under the hash of all that goes into it, and read from there the next time. A cache that cannot be
 * written or read is no error: the index is then made anew. The download itself is only read. Throws a
 * `DomainError` that names what is wrong where.
 */
export async function loadEscoLinker(
  folder: string,
  { cacheFolder = defaultCacheFolder(), say = () => undefined }: PreparedPlace = {},
): Promise<EvidenceLinker> {
  const hash = hashOfFolder(folder);
  const file = hash === undefined ? undefined : join(cacheFolder, `${hash}.linking`);
  const prepared = file === undefined ? undefined : readPrepared(file);
  if (prepared) return prepared;
  const taxonomy = await loadEscoDirectory(folder);
  say(`Preparing the index of ${folder} (once, about half a minute) …`);
  const linker = EvidenceLinker.over(taxonomy, linkerModel);
  const kept = file !== undefined && keep(cacheFolder, file, linker.pack());
  say(kept ? `Kept as ${file}` : `It could not be kept in ${cacheFolder}: made anew each time`);
  return linker;
}

/** Smaller taxonomies are indexed faster than their file would be read. */
export const WORTH_KEEPING = 3_000;

/** A linker over a taxonomy in memory; the index of a large one is kept in `cacheFolder` likewise. */
export function prepareLinker(taxonomy: Taxonomy, cacheFolder: string): EvidenceLinker {
  if (taxonomy.size < WORTH_KEEPING) return createLinker(taxonomy);
  const file = preparedFile(taxonomy, cacheFolder);
  const prepared = readPrepared(file);
  if (prepared) return prepared;
  const linker = createLinker(taxonomy);
  keep(cacheFolder, file, linker.pack());
  return linker;
}

/** Whether the index of a taxonomy lies in `cacheFolder`. */
export function isPrepared(taxonomy: Taxonomy, cacheFolder: string): boolean {
  return existsSync(preparedFile(taxonomy, cacheFolder));
}

const preparedFile = (taxonomy: Taxonomy, cacheFolder: string) =>
  join(cacheFolder, `${hashOfTaxonomy(taxonomy)}.linking`);

/** Links texts to the concepts of `taxonomy`; its index is made when first asked for. */
export function createLinker(taxonomy: Taxonomy): EvidenceLinker {
  return EvidenceLinker.over(taxonomy, linkerModel);
}

function defaultCacheFolder(): string {
  const own = join(projectRoot(), '.data', 'linking');
  return writable(own) ? own : join(tmpdir(), `passerelle-linking-${userInfo().uid}`);
}

function writable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Of every CSV file of the download and of the encoder; none for a folder that cannot be read. */
function hashOfFolder(folder: string): string | undefined {
  try {
    const hash = newHash();
    const names = readdirSync(folder).sort();
    for (const name of names.filter((each) => each.toLowerCase().endsWith('.csv'))) {
      hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
    }
    return hash.digest('hex');
  } catch {
    return undefined; // whoever reads the download says what is wrong with it
  }
}

const hashes = new WeakMap<Taxonomy, string>();

/** A taxonomy does not change, so that one hash is enough. */
function hashOfTaxonomy(taxonomy: Taxonomy): string {
  const known = hashes.get(taxonomy);
  if (known !== undefined) return known;
  const hash = newHash();
  for (const record of taxonomy.all()) hash.update(JSON.stringify(record));
  const digest = hash.digest('hex');
  hashes.set(taxonomy, digest);
  return digest;
}

const newHash = () =>
  createHash('sha1')
    .update(`format ${FORMAT}\n`)
    .update(readFileSync(learned(ENCODER)));

function readPrepared(file: string): EvidenceLinker | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return EvidenceLinker.prepared(readFileSync(file), linkerModel);
  } catch {
    return undefined; // cut off by a full disk or a killed process: made anew
  }
}

/** Written beside and renamed, so that no one ever reads a half file. */
function keep(folder: string, file: string, bytes: Uint8Array): boolean {
  const half = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(half, bytes);
    renameSync(half, file);
    forgetOld(folder);
    return true;
  } catch {
    if (existsSync(half)) rmSync(half, { force: true });
    return false;
  }
}

/** Files of earlier downloads; a few are kept for those who go back and forth. */
const KEPT_FILES = 3;

function forgetOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.linking'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of files.slice(KEPT_FILES)) rmSync(path, { force: true });
}
