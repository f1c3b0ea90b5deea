import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { dataSourceOptions } from '../database/data-source-options.js';
import { DeliveryLedger, type Effect } from './delivery-ledger.js';
import { OutboxDelivery } from './outbox-delivery.entity.js';
import { OutboxEvent } from './outbox-event.entity.js';

const CONSUMER = 'spec';
const NOTE: Effect = (manager, event) => manager.query('INSERT INTO done VALUES ($1)', [event.id]);

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

  const done = async () =>
    (await source.query<{ id: string }[]>('SELECT id FROM done ORDER BY id')).map(({ id }) => id);

  beforeAll(async () => {
    database = await createTestDatabase();
    source = new DataSource({
      ...dataSourceOptions(database.url, 4),
      entities: [OutboxEvent, OutboxDelivery],
    });
    await source.initialize();
    await source.query('CREATE TABLE done (id uuid)');
    ledger = new DeliveryLedger(source, new FakeClock());
  });
  beforeEach(() => source.query('TRUNCATE done'));
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('carries out each delivery of a job once, however often the job comes', async () => {
    const eventIds = await deliver(5);
    const once = () => ledger.once({ eventIds, consumer: CONSUMER }, NOTE);
    await Promise.all([once(), once()]);
    await once();
    expect(await done()).toEqual([...eventIds].sort());
    expect(await open()).toEqual([]);
  });

  it('does the others when one fails, fails itself, and is tried again for that one alone', async () => {
    const eventIds = await deliver(4);
    const [, bad = ''] = eventIds;
    const fails = ledger.once({ eventIds, consumer: CONSUMER }, async (manager, event) => {
      await NOTE(manager, event);
      if (event.id === bad) throw new Error('this one');
    });
    await expect(fails).rejects.toThrow('this one');
    expect(await done()).toEqual(eventIds.filter((id) => id !== bad).sort());
    expect(await open()).toEqual([bad]);
    await ledger.once({ eventIds, consumer: CONSUMER }, NOTE);
    expect(await done()).toEqual([...eventIds].sort());
  });
});
