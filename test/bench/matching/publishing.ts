import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';
import type { CoreVacancy } from '../../../src/matching/core/index.js';
import { storeVacancies } from '../../support/matching/store-world.js';

/** Milliseconds from the moment before a vacancy is committed. */
export interface Published {
  /** Until the notification of whoever answers for it is stored; undefined when nobody fits. */
  readonly employer: number | undefined;
  /** Until every notification that follows from it is stored. */
  readonly all: number;
  readonly notifications: number;
  /** Milliseconds of this process's processors, the database's left out. */
  readonly cpu: number;
}

const POLL_MS = 4;
const PATIENCE_MS = 60_000;

/** Publishes a vacancy, as the web process does, and waits for all that follows. */
export async function publish(
  db: DataSource,
  vacancy: CoreVacancy,
  adviser: string,
): Promise<Published> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await db.transaction(async (manager) => {
    await storeVacancies(manager, [vacancy], adviser);
    await manager.query(
      `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
       VALUES ($1, 'vacancy.changed', 'vacancy', $2, '{"change": "created"}', now())`,
      [randomUUID(), vacancy.id],
    );
    await manager.query(`SELECT pg_notify('passerelle_outbox', '')`);
  });
  let employer: number | undefined;
  for (;;) {
    const [now] = await db.query<[{ open: boolean; told: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM outbox_event WHERE relayed_at IS NULL)
           OR EXISTS (SELECT 1 FROM outbox_delivery WHERE done_at IS NULL) AS open,
         EXISTS (SELECT 1 FROM notification WHERE subject_id = $1 AND recipient_id = $2) AS told`,
      [vacancy.id, adviser],
    );
    const passed = performance.now() - begun;
    if (now.told) employer ??= passed;
    if (!now.open) {
      const { user, system } = process.cpuUsage(before);
      const notifications = await count(db, vacancy.id);
      return { employer, all: passed, notifications, cpu: (user + system) / 1_000 };
    }
    if (passed > PATIENCE_MS) throw new Error('The notifications of a vacancy were not stored');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function count(db: DataSource, vacancyId: string): Promise<number> {
  const [{ n }] = await db.query<[{ n: number }]>(
    `SELECT count(*) AS n FROM notification
      WHERE channel = 'in-app' AND (subject_id = $1 OR params ->> 'vacancyId' = $1::text)`,
    [vacancyId],
  );
  return n;
}
