import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { DomainError } from '../../kernel/errors.js';
import { COMMUTE_MODES, NO_WAY_MINUTES } from '../../kernel/vocabulary.js';
import { DEPARTS } from '../domain/commute.js';
import { CommuteBook, type BookRow } from './commute-book.js';

const FORMAT = 'passerelle-commutes 1';

/**
 * Writes a book, one JSON line for the homes and one for each row, and only then puts it in the place of an
 * older one: whoever reads meanwhile reads a whole file.
 * @returns how many rows were written, by who estimated them
 * @throws DomainError `no-commutes` where there is none to write; the older file stays
 */
export async function writeBook(
  file: string,
  homes: readonly string[],
  rows: AsyncIterable<BookRow>,
): Promise<Record<string, number>> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w');
  const written: Record<string, number> = {};
  try {
    await handle.write(`${JSON.stringify({ format: FORMAT, homes })}\n`);
    for await (const { minutes, low, high, ...row } of rows) {
      const numbers = { minutes: [...minutes], low: [...low], high: [...high] };
      await handle.write(`${JSON.stringify({ ...row, ...numbers })}\n`);
      written[row.estimator] = (written[row.estimator] ?? 0) + 1;
    }
  } finally {
    await handle.close();
  }
  if (Object.keys(written).length === 0) {
    await rm(unfinished);
    throw new DomainError('unavailable', 'no-commutes', 'no server knew any way: nothing written');
  }
  await rename(unfinished, file);
  return written;
}

/** @throws DomainError `commutes-file` with the line, for what is not there or is no such file */
export async function readBook(file: string): Promise<CommuteBook> {
  let homes: readonly string[] | undefined;
  const rows: BookRow[] = [];
  let line = 0;
  try {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    for await (const text of lines) {
      line += 1;
      if (homes === undefined) homes = readHead(text);
      else rows.push(readRow(text, homes.length));
    }
  } catch (error) {
    throw new DomainError('invalid', 'commutes-file', wordsFor(error, file, line), { file, line });
  }
  if (homes === undefined) {
    throw new DomainError('invalid', 'commutes-file', `the table of commutes ${file} is empty`);
  }
  return new CommuteBook(homes, rows);
}

/** What is wrong with one line. */
class WrongLine extends Error {}

function wordsFor(error: unknown, file: string, line: number): string {
  const where = `the table of commutes ${file}`;
  if (error instanceof WrongLine) return `${where}, line ${line}: ${error.message}`;
  if (error instanceof SyntaxError) return `${where}, line ${line}: is not JSON`;
  return `${where} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`;
}

function readHead(text: string): readonly string[] {
  const { format, homes } = record(text);
  if (format !== FORMAT) throw new WrongLine(`format is not "${FORMAT}"`);
  if (!Array.isArray(homes) || !homes.every((home) => typeof home === 'string')) {
    throw new WrongLine('homes is no list of keys');
  }
  return homes;
}

function readRow(text: string, size: number): BookRow {
  const { work, mode, depart, estimator, minutes, low, high } = record(text);
  const knownMode = COMMUTE_MODES.find((one) => one === mode);
  const knownDepart = DEPARTS.find((one) => one === depart);
  if (typeof work !== 'string') throw new WrongLine('work is no key');
  if (knownMode === undefined) throw new WrongLine('mode is not known');
  if (knownDepart === undefined) throw new WrongLine('depart is not known');
  if (typeof estimator !== 'string') throw new WrongLine('estimator is no name');
  return {
    work,
    mode: knownMode,
    depart: knownDepart,
    estimator,
    minutes: numbers('minutes', minutes, size),
    low: numbers('low', low, size),
    high: numbers('high', high, size),
  };
}

function record(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new WrongLine('is no record');
  return value as Record<string, unknown>;
}

function numbers(field: string, value: unknown, size: number): Uint16Array {
  const isMinutes = (one: unknown) =>
    Number.isInteger(one) && Number(one) >= 0 && Number(one) <= 2 * NO_WAY_MINUTES;
  if (!Array.isArray(value) || value.length !== size || !value.every(isMinutes)) {
    throw new WrongLine(`${field} is not one number of minutes for each of ${size} homes`);
  }
  return Uint16Array.from(value as number[]);
}
