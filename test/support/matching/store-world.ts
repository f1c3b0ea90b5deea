import { randomUUID } from 'node:crypto';
import type { CoreProfile, CoreVacancy } from '../../../src/matching/core/index.js';
import { profileRecordOf, vacancyRecordOf } from './records-of.js';

/** Anything that runs SQL: a TypeORM data source, or what wraps a client. */
export interface Sql {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

const BATCH = 2_000;

async function inBatches<T>(items: Iterable<T>, write: (batch: T[]) => Promise<unknown>) {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}

/** Writes generated people with an account and a consent each, in bulk. Ids must be UUIDs. */
export async function storeProfiles(db: Sql, profiles: Iterable<CoreProfile>): Promise<void> {
  await inBatches(profiles, async (batch) => {
    const rows = batch.map((core) => ({
      id: core.id,
      account: randomUUID(),
      consent: core.consent ? randomUUID() : null,
      record: profileRecordOf(core),
    }));
    await db.query(
      `WITH r AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, account uuid, consent uuid, record jsonb)
       ), people AS (
         INSERT INTO account (id, role, locale, status, created_at)
         SELECT account, 'job-seeker', 'fr', 'active', now() FROM r
       ), consents AS (
         INSERT INTO consent (id, account_id, version, locale, given_at)
         SELECT consent, account, 'generated', 'fr', now() FROM r WHERE consent IS NOT NULL
       )
       INSERT INTO profile (id, account_id, record, version, consent_id, created_at, updated_at)
       SELECT id, account, record, 1, consent, now(), now() FROM r`,
      [JSON.stringify(rows)],
    );
  });
}

/** Writes generated vacancies that an adviser answers for, in bulk. Ids must be UUIDs. */
export async function storeVacancies(
  db: Sql,
  vacancies: Iterable<CoreVacancy>,
  adviser: string,
): Promise<void> {
  await inBatches(vacancies, async (batch) => {
    const rows = batch.map((core) => ({
      id: core.id,
      status: core.status,
      country: core.workplace?.country ?? 'FR',
      record: vacancyRecordOf(core),
    }));
    await db.query(
      `INSERT INTO vacancy (id, channel, status, review, closed_because, managed_by, record, version, country,
          languages, search_text, published_at, created_at, updated_at)
       SELECT id, 'managed', status, 'none', CASE status WHEN 'closed' THEN 'owner' END, $2, record, 1, country,
          '{}', '', now(), now(), now()
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, status text, country text, record jsonb)`,
      [JSON.stringify(rows), adviser],
    );
  });
}

/** An adviser who answers for generated vacancies. */
export async function storeAdviser(db: Sql): Promise<string> {
  const id = randomUUID();
  await db.query(
    `INSERT INTO account (id, role, locale, status, created_at) VALUES ($1, 'adviser', 'fr', 'active', now())`,
    [id],
  );
  return id;
}
