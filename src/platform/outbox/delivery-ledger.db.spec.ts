import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { dataSourceOptions } from '../database/data-source-options.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { OutboxDelivery } from './outbox-delivery.entity.js';
import { OutboxEvent } from './outbox-event.entity.js';

const CONSUMER = 'spec';

describe('the ledger of deliveries', () => {
  let database: TestDatabase;
  let source: DataSource;
  let ledger: DeliveryLedger;

  const deliver = async (count: number) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await source.query(
      `WITH event AS (
         INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
         SELECT id, 'thing', 'vacancy', id, '{}', now() FROM unnest($1::uuid[]) AS id RETURNING id
       ) INSERT INTO outbox_delivery (event_id, consumer) SELECT id, $2 FROM event`,
      [ids, CONSUMER],
    );
    return ids;
  };
  const open = async () =>
    (
      await source.query<{ id: string }[]>(
        'SELECT event_id AS id FROM outbox_delivery WHERE done_at IS NULL',
      )
    ).map(({ id }) => id);

  beforeAll(async () => {
    database = await createTestDatabase();
    source = new DataSource({
      ...dataSourceOptions(database.url, 4),
      entities: [OutboxEvent, OutboxDelivery],
    });
    await source.initialize();
    ledger = new DeliveryLedger(source, new FakeClock());
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('carries out each delivery of a job once, however often the job comes', async () => {
    const eventIds = await deliver(5);
    const done: string[] = [];
    const once = () =>
      ledger.once({ eventIds, consumer: CONSUMER }, (_manager, event) => {
        done.push(event.id);
        return Promise.resolve();
      });
    await Promise.all([once(), once()]);
    await once();
    expect(done.sort()).toEqual([...eventIds].sort());
    expect(await open()).toEqual([]);
  });

  it('does the others when one fails, fails itself, and is tried again for that one alone', async () => {
    const eventIds = await deliver(4);
    const [, bad] = eventIds;
    const done: string[] = [];
    const fails = ledger.once({ eventIds, consumer: CONSUMER }, (_manager, event) => {
      if (event.id === bad) return Promise.reject(new Error('this one'));
      done.push(event.id);
      return Promise.resolve();
    });
    await expect(fails).rejects.toThrow('this one');
    expect(done).toEqual(eventIds.filter((id) => id !== bad));
    expect(await open()).toEqual([bad]);
    await ledger.once({ eventIds, consumer: CONSUMER }, (_manager, event) => {
      done.push(event.id);
      return Promise.resolve();
    });
    expect(done.at(-1)).toBe(bad);
    expect(done.length).toBe(4);
  });
});
