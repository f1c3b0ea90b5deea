import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { waitsFor } from '../domain/deadlines.js';
import { sweep } from '../domain/sweeping.js';
import { IntroductionDesk, tiesOf } from '../introduction-desk.js';
import { reminderDue } from '../introductions.events.js';
import { SurroundingsReader } from '../parts/surroundings.js';
import { IntroductionStore } from '../persistence/introduction-store.js';
import { toIntroduction } from '../persistence/stored-introduction.js';

const BATCH = 100;

/** Does what days have made due: reminders, silence of advisers, expiry. Each introduction for itself. */
@Injectable()
export class SweepIntroductions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: IntroductionStore,
    private readonly surroundings: SurroundingsReader,
    private readonly desk: IntroductionDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many introductions were due */
  async run(): Promise<number> {
    let swept = 0;
    for (let after = ''; ;) {
      const ids = await this.due(after);
      for (const id of ids)
        await inTransaction(this.dataSource, (manager) => this.one(manager, id));
      swept += ids.length;
      after = ids.at(-1) ?? after;
      if (ids.length < BATCH) return swept;
    }
  }

  private async due(after: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM introduction
        WHERE (waits_until < $1 OR remind_on <= $1) AND id::text > $2 ORDER BY id::text LIMIT ${BATCH}`,
      [this.clock.today(), after],
    );
    return rows.map(({ id }) => id);
  }

  /** Judged anew on the locked row: a rival sweep, or a human, may have been quicker. */
  private async one(manager: EntityManager, id: string): Promise<void> {
    const stored = await this.store.find(manager, { id }, true);
    if (stored === undefined) return;
    const surroundings = await this.surroundings.of(manager, stored.row);
    const ties = tiesOf(stored, surroundings);
    const before = toIntroduction(stored);
    const { remind, ...change } = sweep(before, surroundings.circumstances);
    if (change.introduction === before) return;
    const party = waitsFor(before, surroundings.circumstances);
    const reminders = remind && party !== null ? [reminderDue(ties, before.status, party)] : [];
    await this.desk.write(manager, ties, before, change, undefined, ...reminders);
  }
}
