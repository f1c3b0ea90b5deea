import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { DomainError } from '../../kernel/errors.js';

/** One row: values by heading; a heading that the file does not have gives an empty string. */
export type Row = (heading: string) => string;

/**
 * Streams a CSV file with a heading row. Headings are matched without regard to case and order.
 * Throws a `DomainError` that names the file, and the column or line, when a required column is
 * missing, a row is broken (a cut-off file) or there is no row at all.
 */
export async function* readCsv(path: string, required: readonly string[]): AsyncGenerator<Row> {
  const file = basename(path);
  let columns: ReadonlyMap<string, number> | undefined;
  let rows = 0;
  try {
    const parser = createReadStream(path).pipe(parse({ bom: true, skip_empty_lines: true }));
    for await (const record of parser as AsyncIterable<string[]>) {
      if (!columns) {
        columns = headings(record, required, file);
        continue;
      }
      rows += 1;
      const index = columns;
      yield (heading) => record[index.get(heading.toLowerCase()) ?? -1] ?? '';
    }
  } catch (error) {
    throw asDomainError(error, file);
  }
  if (rows === 0) throw broken(file, 'holds no rows');
}

function headings(record: string[], required: readonly string[], file: string) {
  const columns = new Map(record.map((name, index) => [name.trim().toLowerCase(), index]));
  const missing = required.filter((name) => !columns.has(name.toLowerCase()));
  if (missing.length > 0) {
    const list = missing.map((name) => `"${name}"`).join(', ');
    throw broken(
      file,
      `lacks the column ${list} (its first line has: ${shorten(record.join(','))})`,
    );
  }
  return columns;
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

function asDomainError(error: unknown, file: string): unknown {
  if (error instanceof DomainError) return error;
  const { code, lines, message } = error as { code?: string; lines?: number; message?: string };
  if (code?.startsWith('CSV_')) {
    return broken(file, `is broken at line ${lines ?? '?'}: ${message ?? code}`);
  }
  return broken(file, `cannot be read (${code ?? message ?? 'unknown'})`);
}

export const broken = (file: string, what: string) =>
  new DomainError('invalid', 'esco-file', `${file} ${what}`, { file });
