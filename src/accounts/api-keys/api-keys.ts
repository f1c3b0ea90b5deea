import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { forbidden, notFound } from '../../kernel/errors.js';
import { ID_GENERATOR, type AccountId, type IdGenerator } from '../../kernel/ids.js';
import { covers, type ApiScope } from '../domain/api-scopes.js';
import { actorOf } from '../people/actor-of.js';
import { Account } from '../persistence/account.entity.js';
import { ApiKey } from '../persistence/api-key.entity.js';
import { newToken, tokenHash } from '../secrets/secret-token.js';

/** Makes a leaked key recognisable to scanners of source code. */
const PREFIX = 'passerelle_';
const DAY_MS = 86_400_000;

export interface ApiKeyView {
  id: string;
  label: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
}

export interface NewApiKey {
  label: string;
  scopes: ApiScope[];
  expiresInDays: number;
}

/** Keys of partner systems: each acts for the account that made it, within its scopes. */
@Injectable()
export class ApiKeys {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @returns the key itself too, for this one time */
  async create(actor: Actor, wanted: NewApiKey): Promise<ApiKeyView & { key: string }> {
    const key = PREFIX + newToken();
    const now = this.clock.now();
    const row: ApiKey = {
      id: this.ids.next<string>(),
      accountId: actor.accountId,
      label: wanted.label,
      keyHash: tokenHash(key),
      scopes: [...new Set(wanted.scopes)],
      createdAt: now,
      expiresAt: new Date(now.getTime() + wanted.expiresInDays * DAY_MS),
      revokedAt: null,
    };
    await this.dataSource.manager.insert(ApiKey, row);
    return { ...viewOf(row), key };
  }

  /** The account's keys that are not revoked, newest first. */
  async of(accountId: AccountId): Promise<ApiKeyView[]> {
    const rows = await this.dataSource.manager.find(ApiKey, {
      where: { accountId, revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
    return rows.map(viewOf);
  }

  /** @throws DomainError `not-found` for anybody else's key */
  async revoke(accountId: AccountId, id: string): Promise<void> {
    const { affected } = await this.dataSource.manager.update(
      ApiKey,
      { id, accountId, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    if (affected === 0) throw notFound('API key');
  }

  /**
   * Who a key acts for; undefined for no key of ours.
   * @throws DomainError `forbidden` when the key's scopes do not cover the request
   */
  async actorOf(key: string, method: string, url: string): Promise<Actor | undefined> {
    const row = await this.dataSource.manager.findOneBy(ApiKey, {
      keyHash: tokenHash(key),
      revokedAt: IsNull(),
    });
    if (row === null || row.expiresAt <= this.clock.now()) return undefined;
    const account = await this.dataSource.manager.findOneBy(Account, {
      id: row.accountId,
      status: 'active',
    });
    if (account === null) return undefined;
    if (!covers(row.scopes, method, url)) {
      throw forbidden('scope', 'The scopes of this key do not cover this request');
    }
    return actorOf(account);
  }
}

function viewOf({ id, label, scopes, createdAt, expiresAt }: ApiKey): ApiKeyView {
  return { id, label, scopes, createdAt, expiresAt };
}
