import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DomainError } from '../../kernel/errors.js';
import {
  CODE_SCHEMES,
  type CodeScheme,
  type MappedCode,
  type MappingRelation,
} from '../domain/concept.js';

export interface CrosswalkRow extends Required<MappedCode> {
  readonly line: number;
  readonly uri: string;
}

export interface Crosswalk {
  readonly scheme: CodeScheme;
  readonly rows: readonly CrosswalkRow[];
  readonly rejected: readonly { line: number; reason: string }[];
}

type Line = { readonly line: number; readonly cells: readonly string[] };

const ESCO_URI = /^https?:\/\/data\.europa\.eu\/esco\//u;
const SCHEME_WORDS: readonly [CodeScheme, RegExp][] = [
  ['rome', /\brome\b/iu],
  ['dkz', /\b(dkz|bkz|dokumentationskennziffer)/iu],
  ['kldb', /\bkldb|klassifikation der berufe/iu],
  ['ams', /\bams\b/iu],
  ['avam', /\b(avam|ch-isco|sbn)\b/iu],
];
const RELATION_HEADING = /relation|match|mapping type|beziehung/iu;
const CODE_HEADING =
  /\b(id|code|notation|nummer|num[eé]ro|kennziffer|rome|kldb|dkz|bkz|ams|avam)\b/iu;
const NO_CODE_HEADING = /\b(uri|url|iri|label|name|bezeichnung|titel|libell[eé]|intitul[eé])\b/iu;
const SIDE = /^(classification\s*\d+)/iu;

/**
 * Reads a mapping table between a national classification and ESCO, as employment services publish them: CSV with
 * commas, semicolons or tabs, maybe lines about the mapping before the headings. Columns are found
 * by heading, the ESCO column by its URIs. Throws a `DomainError` saying what was looked for and not found.
 */
export async function readCrosswalk(path: string, scheme?: string): Promise<Crosswalk> {
  const file = basename(path);
  const lines = await readLines(path, file);
  const first = lines.findIndex(({ cells }) => cells.some((cell) => ESCO_URI.test(cell)));
  if (first < 1) throw refuse(file, 'holds no ESCO URI below a line of headings');
  const headings = lines[first - 1]!.cells;
  const escoColumn = lines[first]!.cells.findIndex((cell) => ESCO_URI.test(cell));
  const codeColumn = findCode(headings, escoColumn);
  const relationColumn = headings.findIndex((name) => RELATION_HEADING.test(name));
  const missing = [codeColumn < 0 && 'the national code', relationColumn < 0 && 'the relation'];
  if (missing.some(Boolean)) {
    const list = missing.filter(Boolean).join(' and ');
    throw refuse(file, `has no column for ${list} (its headings: ${headings.join(' | ')})`);
  }
  const preamble = lines.slice(0, first).map(({ cells }) => cells.join(' '));
  const known = findScheme(scheme, [...preamble, file].join('\n'), file);
  const rows: CrosswalkRow[] = [];
  const rejected: { line: number; reason: string }[] = [];
  for (const { line, cells } of lines.slice(first)) {
    const [uri, code] = [cells[escoColumn] ?? '', cells[codeColumn] ?? ''];
    const relation = relationOf(cells[relationColumn] ?? '');
    if (!ESCO_URI.test(uri)) rejected.push({ line, reason: 'no ESCO URI' });
    else if (!code) rejected.push({ line, reason: 'no national code' });
    else if (!relation)
      rejected.push({ line, reason: `relation "${cells[relationColumn]}" is not known` });
    else rows.push({ line, uri, code, relation, scheme: known });
  }
  return { scheme: known, rows, rejected };
}

async function readLines(path: string, file: string): Promise<Line[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw refuse(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw refuse(file, `is no CSV: ${(error as Error).message}`);
  }
}

/** The delimiter that occurs most in the file's first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000);
  const count = (delimiter: string) => start.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** "Classification 1 …" and "Classification 2 …" are the two sides; the code must be on the other one. */
function findCode(headings: readonly string[], escoColumn: number): number {
  const side = SIDE.exec(headings[escoColumn] ?? '')?.[1]?.toLowerCase();
  return headings.findIndex(
    (name, column) =>
      column !== escoColumn &&
      CODE_HEADING.test(name) &&
      !NO_CODE_HEADING.test(name) &&
      !RELATION_HEADING.test(name) &&
      !/\besco\b/iu.test(name) &&
      (side === undefined || SIDE.exec(name)?.[1]?.toLowerCase() !== side),
  );
}

function findScheme(stated: string | undefined, about: string, file: string): CodeScheme {
  const named = stated?.toLowerCase();
  const scheme = named
    ? CODE_SCHEMES.find((each) => each === named)
    : SCHEME_WORDS.find(([, words]) => words.test(about))?.[0];
  if (scheme) return scheme;
  const choice = CODE_SCHEMES.join(', ');
  throw refuse(file, `does not say whose codes it maps; name them with --scheme (${choice})`);
}

/** `skos:exactMatch`, "exact", "narrower than" … */
function relationOf(text: string): MappingRelation | undefined {
  const word = /exact|close|narrow|broad/iu.exec(text)?.[0].toLowerCase();
  return word as MappingRelation | undefined;
}

const refuse = (file: string, what: string) =>
  new DomainError('invalid', 'crosswalk-file', `${file} ${what}`, { file });
