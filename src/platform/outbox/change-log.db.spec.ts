import { randomUUID } from 'node:crypto';
import { DataSource, type QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { dataSourceOptions } from '../database/data-source-options.js';
import { ChangeLog, type Horizon } from './change-log.js';

const TYPES = ['thing.changed'];

describe('the change log', () => {
  let database: TestDatabase;
  let source: DataSource;
  let log: ChangeLog;

  /** Writes an event, in the transaction of the runner where one is given. */
  const write = async (runner?: QueryRunner): Promise<string> => {
    const id = randomUUID();
    await source.query(
      `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
       VALUES ($1, 'thing.changed', 'vacancy', $1, '{}', now())`,
      [id],
      runner,
    );
    return id;
  };
  /** Reads on, and gives the ids that were new. */
  const readFrom = (horizon: Horizon) => {
    let at = horizon;
    return async () => {
      const reading = await log.since(at, TYPES);
      at = reading.horizon;
      return { ids: reading.changes.map(({ subjectId }) => subjectId), gap: reading.gap };
    };
  };
  const openTransaction = async () => {
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    return runner;
  };
  const commit = async (runner: QueryRunner) => {
    await runner.commitTransaction();
    await runner.release();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = new DataSource(dataSourceOptions(database.url, 5));
    await source.initialize();
    log = new ChangeLog(source);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('TRUNCATE outbox_event CASCADE'));

  it('gives each change once, at the first reading after its commit', async () => {
    const read = readFrom(await log.now());
    const first = await write();
    expect(await read()).toEqual({ ids: [first], gap: false });
    expect(await read()).toEqual({ ids: [], gap: false });
  });

  it('is not held up by a transaction that stays open, nor does it skip what that commits late', async () => {
    const early = await openTransaction();
    const late = await write(early);
    const read = readFrom(await log.now());
    const quick = await write();
    expect((await read()).ids).toEqual([quick]);
    expect((await read()).ids).toEqual([]);
    await commit(early);
    expect(await read()).toEqual({ ids: [late], gap: false });
    expect((await read()).ids).toEqual([]);
  });

  it('knows nothing of what was rolled back, and leaves out other types', async () => {
    const read = readFrom(await log.now());
    const undone = await openTransaction();
    await write(undone);
    await undone.rollbackTransaction();
    await undone.release();
    await source.query(
      `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
       VALUES ($1, 'other', 'vacancy', $1, '{}', now())`,
      [randomUUID()],
    );
    expect(await read()).toEqual({ ids: [], gap: false });
  });

  it('gives every change once to a reader amid many writers', async () => {
    const read = readFrom(await log.now());
    const seen: string[] = [];
    const written = new Set<string>();
    const writer = async () => {
      for (let n = 0; n < 15; n++) {
        const runner = await openTransaction();
        written.add(await write(runner));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
        await commit(runner);
      }
    };
    let writing = true;
    const reader = async () => {
      while (writing) seen.push(...(await read()).ids);
    };
    const reading = reader();
    await Promise.all([writer(), writer(), writer()]);
    writing = false;
    await reading;
    seen.push(...(await read()).ids);
    expect(seen.length).toBe(45);
    expect(new Set(seen)).toEqual(written);
  });

  it('says so when events were pruned that the reader may not have read', async () => {
    await write();
    const read = readFrom(await log.now());
    const known = await write();
    expect((await read()).gap).toBe(false);
    const lost = await write();
    await source.query('DELETE FROM outbox_event WHERE id = ANY($1)', [[known, lost]]);
    expect((await read()).gap).toBe(true);
    expect((await read()).gap).toBe(false);
  });

  it('takes pruning of what has long been read for no gap', async () => {
    const old = await write();
    const read = readFrom(await log.now());
    await write();
    await read();
    await source.query('DELETE FROM outbox_event WHERE id = $1', [old]);
    expect((await read()).gap).toBe(false);
  });

  it('takes transaction numbers that have gone back for a gap', async () => {
    const { newestEvent } = await log.now();
    const reading = await log.since({ snapshot: '9000000000:9000000000:', newestEvent }, TYPES);
    expect(reading.gap).toBe(true);
  });
});
