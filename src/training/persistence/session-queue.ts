import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type AccountId,
  type IdGenerator,
  type ProfileId,
  type TrainingSessionId,
} from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import {
  ENROLMENT_TRANSITIONS,
  placeFor,
  type EnrolmentParty,
  type SessionLoad,
} from '../domain/enrolment.js';
import { enrolmentEvent } from '../training.events.js';
import { Enrolment } from './enrolment.entity.js';
import { TrainingSession } from './training-session.entity.js';

/**
 * The places of a session and the queue for them. Everything here needs the session's row lock, taken first by
 * `lock`: it is what makes fifty who want the last place come one after the other.
 */
@Injectable()
export class SessionQueue {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  async lock(manager: EntityManager, id: TrainingSessionId): Promise<TrainingSession | undefined> {
    const session = await manager.findOne(TrainingSession, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return session ?? undefined;
  }

  async loadOf(manager: EntityManager, { id, capacity }: TrainingSession): Promise<SessionLoad> {
    const booked = await manager.countBy(Enrolment, { sessionId: id, status: 'booked' });
    const waiting = await manager.countBy(Enrolment, { sessionId: id, status: 'waiting' });
    return { capacity, booked, waiting };
  }

  /** A place if one is free, else the end of the queue. @throws DomainError `conflict` for someone who is in already */
  async join(
    manager: EntityManager,
    session: TrainingSession,
    person: { profileId: ProfileId; accountId: AccountId },
    madeBy: AccountId,
  ): Promise<Enrolment> {
    const mine = { sessionId: session.id, profileId: person.profileId };
    const isIn = await manager.existsBy(Enrolment, [
      { ...mine, status: 'booked' },
      { ...mine, status: 'waiting' },
    ]);
    if (isIn) throw conflict('already-enrolled', 'There is an enrolment in this session already');
    const status = placeFor(await this.loadOf(manager, session));
    const now = this.clock.now();
    const enrolment = Object.assign(new Enrolment(), {
      id: this.ids.next<string>(),
      ...mine,
      accountId: person.accountId,
      status,
      madeBy,
      createdAt: now,
      bookedAt: status === 'booked' ? now : null,
      cancelledAt: null,
    } satisfies Enrolment);
    await manager.insert(Enrolment, enrolment);
    await this.outbox.append(manager, enrolmentEvent('enrolment.made', enrolment, session));
    return enrolment;
  }

  /** @throws DomainError `conflict` for what is cancelled already */
  async cancel(
    manager: EntityManager,
    session: TrainingSession,
    enrolment: Enrolment,
    by: EnrolmentParty,
  ): Promise<void> {
    assertTransition(ENROLMENT_TRANSITIONS, enrolment.status, 'cancelled', by, { free: 0 });
    const changes = { status: 'cancelled', cancelledAt: this.clock.now() } as const;
    await manager.update(Enrolment, { id: enrolment.id }, changes);
    const cancelled = { ...enrolment, ...changes };
    await this.outbox.append(manager, enrolmentEvent('enrolment.cancelled', cancelled, session));
  }

  /** Gives free places of an open session that has not begun to those who wait, longest first. */
  async moveUp(manager: EntityManager, session: TrainingSession): Promise<void> {
    if (session.status !== 'open' || session.startsOn < this.clock.today()) return;
    const { capacity, booked } = await this.loadOf(manager, session);
    const free = capacity - booked;
    if (free <= 0) return;
    const next = await manager.find(Enrolment, {
      where: { sessionId: session.id, status: 'waiting' },
      order: { id: 'ASC' },
      take: free,
    });
    for (const [i, enrolment] of next.entries()) {
      assertTransition(ENROLMENT_TRANSITIONS, 'waiting', 'booked', 'queue', { free: free - i });
      const changes = { status: 'booked', bookedAt: this.clock.now() } as const;
      await manager.update(Enrolment, { id: enrolment.id }, changes);
      const booked = { ...enrolment, ...changes };
      await this.outbox.append(manager, enrolmentEvent('enrolment.moved-up', booked, session));
    }
  }
}
