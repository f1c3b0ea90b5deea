import pg from 'pg';

/** Whether the demonstration region has been loaded into this database, whole. */
export async function isDemoLoaded(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM demo_region');
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
