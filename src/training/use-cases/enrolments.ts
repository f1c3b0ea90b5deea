import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Caseloads } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { OptionalText } from '../../kernel/contract/decorators.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { conflict, notFound } from '../../kernel/errors.js';
import {
  isUuid,
  type AccountId,
  type ProfileId,
  type TrainingId,
  type TrainingSessionId,
} from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { idAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { ProfilePolicy, Profiles } from '../../profiles/index.js';
import type { EnrolmentView } from '../domain/training-view.js';
import { Enrolment } from '../persistence/enrolment.entity.js';
import { SessionQueue } from '../persistence/session-queue.js';
import { TrainingOffer } from '../persistence/training-offer.entity.js';
import { TrainingSession } from '../persistence/training-session.entity.js';
import { mayManage } from '../training.policy.js';
import { refused } from './training-body.js';

class EnrolBody {
  /** Advisers: the person they sign up. */
  @OptionalText(36) profileId?: ProfileId;
}

interface Person {
  profileId: ProfileId;
  accountId: AccountId;
}

/** People sign up for sessions, or are signed up by who accompanies them. */
@Injectable()
export class Enrolments {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: Profiles,
    private readonly profilePolicy: ProfilePolicy,
    private readonly caseloads: Caseloads,
    private readonly queue: SessionQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A place, or one in the queue when all are taken.
   * @throws DomainError `not-found`; `conflict` for a session that has begun or does not take place, or a second sign-up
   */
  async enrol(
    actor: Actor,
    trainingId: TrainingId,
    sessionId: TrainingSessionId,
    body: unknown,
  ): Promise<EnrolmentView> {
    const { profileId } = checkOrThrow(EnrolBody, body ?? {});
    const person = await this.personOf(actor, profileId);
    return inTransaction(this.dataSource, async (manager) => {
      const offer = await manager.findOneBy(TrainingOffer, { id: trainingId, status: 'active' });
      const session = await this.queue.lock(manager, sessionId);
      if (offer === null || session?.offerId !== trainingId) throw notFound('Session');
      if (session.status !== 'open')
        throw conflict('session-cancelled', 'The session does not take place');
      if (session.startsOn < this.clock.today())
        throw conflict('session-begun', 'The session has begun');
      const enrolment = await this.queue.join(manager, session, person, actor.accountId);
      return this.presentOne(manager, enrolment);
    });
  }

  /** The place goes to the next in the queue. @throws DomainError `not-found`, `conflict` when it is cancelled already */
  async cancel(actor: Actor, id: string): Promise<void> {
    const known = await this.dataSource.manager.findOneBy(Enrolment, { id });
    if (known === null) throw notFound('Enrolment');
    await this.personOf(actor, known.profileId, 'Enrolment');
    await inTransaction(this.dataSource, async (manager) => {
      const session = await this.queue.lock(manager, known.sessionId);
      const enrolment = await manager.findOneBy(Enrolment, { id });
      if (session === undefined || enrolment === null) throw notFound('Enrolment');
      const by = actor.role === 'job-seeker' ? 'person' : 'adviser';
      await this.queue.cancel(manager, session, enrolment, by);
      await this.queue.moveUp(manager, session);
    });
  }

  /** A person's own, or those of an adviser's caseload; newest first. */
  async forActor(actor: Actor, page: PageRequest): Promise<Page<EnrolmentView>> {
    const people =
      actor.role === 'job-seeker' ? [actor.accountId] : await this.caseloads.of(actor.accountId);
    const select = this.dataSource.manager
      .createQueryBuilder(Enrolment, 'e')
      .where('e.accountId = ANY(:people)', { people });
    const after = idAfter(page);
    if (after !== undefined) select.andWhere('e.id < :after', { after });
    const rows = await select
      .orderBy('e.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const views = await this.present(this.dataSource.manager, rows);
    return toPage(
      views,
      page,
      (view) => [view.id],
      (view) => view,
    );
  }

  /** Who takes part, for the organisation of the course: places first, then the queue. */
  async ofSession(
    actor: Actor,
    trainingId: TrainingId,
    sessionId: TrainingSessionId,
  ): Promise<EnrolmentView[]> {
    const { manager } = this.dataSource;
    const offer = await manager.findOneBy(TrainingOffer, { id: trainingId });
    const session = await manager.findOneBy(TrainingSession, { id: sessionId });
    if (offer === null || session?.offerId !== offer.id || !mayManage(actor, offer)) {
      throw notFound('Session');
    }
    const rows = await manager.find(Enrolment, {
      where: { sessionId, status: In(['booked', 'waiting']) },
      order: { status: 'ASC', id: 'ASC' },
    });
    return this.present(manager, rows);
  }

  /** Oneself, or someone the adviser accompanies. */
  private async personOf(actor: Actor, profileId?: ProfileId, what = 'Profile'): Promise<Person> {
    if (actor.role === 'job-seeker') {
      if (profileId !== undefined && profileId !== actor.profileId) throw notFound(what);
      if (actor.profileId === undefined) {
        throw conflict('no-profile', 'Fill in a profile first: courses are matched to it');
      }
      return { profileId: actor.profileId, accountId: actor.accountId };
    }
    if (!isUuid(profileId)) {
      const message = 'profileId must name the person';
      throw refused([{ field: 'profileId', code: 'isUuid', message }]);
    }
    const profile = await this.profiles.get(profileId);
    if (profile === undefined || !(await this.profilePolicy.mayAccompany(actor, profile))) {
      throw notFound(what);
    }
    return { profileId: profile.id, accountId: profile.accountId };
  }

  private async presentOne(manager: EntityManager, enrolment: Enrolment): Promise<EnrolmentView> {
    const [view] = await this.present(manager, [enrolment]);
    if (view === undefined) throw notFound('Enrolment');
    return view;
  }

  private async present(
    manager: EntityManager,
    rows: readonly Enrolment[],
  ): Promise<EnrolmentView[]> {
    if (rows.length === 0) return [];
    const sessions = await manager.findBy(TrainingSession, {
      id: In(rows.map((row) => row.sessionId)),
    });
    const offers = await manager.findBy(TrainingOffer, { id: In(sessions.map((s) => s.offerId)) });
    const positions = await this.positionsOf(manager, rows);
    return rows.flatMap((row) => {
      const session = sessions.find((s) => s.id === row.sessionId);
      const offer = offers.find((o) => o.id === session?.offerId);
      if (session === undefined || offer === undefined) return [];
      return {
        id: row.id,
        trainingId: offer.id,
        sessionId: session.id,
        profileId: row.profileId,
        titles: offer.titles,
        startsOn: session.startsOn,
        endsOn: session.endsOn,
        status: row.status,
        position: positions.get(row.id) ?? null,
        createdAt: row.createdAt.toISOString(),
        bookedAt: row.bookedAt?.toISOString() ?? null,
        cancelledAt: row.cancelledAt?.toISOString() ?? null,
      };
    });
  }

  private async positionsOf(
    manager: EntityManager,
    rows: readonly Enrolment[],
  ): Promise<Map<string, number>> {
    const waiting = rows.filter((row) => row.status === 'waiting').map((row) => row.id);
    if (waiting.length === 0) return new Map();
    const found: { id: string; position: number }[] = await manager.query(
      `SELECT mine.id, count(*) AS position FROM enrolment mine
         JOIN enrolment before ON before.session_id = mine.session_id
          AND before.status = 'waiting' AND before.id <= mine.id
        WHERE mine.id = ANY($1) GROUP BY mine.id`,
      [waiting],
    );
    return new Map(found.map(({ id, position }) => [id, position]));
  }
}
