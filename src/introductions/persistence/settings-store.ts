import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { ApprovalSettings } from '../domain/settings.js';
import { SettingsEntity } from './settings.entity.js';

/** The partnership's settings for introductions: one row, there from the migration on. */
@Injectable()
export class SettingsStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param lock holds the row until the caller's transaction ends */
  async read(
    manager: EntityManager = this.dataSource.manager,
    lock = false,
  ): Promise<SettingsEntity> {
    return manager.findOneOrFail(SettingsEntity, {
      where: { onlyOne: true },
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
  }

  async change(
    manager: EntityManager,
    changes: Partial<ApprovalSettings>,
  ): Promise<SettingsEntity> {
    await manager.update(
      SettingsEntity,
      { onlyOne: true },
      { ...changes, version: () => 'version + 1', updatedAt: this.clock.now() },
    );
    return this.read(manager);
  }
}
