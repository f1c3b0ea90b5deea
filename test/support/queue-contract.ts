import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../../src/kernel/clock.js';
import type { NewEvent } from '../../src/kernel/events.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { OutboxRelay } from '../../src/platform/outbox/outbox-relay.js';
import { OutboxWorkerModule } from '../../src/platform/outbox/outbox.worker.module.js';
import { Subscriptions } from '../../src/platform/outbox/subscriptions.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { JobQueues } from '../../src/platform/queue/job-queue.js';
import { JobWorkers } from '../../src/platform/queue/job-workers.js';
import { QueueWorkerModule } from '../../src/platform/queue/queue.worker.module.js';
import type { Settings } from '../../src/platform/settings/settings.js';
import { FakeClock } from './fake-clock.js';
import { eventually, testSettings } from './test-app.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const SUBJECT = '0199aaaa-0000-7000-8000-0000000000aa';
const EVENT: NewEvent = {
  type: 'test.happened',
  subject: { type: 'match', id: SUBJECT },
  data: { n: 1 },
};

interface Bench {
  app: INestApplicationContext;
  clock: FakeClock;
  dataSource: DataSource;
  effects: () => Promise<number>;
  tell: () => Promise<void>;
  close: () => Promise<void>;
}

/** What every backend of the queue must hold to: an effect happens once for each event, whatever goes wrong. */
export function queueContract(
  backend: string,
  settingsFor: (database: TestDatabase) => Record<string, string>,
): void {
  describe(`outbox and queue on ${backend}`, () => {
    let database: TestDatabase;
    let bench: Bench;
    let fail = 0;

    const start = async () => {
      const settings: Settings = testSettings(database.url, settingsFor(database));
      const clock = new FakeClock();
      const module = await Test.createTestingModule({
        imports: [PlatformModule.with(settings), QueueWorkerModule, OutboxWorkerModule],
      })
        .overrideProvider(CLOCK)
        .useValue(clock)
        .compile();
      module.useLogger(false);
      module
        .get(Subscriptions)
        .subscribe(EVENT.type, { consumer: 'test-effect', queue: 'maintenance' }, effect);
      await module.init();
      const dataSource = module.get(DataSource);
      return {
        app: module,
        clock,
        dataSource,
        effects: async () =>
          (await dataSource.query<[{ n: number }]>('SELECT count(*) AS n FROM dev_mail'))[0].n,
        tell: () => dataSource.transaction((m) => module.get(Outbox).append(m, EVENT)),
        close: async () => {
          await module.get(OutboxRelay).stop();
          await module.get(JobWorkers).drain();
          await module.close();
        },
      };
    };
    const effect = async (manager: EntityManager) => {
      await manager.query(
        "INSERT INTO dev_mail (recipient, subject, text, html, sent_at) VALUES ('', '', '', '', now())",
      );
      if (fail-- > 0) throw new Error('planned');
    };
    const happened = (n: number) =>
      eventually(`${n} effects`, async () => ((await bench.effects()) === n ? true : undefined));

    beforeAll(async () => {
      database = await createTestDatabase();
    });
    beforeEach(async () => {
      fail = 0;
      bench = await start();
      await bench.dataSource.query('TRUNCATE dev_mail, outbox_event CASCADE');
    });
    afterEach(() => bench.close());
    afterAll(() => database.drop());

    it('carries out an event soon', async () => {
      await bench.tell();
      await happened(1);
    });

    it('tells nothing of a transaction that was rolled back', async () => {
      const outbox = bench.app.get(Outbox);
      const rolledBack = bench.dataSource.transaction(async (m) => {
        await outbox.append(m, EVENT);
        throw new Error('planned');
      });
      await expect(rolledBack).rejects.toThrow('planned');
      await bench.tell();
      await happened(1);
    });

    it('acts once when a job is delivered five times', async () => {
      await bench.tell();
      await happened(1);
      const [delivery] = await bench.dataSource.query<[{ event_id: string }]>(
        'SELECT event_id FROM outbox_delivery',
      );
      const queues = bench.app.get(JobQueues);
      const payload = { eventId: delivery.event_id, consumer: 'test-effect' };
      for (let i = 0; i < 5; i++)
        await queues.add('maintenance', 'test-effect', payload, `again-${i}-${Date.now()}`);
      const counts = () => queues.queue('maintenance').getJobCounts('waiting', 'active', 'delayed');
      await eventually('an empty queue', async () =>
        Object.values(await counts()).every((n) => n === 0) ? true : undefined,
      );
      expect(await bench.effects()).toBe(1);
    });

    it('acts once although the handler fails at first', async () => {
      fail = 2;
      await bench.tell();
      await happened(1);
    });

    it('takes the same schedules from many workers that start at once, again and again', async () => {
      const settings = testSettings(database.url, settingsFor(database));
      const starting = Array.from({ length: 8 }, () => new JobQueues(settings));
      const start = (queues: JobQueues) =>
        Promise.all([
          queues.schedule('maintenance', 'test-nightly', { cron: '0 4 * * *' }),
          queues.schedule('mail', 'test-often', { everyMs: 3_600_000 }),
        ]);
      try {
        for (let round = 0; round < 5; round++) await Promise.all(starting.map(start));
        const nightly = await bench.app.get(JobQueues).queue('maintenance').getJobSchedulers();
        expect(nightly.map(({ key }) => key)).toEqual(['scheduled-test-nightly']);
      } finally {
        await Promise.all(starting.map((queues) => queues.onApplicationShutdown()));
      }
    }, 30_000);

    it('sends again what the queue has lost', async () => {
      // As after a FLUSHALL: the ledger says that it was put into the queue, and the queue knows nothing of it.
      await bench.dataSource.query(
        `INSERT INTO outbox_event VALUES ($1, $2, 'match', $1, '{}', now(), now())`,
        [SUBJECT, EVENT.type],
      );
      await bench.dataSource.query(
        `INSERT INTO outbox_delivery VALUES ($1, 'test-effect', now(), 1, NULL)`,
        [SUBJECT],
      );
      expect(await bench.effects()).toBe(0);
      bench.clock.advance({ minutes: 2 });
      await happened(1);
    }, 20_000);
  });
}
