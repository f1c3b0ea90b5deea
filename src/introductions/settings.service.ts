import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { checkOrThrow } from '../kernel/contract/index.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { assertFresh } from '../platform/http/etag.js';
import type { ApprovalSettings } from './domain/settings.js';
import type { SettingsEntity } from './persistence/settings.entity.js';
import { SettingsStore } from './persistence/settings-store.js';
import { SettingsBody } from './use-cases/bodies.js';

export interface SettingsView extends ApprovalSettings {
  version: number;
}

/** How this partnership approves. Counts from the next decision on, also for introductions under way. */
@Injectable()
export class IntroductionSettings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: SettingsStore,
  ) {}

  async read(): Promise<SettingsView> {
    return toView(await this.store.read());
  }

  /** What is not named stays. Who may is the route's to say (coordinators). */
  async change(body: unknown, ifMatch?: string): Promise<SettingsView> {
    const changes = checkOrThrow(SettingsBody, body);
    return inTransaction(this.dataSource, async (manager) => {
      const current = await this.store.read(manager, true);
      assertFresh(ifMatch, current.version);
      return toView(await this.store.change(manager, changes));
    });
  }
}

function toView(entity: SettingsEntity): SettingsView {
  const { approvals, approve, silence, approvalWorkingDays, answerDays, version } = entity;
  return { approvals, approve, silence, approvalWorkingDays, answerDays, version };
}
