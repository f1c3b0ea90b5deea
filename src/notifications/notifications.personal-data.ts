import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../kernel/ids.js';
import {
  PersonalDataRegistry,
  type PersonalDataHolder,
} from '../platform/personal-data/personal-data-registry.js';

/** What notifications hold of people: who was told what, and what they chose. No name and no address. */
@Injectable()
export class NotificationsPersonalData implements PersonalDataHolder, OnModuleInit {
  readonly feature = 'notifications';
  readonly columns = {
    'notification.recipient_id': 'who was told',
    'notification.params': 'ids and codes of what it was about',
    'notification_preference.account_id': 'whose choice it is',
    'unsubscribe_link.account_id': 'whose choice the link changes',
  };

  constructor(private readonly registry: PersonalDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(manager: EntityManager, account: AccountId): Promise<unknown> {
    return {
      notifications: await manager.query<unknown[]>(
        `SELECT kind, channel, subject_type, subject_id, params, created_at, read_at, state, sent_at
           FROM notification WHERE recipient_id = $1 ORDER BY id`,
        [account],
      ),
      preferences: await manager.query<unknown[]>(
        'SELECT preference_group, email, changed_at FROM notification_preference WHERE account_id = $1',
        [account],
      ),
    };
  }

  /** A mail that is being sent at this moment holds its row: the erasure waits for it, and nothing follows. */
  async erase(manager: EntityManager, account: AccountId): Promise<void> {
    for (const [table, column] of [
      ['notification', 'recipient_id'],
      ['notification_preference', 'account_id'],
      ['unsubscribe_link', 'account_id'],
    ]) {
      await manager.query(`DELETE FROM ${table} WHERE ${column} = $1`, [account]);
    }
  }
}
