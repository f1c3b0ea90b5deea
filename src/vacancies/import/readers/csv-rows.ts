import { parse } from 'csv-parse/sync';
import { feedBroken, type RawRecord } from './feed-error.js';
import { readRows, type TextRow } from './text-rows.js';

/** Which columns a table may and must have. */
export interface CsvColumns {
  known: readonly string[];
  /** Each entry is met by any one of its names. */
  required: readonly (readonly string[])[];
}

/**
 * Reads a table with a heading row: comma or semicolon (whichever the heading uses), fields quoted with `"`
 * (RFC 4180), in UTF-8 with or without a byte order mark. Column order does not matter, unknown columns are
 * left out, and so are empty cells. A row that cannot be read is yielded with its fault and the reading goes on with the next line.
 * @throws DomainError `feed-broken` for a heading without the required columns
 */
export async function* readCsvRows(
  text: AsyncIterable<string>,
  columns: CsvColumns,
): AsyncGenerator<RawRecord> {
  let heading: readonly string[] | undefined;
  let delimiter = ',';
  for await (const row of readRows(text)) {
    if (heading === undefined) {
      delimiter = delimiterOf(row.text);
      heading = headingOf(row, delimiter, columns);
    } else {
      yield { position: `line ${row.line}`, ...read(row, delimiter, heading) };
    }
  }
  if (heading === undefined) throw feedBroken('There is no heading row', 'line 1');
}

/** The heading holds names without delimiters in them, so the more frequent one is the table's. */
function delimiterOf(headingText: string): string {
  const count = (delimiter: string) => headingText.split(delimiter).length;
  return count(';') > count(',') ? ';' : ',';
}

function headingOf(row: TextRow, delimiter: string, columns: CsvColumns): readonly string[] {
  const names = cells(row.text, delimiter)?.map((name) => name.trim().toLowerCase());
  if (names === undefined) throw feedBroken('The heading row cannot be read', `line ${row.line}`);
  const known = names.filter((name) => columns.known.includes(name));
  const missing = columns.required.filter((names) => !names.some((name) => known.includes(name)));
  if (missing.length > 0) {
    const list = missing.map((names) => names.join(' or ')).join(', ');
    const found = names.join(', ').slice(0, 200);
    throw feedBroken(`The table lacks the column ${list}; it has: ${found}`, `line ${row.line}`);
  }
  const twice = known.find((name, i) => known.indexOf(name) !== i);
  if (twice !== undefined) throw feedBroken(`The column ${twice} stands twice`, `line ${row.line}`);
  return names;
}

type Read = Pick<RawRecord, 'value' | 'fault'>;

function read(row: TextRow, delimiter: string, heading: readonly string[]): Read {
  if (row.fault !== undefined) return faulty(row.fault);
  const values = cells(row.text, delimiter);
  if (values === undefined) return faulty('the quotes of the row do not close where they should');
  if (values.length !== heading.length) {
    return faulty(`the row has ${values.length} fields, the heading ${heading.length}`);
  }
  const filled = heading.map((name, i) => [name, (values[i] ?? '').trim()] as const);
  return { value: Object.fromEntries(filled.filter(([, value]) => value !== '')) };
}

const faulty = (reason: string): Read => ({ value: undefined, fault: { field: '', reason } });

function cells(text: string, delimiter: string): string[] | undefined {
  try {
    const [row]: string[][] = parse(text, { delimiter, relax_column_count: true });
    return row ?? [];
  } catch {
    return undefined;
  }
}
