import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { Settings } from '../../platform/settings/settings.js';
import { ActionLink, type LinkPurpose } from '../persistence/action-link.entity.js';
import { newToken, tokenHash } from '../secrets/secret-token.js';

const HOUR_MS = 60 * 60 * 1000;

/** A link in a mail dies after this long; a new one is easily asked for. Who claims an ad has to be found first. */
const LIFETIMES_MS: Readonly<Record<LinkPurpose, number>> = {
  'verify-email': HOUR_MS,
  'reset-password': HOUR_MS,
  'accept-invitation': HOUR_MS,
  'claim-vacancy': 7 * 24 * HOUR_MS,
};

const PATHS: Readonly<Record<LinkPurpose, string>> = {
  'verify-email': '/verify-email',
  'reset-password': '/reset-password',
  'accept-invitation': '/accept-invitation',
  'claim-vacancy': '/accept-invitation',
};

const deadLink = () =>
  new DomainError('invalid', 'dead-link', 'This link is not valid, has been used or is too old');

/** Secret links: made when the mail is sent, kept as a hash, good for one use. Opening one changes nothing. */
@Injectable()
export class ActionLinks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the whole address; put it into the mail and nowhere else */
  async make(purpose: LinkPurpose, accountId: AccountId, manager?: EntityManager): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await (manager ?? this.dataSource.manager).insert(ActionLink, {
      tokenHash: tokenHash(token),
      purpose,
      accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIMES_MS[purpose]),
    });
    return `${this.settings.publicUrl}${PATHS[purpose]}?token=${token}`;
  }

  /** Whose link it is, without using it up. @throws DomainError `invalid` (`dead-link`) */
  async peek(purposes: readonly LinkPurpose[], token: string): Promise<AccountId> {
    const link = await this.dataSource.manager.findOneBy(ActionLink, {
      tokenHash: tokenHash(token),
    });
    const good =
      link !== null && purposes.includes(link.purpose) && link.expiresAt > this.clock.now();
    if (!good) throw deadLink();
    return link.accountId;
  }

  /**
   * Uses a link up, and with it every other open link of the account: of two that use it at once one wins.
   * @throws DomainError `invalid` (`dead-link`)
   */
  async consume(
    manager: EntityManager,
    purposes: readonly LinkPurpose[],
    token: string,
  ): Promise<AccountId> {
    const [used] = await manager.query<[{ accountId: AccountId }[], number]>(
      `DELETE FROM action_link WHERE token_hash = $1 AND purpose = ANY($2) AND expires_at > $3
        RETURNING account_id AS "accountId"`,
      [tokenHash(token), [...purposes], this.clock.now()],
    );
    const accountId = used[0]?.accountId;
    if (accountId === undefined) throw deadLink();
    await manager.delete(ActionLink, { accountId });
    return accountId;
  }
}
