import type pg from 'pg';

export interface Table {
  name: string;
  /** Columns that hold data of their own; generated ones are made again. */
  columns: string[];
}

/** Transaction numbers mean nothing in another database: the column's default gives new ones. */
const NOT_PORTABLE = 'xid8';

/** Made anew by migrations, not restored. */
const NOT_DATA = ['migration'];

/** Every table with data, by name. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT t.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.tables t
       JOIN information_schema.columns c USING (table_schema, table_name)
      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND c.is_generated = 'NEVER' AND c.data_type <> $2 AND NOT t.table_name = ANY($1)
      GROUP BY 1 ORDER BY 1`,
    [NOT_DATA, NOT_PORTABLE],
  );
  return rows;
}

/** Foreign keys and triggers would ask for an order of loading; they are taken away and put back as they were. */
export async function foreignKeysOf(
  client: pg.Client,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return rows;
}

/** After loading, what counts up goes on behind the highest value. */
export async function resetSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND (is_identity = 'YES' OR column_default LIKE 'nextval(%')`,
  );
  for (const { table, column } of rows) {
    const [name, field] = [client.escapeIdentifier(table), client.escapeIdentifier(column)];
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce((SELECT max(${field}) FROM ${name}), 0) + 1, false)`,
      [name, column],
    );
  }
}
