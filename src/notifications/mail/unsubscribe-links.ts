import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Settings } from '../../platform/settings/settings.js';
import type { PreferenceGroup } from '../domain/kinds.js';
import { UnsubscribeLinkEntity } from '../persistence/unsubscribe-link.entity.js';

const SECRET_BYTES = 32;

/** What is stored of a secret: whoever reads the table cannot use it. Long random secrets need no salt. */
export const hashOf = (token: string): string =>
  createHash('sha256').update(token, 'utf8').digest('base64url');

/** The link at the foot of a mail: made when it is sent, kept as a hash. Opening it changes nothing. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the whole address; put it into the mail and nowhere else */
  async make(manager: EntityManager, account: string, group: PreferenceGroup): Promise<string> {
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    await manager.insert(UnsubscribeLinkEntity, {
      tokenHash: hashOf(token),
      accountId: account,
      preferenceGroup: group,
      createdAt: this.clock.now(),
    });
    return `${this.settings.publicUrl}/unsubscribe/${token}`;
  }
}
