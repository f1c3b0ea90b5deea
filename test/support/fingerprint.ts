import type { DataSource } from 'typeorm';

/** Tables that reading moves too: when somebody was last seen, how often somebody failed. */
const MOVED_BY_READING = ['session', 'known_device', 'failure_count'];

/** One word for all that the database holds, so that a test can say that nothing has changed. */
export async function fingerprint(db: DataSource): Promise<Record<string, string>> {
  const tables = await db.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT table_name = ANY($1) ORDER BY 1`,
    [MOVED_BY_READING],
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
  );
  const rows = await db.query<{ name: string; hash: string }[]>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
