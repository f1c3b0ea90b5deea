import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Accounts } from '../../accounts/index.js';
import type { AccountId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { PreferenceGroup } from '../domain/kinds.js';
import { hashOf } from '../mail/unsubscribe-links.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { UnsubscribeLinkEntity } from '../persistence/unsubscribe-link.entity.js';
import { NotificationPreferences } from './notification-preferences.js';

export interface UnsubscribeView {
  group: PreferenceGroup;
  /** Language of the person whose link it is. */
  locale: Locale;
  /** Mails of this group are still sent. */
  active: boolean;
}

/** What a link at the foot of a mail does: shown by GET, done by POST, for this one group alone. */
@Injectable()
export class Unsubscribing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly store: NotificationStore,
    private readonly preferences: NotificationPreferences,
  ) {}

  /** Changes nothing. @returns undefined for a link that is not ours */
  async show(token: string): Promise<UnsubscribeView | undefined> {
    const link = await this.find(this.dataSource.manager, token);
    return link === undefined ? undefined : this.view(this.dataSource.manager, link);
  }

  /** Turns the group off; once more changes nothing. @returns undefined for a link that is not ours */
  async apply(token: string): Promise<UnsubscribeView | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const link = await this.find(manager, token);
      if (link === undefined) return undefined;
      await this.preferences.set(manager, link.accountId, link.preferenceGroup, 'off');
      return this.view(manager, link);
    });
  }

  private async find(
    manager: EntityManager,
    token: string,
  ): Promise<UnsubscribeLinkEntity | undefined> {
    return (
      (await manager.findOneBy(UnsubscribeLinkEntity, { tokenHash: hashOf(token) })) ?? undefined
    );
  }

  private async view(
    manager: EntityManager,
    link: UnsubscribeLinkEntity,
  ): Promise<UnsubscribeView> {
    const preferences = await this.store.preferencesOf(manager, [link.accountId]);
    return {
      group: link.preferenceGroup,
      locale: await this.accounts.locale(link.accountId as AccountId, manager),
      active: preferences(link.accountId)[link.preferenceGroup] !== 'off',
    };
  }
}
