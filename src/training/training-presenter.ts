import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Organisations } from '../accounts/index.js';
import type { Actor } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { TrainingId, TrainingSessionId } from '../kernel/ids.js';
import type { SessionLoad } from './domain/enrolment.js';
import type { SessionView, TrainingView } from './domain/training-view.js';
import { Enrolment } from './persistence/enrolment.entity.js';
import { fromTeachesRow } from './persistence/teaches-rows.js';
import { TrainingOffer } from './persistence/training-offer.entity.js';
import { TrainingSession } from './persistence/training-session.entity.js';
import { TrainingTeaches } from './persistence/training-teaches.entity.js';
import { mayManage } from './training.policy.js';

/** Rows of courses with all that belongs to them, for whoever looks. */
@Injectable()
export class TrainingPresenter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of the offers given; four queries however many there are. */
  async present(
    offers: readonly TrainingOffer[],
    actor?: Actor,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TrainingView[]> {
    if (offers.length === 0) return [];
    const offerId = In(offers.map((offer) => offer.id));
    const taught = await manager.find(TrainingTeaches, {
      where: { offerId },
      order: { position: 'ASC' },
    });
    const sessions = await this.sessionsOf(
      manager,
      offers.map((offer) => offer.id),
    );
    const views = await this.sessionViews(sessions, actor, manager);
    const names = new Map((await this.organisations.all(manager)).map((o) => [o.id, o.name]));
    return offers.map((offer) => ({
      id: offer.id,
      organisationId: offer.organisationId,
      organisation: names.get(offer.organisationId) ?? '',
      titles: offer.titles,
      descriptions: offer.descriptions,
      teaches: taught.filter((row) => row.offerId === offer.id).flatMap(fromTeachesRow),
      place: offer.place,
      placeName: offer.placeName,
      remote: offer.remote,
      language: offer.language,
      cost:
        offer.costAmount === null || offer.costCurrency === null
          ? null
          : {
              amount: Number(offer.costAmount),
              currency: offer.costCurrency,
              fundable: offer.fundable,
            },
      status: offer.status,
      version: offer.version,
      sessions: sessions
        .filter((session) => session.offerId === offer.id)
        .flatMap((session) => views.get(session.id) ?? []),
      mine: mayManage(actor, offer),
    }));
  }

  async sessionViews(
    sessions: readonly TrainingSession[],
    actor?: Actor,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<TrainingSessionId, SessionView>> {
    const ids = sessions.map((session) => session.id);
    const loads = await loadsOf(manager, ids);
    const own = await this.ownIn(manager, ids, actor);
    return new Map(
      sessions.map((session) => {
        const { id, status, startsOn, endsOn, schedule, capacity, version } = session;
        const { booked, waiting } = loads.get(id) ?? { booked: 0, waiting: 0 };
        const free = status === 'open' && waiting === 0 ? Math.max(0, capacity - booked) : 0;
        const days = { startsOn, endsOn, schedule };
        const enrolment = own.get(id) ?? null;
        return [id, { id, status, ...days, capacity, booked, waiting, free, version, enrolment }];
      }),
    );
  }

  /** Those that have not ended, soonest first. */
  private sessionsOf(
    manager: EntityManager,
    offerIds: readonly TrainingId[],
  ): Promise<TrainingSession[]> {
    return manager
      .createQueryBuilder(TrainingSession, 's')
      .where('s.offerId = ANY(:offerIds)', { offerIds })
      .andWhere('s.endsOn >= :today', { today: this.clock.today() })
      .orderBy('s.startsOn')
      .addOrderBy('s.id')
      .getMany();
  }

  private async ownIn(
    manager: EntityManager,
    sessionIds: readonly TrainingSessionId[],
    actor: Actor | undefined,
  ): Promise<Map<TrainingSessionId, SessionView['enrolment']>> {
    if (actor?.profileId === undefined || sessionIds.length === 0) return new Map();
    const rows = await manager.findBy(Enrolment, {
      sessionId: In([...sessionIds]),
      profileId: actor.profileId,
      status: In(['booked', 'waiting']),
    });
    return new Map(rows.map(({ id, status, sessionId }) => [sessionId, { id, status }]));
  }
}

/** How many have a place and how many wait, by session. */
export async function loadsOf(
  manager: EntityManager,
  sessionIds: readonly TrainingSessionId[],
): Promise<Map<TrainingSessionId, Omit<SessionLoad, 'capacity'>>> {
  if (sessionIds.length === 0) return new Map();
  const rows: { id: TrainingSessionId; booked: number; waiting: number }[] = await manager.query(
    `SELECT session_id AS id,
            count(*) FILTER (WHERE status = 'booked') AS booked,
            count(*) FILTER (WHERE status = 'waiting') AS waiting
       FROM enrolment WHERE session_id = ANY($1) GROUP BY session_id`,
    [[...sessionIds]],
  );
  return new Map(rows.map(({ id, booked, waiting }) => [id, { booked, waiting }]));
}
