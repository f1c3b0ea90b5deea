import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { assertTransition } from '../../kernel/status-machine.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { VACANCY_TRANSITIONS } from '../domain/vacancy-status.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';

const BATCH = 500;

/** Closes what is past its closing day. */
@Injectable()
export class CloseVacancies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: VacancyStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were closed; running it again closes nothing twice */
  async pastClosingDay(): Promise<number> {
    for (let closed = 0; ;) {
      const batch = await inTransaction(this.dataSource, (manager) => this.closeBatch(manager));
      closed += batch;
      if (batch < BATCH) return closed;
    }
  }

  private async closeBatch(manager: EntityManager): Promise<number> {
    const today = this.clock.today();
    const due = await manager
      .createQueryBuilder(Vacancy, 'v')
      .where("v.status IN ('active', 'paused') AND v.closesOn < :today", { today })
      .orderBy('v.id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const replacements = due.map((before) => {
      const facts = { review: before.review, closesOn: before.closesOn, today };
      assertTransition(VACANCY_TRANSITIONS, before.status, 'closed', 'system', facts);
      const changes = { status: 'closed', closedBecause: 'closing-day' } as const;
      return { before, changes, change: 'closed', by: null } as const;
    });
    await this.store.replace(manager, replacements);
    return due.length;
  }
}
