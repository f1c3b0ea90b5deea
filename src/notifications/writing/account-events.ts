import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from '../../kernel/events.js';
import type { NotificationKind } from '../domain/kinds.js';
import type { Notice } from '../domain/notice.js';
import type { EventReader } from './event-reader.js';

const KINDS: Readonly<Record<string, NotificationKind>> = {
  'account.signed-up': 'confirm-email',
  'account.sign-up-repeated': 'account-exists',
  'account.password-reset-wanted': 'reset-password',
  'account.password-changed': 'password-changed',
  'account.invited': 'invited',
  'account.identity-checked': 'identity-checked',
};

/** Messages about the account itself. The account may not exist: then the writer lets them fall. */
@Injectable()
export class AccountEvents implements EventReader {
  readonly types = Object.keys(KINDS);

  notices(_manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const kind = KINDS[event.type];
    if (kind === undefined || event.data['trusted'] === false) return Promise.resolve([]);
    const part = kind === 'identity-checked' ? 'employer' : 'person';
    const { id } = event.subject;
    return Promise.resolve([
      { recipient: id, part, kind, subject: { type: 'account', id }, params: {} },
    ]);
  }
}
