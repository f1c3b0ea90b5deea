import type { DataSource } from 'typeorm';

const BATCH = 1_000;

/**
 * Rows of a query in batches, as of one moment, by a cursor on the server: a table of any size is read in
 * little memory, and column by column as asked, without an entity per row. Holds one connection of the pool
 * until the last row is read or the reader turns away. Each batch is a statement of its own, so that the time
 * limit of statements holds for it and not for the whole reading.
 */
export async function* streamRows<Row extends object>(
  dataSource: DataSource,
  sql: string,
): AsyncGenerator<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      await runner.query(`DECLARE streamed NO SCROLL CURSOR FOR ${sql}`);
      const next = (): Promise<Row[]> => runner.query(`FETCH ${BATCH} FROM streamed`);
      for (let rows = await next(); rows.length > 0; rows = await next()) yield rows;
    } finally {
      // Nothing was written: this only closes the cursor.
      await runner.rollbackTransaction();
    }
  } finally {
    await runner.release();
  }
}
