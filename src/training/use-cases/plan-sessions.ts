import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type IdGenerator,
  type TrainingId,
  type TrainingSessionId,
} from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { assertFresh } from '../../platform/http/etag.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { SESSION_TRANSITIONS } from '../domain/training-status.js';
import type { SessionView } from '../domain/training-view.js';
import { Enrolment } from '../persistence/enrolment.entity.js';
import { SessionQueue } from '../persistence/session-queue.js';
import { TrainingOffer } from '../persistence/training-offer.entity.js';
import { TrainingSession } from '../persistence/training-session.entity.js';
import { sessionChanged } from '../training.events.js';
import { mayManage } from '../training.policy.js';
import { TrainingPresenter } from '../training-presenter.js';
import { readSession } from './training-body.js';

/** When a course takes place, for how many, and that it does not. */
@Injectable()
export class PlanSessions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly presenter: TrainingPresenter,
    private readonly queue: SessionQueue,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `invalid` naming each field, `not-found` for what is not theirs */
  async add(actor: Actor, offerId: TrainingId, body: unknown): Promise<SessionView> {
    const { startsOn, endsOn, schedule, capacity } = readSession(body);
    return inTransaction(this.dataSource, async (manager) => {
      await this.requireMine(manager, actor, offerId);
      const now = this.clock.now();
      const session = Object.assign(new TrainingSession(), {
        id: this.ids.next<TrainingSessionId>(),
        offerId,
        status: 'open',
        startsOn,
        endsOn,
        schedule: schedule ?? null,
        capacity,
        version: 1,
        createdAt: now,
        updatedAt: now,
      } satisfies TrainingSession);
      await manager.insert(TrainingSession, session);
      await this.outbox.append(manager, sessionChanged(session));
      return this.view(manager, session, actor);
    });
  }

  /**
   * @param body fields to replace; `status: cancelled` cancels it and every enrolment in it
   * @throws DomainError `conflict` for fewer places than are taken
   */
  async change(
    actor: Actor,
    offerId: TrainingId,
    id: TrainingSessionId,
    body: unknown,
    ifMatch?: string,
  ): Promise<SessionView> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.requireMine(manager, actor, offerId);
      const before = await this.queue.lock(manager, id);
      if (before?.offerId !== offerId) throw notFound('Session');
      assertFresh(ifMatch, before.version);
      const { startsOn, endsOn, schedule, capacity, status } = before;
      const next = readSession({ startsOn, endsOn, schedule, capacity, status, ...asObject(body) });
      if (next.status !== undefined && next.status !== status) {
        assertTransition(SESSION_TRANSITIONS, status, next.status, 'organiser', {});
      }
      const { booked } = await this.queue.loadOf(manager, before);
      if (next.capacity < booked) {
        throw conflict('places-taken', 'More people than that have a place', { booked });
      }
      const after = Object.assign(new TrainingSession(), before, {
        startsOn: next.startsOn,
        endsOn: next.endsOn,
        schedule: next.schedule ?? null,
        capacity: next.capacity,
        status: next.status ?? status,
        version: before.version + 1,
        updatedAt: this.clock.now(),
      });
      await manager.save(TrainingSession, after, { reload: false });
      if (after.status === 'cancelled') await this.cancelAll(manager, after);
      else await this.queue.moveUp(manager, after);
      await this.outbox.append(manager, sessionChanged(after));
      return this.view(manager, after, actor);
    });
  }

  private async cancelAll(manager: EntityManager, session: TrainingSession): Promise<void> {
    const enrolments = await manager.findBy(Enrolment, {
      sessionId: session.id,
      status: In(['booked', 'waiting']),
    });
    for (const enrolment of enrolments) {
      await this.queue.cancel(manager, session, enrolment, 'organiser');
    }
  }

  private async requireMine(manager: EntityManager, actor: Actor, id: TrainingId): Promise<void> {
    const offer = await manager.findOneBy(TrainingOffer, { id });
    if (offer === null || !mayManage(actor, offer)) throw notFound('Training');
  }

  private async view(
    manager: EntityManager,
    session: TrainingSession,
    actor: Actor,
  ): Promise<SessionView> {
    const view = (await this.presenter.sessionViews([session], actor, manager)).get(session.id);
    if (view === undefined) throw notFound('Session');
    return view;
  }
}

const asObject = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {});
