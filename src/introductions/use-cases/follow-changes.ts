import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Circumstances } from '../domain/circumstances.js';
import type { Introduction } from '../domain/introduction.js';
import type { Change } from '../domain/move.js';
import { end, followVacancy } from '../domain/sweeping.js';
import { IntroductionDesk, tiesOf } from '../introduction-desk.js';
import { SurroundingsReader } from '../parts/surroundings.js';
import { IntroductionEntity } from '../persistence/introduction.entity.js';
import { IntroductionStore } from '../persistence/introduction-store.js';
import { toIntroduction } from '../persistence/stored-introduction.js';

type Rule = (introduction: Introduction, circumstances: Circumstances) => Change;

/** What introductions make of changes elsewhere; called in the transaction of the event's ledger. */
@Injectable()
export class FollowChanges {
  constructor(
    private readonly store: IntroductionStore,
    private readonly surroundings: SurroundingsReader,
    private readonly desk: IntroductionDesk,
  ) {}

  /** An ad was claimed or is gone, or somebody else answers for it from now on. */
  async vacancyChanged(manager: EntityManager, vacancyId: string): Promise<void> {
    await this.each(manager, { vacancyId }, followVacancy);
  }

  /** Consent was withdrawn, or the person is gone: everything open stops. */
  async profileWithdrawn(manager: EntityManager, profileId: string): Promise<void> {
    await this.each(manager, { profileId }, end);
  }

  private async each(
    manager: EntityManager,
    where: { vacancyId: string } | { profileId: string },
    rule: Rule,
  ): Promise<void> {
    const rows = await manager.find(IntroductionEntity, {
      where,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const stored of await this.store.whole(manager, rows)) {
      const surroundings = await this.surroundings.of(manager, stored.row);
      const before = toIntroduction(stored);
      const change = rule(before, surroundings.circumstances);
      const ties = tiesOf(stored, surroundings);
      const moved = change.moves.length > 0;
      const handedOver =
        ties.channel !== stored.row.channel ||
        ties.employerId !== stored.row.employerId ||
        ties.managedBy !== stored.row.managedBy;
      if (moved || handedOver) await this.desk.write(manager, ties, before, change);
    }
  }
}
