import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { conflict } from '../../kernel/errors.js';
import { migrate } from '../database/migrate.js';
import { END_LINE, readHeader, unreadable, type BackupEnd, type BackupHeader } from './format.js';
import { foreignKeysOf, resetSequences, tablesOf } from './tables.js';

const BATCH_BYTES = 2_000_000;

type Migrations = readonly (new () => MigrationInterface)[];

export interface RestoreReport {
  createdAt: string;
  rows: number;
  /** Migrations of this version that the data went through after loading. */
  migratedOn: string[];
}

/**
 * Puts a backup in the place of what the database holds. The file is read whole and checked before anything
 * is touched; the schema is made as it was at the backup's time, loaded, and then brought up to date.
 * @param replace without it a database that holds people's accounts is refused
 * @throws DomainError with what is wrong; the database is then as it was
 */
export async function restore(
  url: string,
  file: string,
  migrations: Migrations,
  replace: boolean,
): Promise<RestoreReport> {
  const { header, end } = await verify(file);
  const then = migrations.filter((m) => header.migrations.includes(m.name));
  const unknown = header.migrations.filter((name) => !migrations.some((m) => m.name === name));
  if (unknown.length > 0) {
    throw unreadable(`it comes from a newer version (it knows ${unknown.join(', ')})`);
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (!replace && (await holdsAccounts(client))) {
      throw conflict(
        'not-empty',
        'The database holds data already: add --replace to put the backup in its place',
      );
    }
    await client.query(
      'DROP SCHEMA IF EXISTS bullmq CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    );
    await migrate(url, then);
    await client.query('BEGIN');
    await load(client, file);
    await client.query('COMMIT');
    const { applied } = await migrate(url, migrations);
    return { createdAt: header.createdAt, rows: end.rows, migratedOn: applied };
  } finally {
    await client.end();
  }
}

async function holdsAccounts(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('account') IS NOT NULL AS there",
  );
  if (rows[0]?.there !== true) return false;
  return ((await client.query('SELECT 1 FROM account LIMIT 1')).rowCount ?? 0) > 0;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  yield* createInterface({ input: source.pipe(gunzip), crlfDelay: Infinity });
}

async function verify(file: string): Promise<{ header: BackupHeader; end: BackupEnd }> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  let rows = -1;
  try {
    for await (const line of linesOf(file)) {
      header ??= readHeader(line);
      if (line.startsWith(`${END_LINE}\t`)) {
        end = JSON.parse(line.slice(END_LINE.length + 1)) as BackupEnd;
        break;
      }
      rows++;
      hash.update(`${line}\n`);
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw unreadable(`there is no file ${file}`);
    if (code?.startsWith('Z_') === true) throw unreadable('it is damaged or cut off');
    throw error;
  }
  if (header === undefined || end === undefined) throw unreadable('it is cut off');
  if (end.rows !== rows || end.sha256 !== hash.digest('hex'))
    throw unreadable('it has been changed');
  return { header, end };
}

async function load(client: pg.Client, file: string): Promise<void> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table.columns]));
  const keys = await foreignKeysOf(client);
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${client.escapeIdentifier(name)}`);
  }
  // What migrations had put in is in the backup, too.
  for (const name of tables.keys()) {
    await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} DISABLE TRIGGER USER`);
    await client.query(`DELETE FROM ${client.escapeIdentifier(name)}`);
  }
  for await (const { table, rows } of batches(file))
    await insert(client, table, tables.get(table) ?? [], rows);
  for (const name of tables.keys()) {
    await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} ENABLE TRIGGER USER`);
  }
  for (const { table, name, definition } of keys) {
    await client.query(
      `ALTER TABLE ${table} ADD CONSTRAINT ${client.escapeIdentifier(name)} ${definition}`,
    );
  }
  await resetSequences(client);
}

async function* batches(file: string): AsyncGenerator<{ table: string; rows: string[] }> {
  let table = '';
  let rows: string[] = [];
  let bytes = 0;
  for await (const line of linesOf(file)) {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    if (rows.length > 0 && (name !== table || bytes > BATCH_BYTES)) {
      yield { table, rows };
      rows = [];
      bytes = 0;
    }
    if (name.startsWith('#')) continue;
    table = name;
    rows.push(line.slice(tab + 1));
    bytes += line.length;
  }
  if (rows.length > 0) yield { table, rows };
}

async function insert(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
) {
  const name = client.escapeIdentifier(table);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await client.query(
    `INSERT INTO ${name} (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}
