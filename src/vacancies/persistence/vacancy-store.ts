import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId, VacancyId } from '../../kernel/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { vacancyChanged, type VacancyChange } from '../vacancies.events.js';
import { VacancyVersion } from './vacancy-version.entity.js';
import { Vacancy } from './vacancy.entity.js';

/** A change to vacancies: what is different, why, by whom (nobody for the feed and the clock). */
export interface Replacement {
  before: Vacancy;
  changes: Partial<Vacancy>;
  change: VacancyChange;
  by: AccountId | null;
}

/** Every write of a vacancy goes through here, so that no change goes without its history and its event. */
@Injectable()
export class VacancyStore {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async insert(manager: EntityManager, rows: readonly Vacancy[]): Promise<void> {
    if (rows.length === 0) return;
    await manager.insert(Vacancy, [...rows]);
    await this.outbox.append(manager, ...rows.map((row) => vacancyChanged(row.id, 'created')));
  }

  /** The vacancy, locked against other changes until the transaction ends. */
  async lock(manager: EntityManager, id: VacancyId): Promise<Vacancy | undefined> {
    const row = await manager.findOne(Vacancy, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return row ?? undefined;
  }

  /** Keeps the state before, writes the one after. The rows must be locked. */
  async replace(manager: EntityManager, replacements: readonly Replacement[]): Promise<Vacancy[]> {
    if (replacements.length === 0) return [];
    const now = this.clock.now();
    const versions = replacements.map(({ before, by }) => ({
      vacancyId: before.id,
      version: before.version,
      status: before.status,
      record: before.record,
      replacedAt: now,
      replacedBy: by,
    }));
    await manager.insert(VacancyVersion, versions);
    const after = replacements.map(({ before, changes }) => {
      const version = before.version + 1;
      return Object.assign(new Vacancy(), before, changes, { version, updatedAt: now });
    });
    await manager.save(Vacancy, after, { reload: false });
    const events = replacements.map(({ before, change }) => vacancyChanged(before.id, change));
    await this.outbox.append(manager, ...events);
    return after;
  }
}
