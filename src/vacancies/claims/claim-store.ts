import { Inject, Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Employers } from '../../accounts/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type EmployerId,
  type IdGenerator,
  type VacancyId,
} from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import {
  CLAIM_TRANSITIONS,
  INVITATION_DAYS,
  OPEN_CLAIMS,
  type ClaimParty,
  type ClaimStatus,
} from '../domain/claim.js';
import { VacancyClaim } from '../persistence/vacancy-claim.entity.js';

const DAY_MS = 86_400_000;

type Invited = Pick<VacancyClaim, 'vacancyId' | 'employerId' | 'accountId' | 'invitedBy'>;

/** Reads and writes claims. Every move goes through the table of transitions. */
@Injectable()
export class ClaimStore {
  constructor(
    private readonly employers: Employers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `not-found` */
  async lock(manager: EntityManager, id: string): Promise<VacancyClaim> {
    const lock = { mode: 'pessimistic_write' } as const;
    const claim = await manager.findOne(VacancyClaim, { where: { id }, lock });
    if (claim === null) throw notFound('Claim');
    return claim;
  }

  /** The claims of an employer that wait for its identity check. */
  async waitingOf(manager: EntityManager, employerId: EmployerId): Promise<VacancyClaim[]> {
    return manager.find(VacancyClaim, {
      where: { employerId, status: 'claimed' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * Begins a claim by an invitation.
   * @throws DomainError `conflict` while another employer is asked about the same ad
   */
  async invite(manager: EntityManager, invited: Invited): Promise<VacancyClaim> {
    await this.expire(manager, invited.vacancyId);
    const now = this.clock.now();
    const claim: VacancyClaim = {
      ...invited,
      id: this.ids.next<string>(),
      status: 'invited',
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      createdAt: now,
      updatedAt: now,
    };
    const made = await manager
      .createQueryBuilder()
      .insert()
      .into(VacancyClaim)
      .values(claim)
      .orIgnore()
      .returning('id')
      .execute();
    // Two at once: the unique index lets one through.
    if ((made.raw as unknown[]).length === 0) {
      throw conflict('already-invited', 'An employer has been invited to claim this ad already');
    }
    return claim;
  }

  /** @throws DomainError `conflict` or `forbidden` with the guard's code */
  async move(
    manager: EntityManager,
    claim: VacancyClaim,
    to: ClaimStatus,
    by: ClaimParty,
  ): Promise<VacancyClaim> {
    const now = this.clock.now();
    const { identityChecked } = await this.employers.get(claim.employerId, manager);
    const facts = { now, expiresAt: claim.expiresAt, identityChecked };
    assertTransition(CLAIM_TRANSITIONS, claim.status, to, by, facts);
    return manager.save(Object.assign(claim, { status: to, updatedAt: now }));
  }

  /** The claim of this ad that waits for somebody. */
  async openOf(manager: EntityManager, vacancyId: VacancyId): Promise<VacancyClaim | undefined> {
    const where = { vacancyId, status: In([...OPEN_CLAIMS]) };
    return (await manager.findOneBy(VacancyClaim, where)) ?? undefined;
  }

  /** An invitation that has run out makes room for another. */
  private async expire(manager: EntityManager, vacancyId: VacancyId): Promise<void> {
    const now = this.clock.now();
    const expiresAt = LessThanOrEqual(now);
    const lock = { mode: 'pessimistic_write' } as const;
    const where = { vacancyId, status: 'invited', expiresAt } as const;
    for (const claim of await manager.find(VacancyClaim, { where, lock })) {
      await this.move(manager, claim, 'expired', 'system');
    }
  }
}
