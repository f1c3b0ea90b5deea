import Cursor from 'pg-cursor';
import type pg from 'pg';
import type { DataSource } from 'typeorm';

const BATCH = 1_000;

/**
 * Rows of a query in batches, as of one moment, by a cursor on the server: a table of any size is read in
 * little memory, and column by column as asked, without an entity per row. Holds one connection of the pool
 * until the last row is read or the reader turns away.
 */
export async function* streamRows<Row extends object>(
  dataSource: DataSource,
  sql: string,
  values: unknown[] = [],
): AsyncGenerator<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    const cursor = client.query(new Cursor<Row>(sql, values));
    try {
      for (let rows = await cursor.read(BATCH); rows.length > 0; rows = await cursor.read(BATCH))
        yield rows;
    } finally {
      await cursor.close();
    }
  } finally {
    await runner.release();
  }
}
