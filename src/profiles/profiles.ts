import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { ProfileRecord } from '../kernel/contract/index.js';
import type { AccountId, ProfileId } from '../kernel/ids.js';
import { streamRows } from '../platform/database/stream-rows.js';
import type { ProfileRow } from './domain/profile-row.js';
import { profileRowOf } from './persistence/profile-row-of.js';
import { Profile } from './persistence/profile.entity.js';

type Scorable = Pick<Profile, 'id' | 'record'>;

/** Consent is what makes a profile one that may be scored. Columns, not entities: there are very many. */
const SCORABLE = 'SELECT id, record FROM profile WHERE consent_id IS NOT NULL';

/** What matching gets: the contract's record, without anything that names the person. */
export interface ScorableProfile {
  id: ProfileId;
  record: ProfileRecord;
}

/** Profiles, for other features to read. Whether a caller may show one is their policy's to judge. */
@Injectable()
export class Profiles {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async get(id: ProfileId, manager?: EntityManager): Promise<ProfileRow | undefined> {
    const row = await this.in(manager).findOneBy(Profile, { id });
    return row === null ? undefined : profileRowOf(row);
  }

  async ofAccount(accountId: AccountId, manager?: EntityManager): Promise<ProfileRow | undefined> {
    const row = await this.in(manager).findOneBy(Profile, { accountId });
    return row === null ? undefined : profileRowOf(row);
  }

  async many(ids: readonly ProfileId[], manager?: EntityManager): Promise<ProfileRow[]> {
    if (ids.length === 0) return [];
    return (await this.in(manager).findBy(Profile, { id: In([...ids]) })).map(profileRowOf);
  }

  async ofAccounts(
    accountIds: readonly AccountId[],
    manager?: EntityManager,
  ): Promise<ProfileRow[]> {
    if (accountIds.length === 0) return [];
    const rows = await this.in(manager).findBy(Profile, { accountId: In([...accountIds]) });
    return rows.map(profileRowOf);
  }

  /** Every profile that may be scored, by id, streamed. */
  async *forMatching(): AsyncGenerator<ScorableProfile> {
    const batches = streamRows<Scorable>(this.dataSource, `${SCORABLE} ORDER BY id`);
    for await (const rows of batches) yield* rows.map(scorable);
  }

  /** Those of the profiles that exist and may be scored. */
  async manyForMatching(
    ids: readonly ProfileId[],
    manager?: EntityManager,
  ): Promise<ScorableProfile[]> {
    if (ids.length === 0) return [];
    const rows = await this.in(manager).query<Scorable[]>(`${SCORABLE} AND id = ANY($1)`, [ids]);
    return rows.map(scorable);
  }

  /** The accounts of those of the profiles whose people consent to being matched. */
  async reachable(
    ids: readonly ProfileId[],
    manager?: EntityManager,
  ): Promise<Map<ProfileId, AccountId>> {
    if (ids.length === 0) return new Map();
    const rows = await this.in(manager).query<{ id: ProfileId; account: AccountId }[]>(
      'SELECT id, account_id AS account FROM profile WHERE id = ANY($1) AND consent_id IS NOT NULL',
      [ids],
    );
    return new Map(rows.map(({ id, account }) => [id, account]));
  }

  /** Ids of the profiles that changed in any way at or after an instant, withdrawn ones included. */
  async changedSince(since: Date, manager?: EntityManager): Promise<ProfileId[]> {
    const rows = await this.in(manager).find(Profile, {
      select: { id: true },
      where: { updatedAt: MoreThanOrEqual(since) },
    });
    return rows.map((row) => row.id);
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}

function scorable({ id, record }: Scorable): ScorableProfile {
  return { id, record: { ...record, id, consent: true } };
}
