import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { END_LINE, HEADER_LINE, newHeader } from './format.js';
import { tablesOf } from './tables.js';

const BATCH = 1_000;

export interface BackupReport {
  file: string;
  tables: number;
  rows: number;
}

/**
 * Writes everything into one compressed file, as of one moment: a line per row, `table<TAB>json`. The queue is
 * left out, since the outbox holds what is still to be done. Contains personal data and secrets: keep it safe.
 */
export async function backup(url: string, file: string, now: Date): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const making = `${file}.part`;
  const report = { file, tables: 0, rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const out = createWriteStream(making, { mode: 0o600 });
    await pipeline(Readable.from(lines(client, report, now)), createGzip(), out);
    await client.query('COMMIT');
    await rename(making, file);
    return report;
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* lines(client: pg.Client, report: BackupReport, now: Date): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const said = (line: string) => {
    hash.update(line);
    return line;
  };
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM migration ORDER BY timestamp',
  );
  const header = newHeader(
    rows.map((row) => row.name),
    now,
  );
  yield said(`${HEADER_LINE}\t${JSON.stringify(header)}\n`);
  for (const table of await tablesOf(client)) {
    report.tables++;
    const columns = table.columns
      .map((column) => `t.${client.escapeIdentifier(column)}`)
      .join(', ');
    const cursor = client.query(
      new Cursor<{ row: string }>(
        `SELECT row_to_json(r)::text AS row FROM (SELECT ${columns} FROM ${client.escapeIdentifier(table.name)} t) r`,
      ),
    );
    for (let batch = await cursor.read(BATCH); batch.length > 0; batch = await cursor.read(BATCH)) {
      report.rows += batch.length;
      yield said(batch.map(({ row }) => `${table.name}\t${row}\n`).join(''));
    }
    await cursor.close();
  }
  yield `${END_LINE}\t${JSON.stringify({ rows: report.rows, sha256: hash.digest('hex') })}\n`;
}
