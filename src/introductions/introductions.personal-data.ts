import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../kernel/ids.js';
import {
  PersonalDataRegistry,
  type PersonalDataHolder,
} from '../platform/personal-data/personal-data-registry.js';
import { IntroductionEntity } from './persistence/introduction.entity.js';
import { FollowChanges } from './use-cases/follow-changes.js';

/** What introductions hold of people: whose they are, own words, who acted. No name and no address. */
@Injectable()
export class IntroductionsPersonalData implements PersonalDataHolder, OnModuleInit {
  readonly feature = 'introductions';
  readonly columns = {
    'introduction.person_id': 'whose introduction it is',
    'introduction.profile_id': 'whose introduction it is',
    'introduction.managed_by': 'the adviser who answers for an employer',
    'introduction_answer.by_account': 'who answered: such a person cannot approve',
    'introduction_answer.questions': 'own words to the other side',
    'introduction_answer.note': 'own words to the other side',
    'introduction_answer.reason_code': 'why somebody said no, so that suggestions get better',
    'introduction_decision.by_account': 'which adviser decided',
    'introduction_decision.reason': 'the adviser’s reason, which the person may read',
    'introduction_move.by_account':
      'history that is only appended to; an id that names nobody once the account is gone',
  };

  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly follow: FollowChanges,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(manager: EntityManager, account: AccountId): Promise<unknown> {
    return {
      introductions: await manager.query<unknown[]>(
        `SELECT id, vacancy_id, channel, status, closing_code, introduced_at, last_outcome,
            last_outcome_on, created_at, updated_at FROM introduction WHERE person_id = $1 ORDER BY id`,
        [account],
      ),
      answers: await manager.query<unknown[]>(
        `SELECT introduction_id, side, answer, answered_at, next, questions, reason_code, note
           FROM introduction_answer WHERE by_account = $1 ORDER BY answered_at`,
        [account],
      ),
      decisions: await manager.query<unknown[]>(
        `SELECT d.introduction_id, d.side, d.decision, d.reason, d.decided_at, d.struck_at
           FROM introduction_decision d JOIN introduction i ON i.id = d.introduction_id
          WHERE i.person_id = $1 ORDER BY d.decided_at`,
        [account],
      ),
    };
  }

  /** What is open stops; numbers and dates stay, tied to nobody. */
  async erase(manager: EntityManager, account: AccountId): Promise<void> {
    const own = await manager.findBy(IntroductionEntity, { personId: account });
    const ids = own.map(({ id }) => id);
    for (const profileId of new Set(own.flatMap((row) => row.profileId ?? []))) {
      await this.follow.profileWithdrawn(manager, profileId);
    }
    await manager.query(
      `UPDATE introduction_answer SET questions = '[]', note = NULL
        WHERE introduction_id = ANY($1) OR by_account = $2`,
      [ids, account],
    );
    await manager.query(
      'UPDATE introduction_decision SET reason = NULL WHERE introduction_id = ANY($1)',
      [ids],
    );
    await manager.query(
      'UPDATE introduction SET person_id = NULL, profile_id = NULL WHERE id = ANY($1)',
      [ids],
    );
    await manager.query('UPDATE introduction SET managed_by = NULL WHERE managed_by = $1', [
      account,
    ]);
  }
}
