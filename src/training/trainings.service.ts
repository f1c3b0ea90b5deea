import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { cefrStep, type CefrLevel } from '../kernel/cefr.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/errors.js';
import type { AccountId, ProfileId, TrainingId, TrainingSessionId } from '../kernel/ids.js';
import type { LocalDate } from '../kernel/local-date.js';
import { idAfter } from '../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../platform/http/page.js';
import type { LanguageMode, Teaches } from './domain/teaches.js';
import type { TrainingView } from './domain/training-view.js';
import { fromTeachesRow } from './persistence/teaches-rows.js';
import { TrainingOffer } from './persistence/training-offer.entity.js';
import { TrainingTeaches } from './persistence/training-teaches.entity.js';
import { TrainingPresenter } from './training-presenter.js';
import { mayRead } from './training.policy.js';
import type { TrainingQuery } from './use-cases/training-query.js';

/** What someone has to learn to be one step further. */
export type Step = { language: string; level: CefrLevel } | { skillUri: string };

/** A level that a person will have by a course in which they have a place. */
export interface ExpectedLanguage {
  language: string;
  level: CefrLevel;
  modes: LanguageMode[];
  /** Last day of the course. */
  by: LocalDate;
  enrolmentId: string;
}

const USUAL_LIMIT = 5;

/** The courses on offer, for people and for other features. */
@Injectable()
export class Trainings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly presenter: TrainingPresenter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Courses on offer, newest first; with `mine`, those of the actor's organisation in every status. */
  async list(query: TrainingQuery, page: PageRequest, actor?: Actor): Promise<Page<TrainingView>> {
    const select = this.dataSource.manager.createQueryBuilder(TrainingOffer, 'o');
    if (query.mine === true) {
      select.where('o.organisationId = :organisation', {
        organisation: actor?.organisationId ?? null,
      });
    } else {
      select.where("o.status = 'active'");
    }
    const { language, level, skill } = query;
    if (language !== undefined || level !== undefined || skill !== undefined) {
      const teaches = select
        .subQuery()
        .select('1')
        .from(TrainingTeaches, 't')
        .where('t.offerId = o.id');
      if (language !== undefined) teaches.andWhere('t.language = :language', { language });
      if (level !== undefined) teaches.andWhere('t.level = :level', { level });
      if (skill !== undefined) teaches.andWhere('t.skillUri = :skill', { skill });
      select.andWhere(`EXISTS ${teaches.getQuery()}`).setParameters(teaches.getParameters());
    }
    const after = idAfter(page);
    if (after !== undefined) select.andWhere('o.id < :after', { after });
    const rows = await select
      .orderBy('o.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const views = new Map(
      (await this.presenter.present(rows, actor)).map((view) => [view.id, view]),
    );
    const shown = rows.flatMap((row) => views.get(row.id) ?? []);
    return toPage(
      shown,
      page,
      (view) => [view.id],
      (view) => view,
    );
  }

  /** @throws DomainError `not-found` also for what the actor may not see */
  async get(id: TrainingId, actor?: Actor): Promise<TrainingView> {
    const offer = await this.dataSource.manager.findOneBy(TrainingOffer, { id });
    if (offer === null || !mayRead(actor, offer)) throw notFound('Training');
    const [view] = await this.presenter.present([offer], actor);
    if (view === undefined) throw notFound('Training');
    return view;
  }

  /** The courses that take a step: on offer, with a session that has not begun, soonest first. */
  async teaching(step: Step, { limit = USUAL_LIMIT } = {}): Promise<TrainingView[]> {
    const [what, values] =
      'skillUri' in step
        ? ["t.kind = 'skill' AND t.skill_uri = $2", [step.skillUri]]
        : ["t.kind = 'language' AND t.language = $2 AND t.level = $3", [step.language, step.level]];
    const found: { id: TrainingId }[] = await this.dataSource.query(
      `SELECT o.id, min(s.starts_on) AS soonest
         FROM training_offer o
         JOIN training_teaches t ON t.offer_id = o.id
         JOIN training_session s ON s.offer_id = o.id AND s.status = 'open' AND s.starts_on >= $1
        WHERE o.status = 'active' AND ${what}
        GROUP BY o.id ORDER BY soonest, o.id LIMIT ${Math.max(1, Math.trunc(limit))}`,
      [this.clock.today(), ...values],
    );
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const offers = await this.dataSource.manager
      .createQueryBuilder(TrainingOffer, 'o')
      .where('o.id = ANY(:ids)', { ids })
      .getMany();
    const views = new Map((await this.presenter.present(offers)).map((view) => [view.id, view]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  /** What each course on offer teaches; of one course only where it is named. */
  async taught(only?: TrainingId): Promise<{ id: TrainingId; teaches: Teaches[] }[]> {
    const select = this.dataSource.manager
      .createQueryBuilder(TrainingTeaches, 't')
      .innerJoin(TrainingOffer, 'o', "o.id = t.offerId AND o.status = 'active'")
      .orderBy('t.offerId')
      .addOrderBy('t.position');
    if (only !== undefined) select.where('t.offerId = :only', { only });
    const courses = new Map<TrainingId, Teaches[]>();
    for (const row of await select.getMany()) {
      courses.set(row.offerId, [...(courses.get(row.offerId) ?? []), ...fromTeachesRow(row)]);
    }
    return [...courses].map(([id, teaches]) => ({ id, teaches }));
  }

  /** Whom a change of a session concerns: who has a place in it, or waits for one. */
  async enrolledIn(
    sessionId: TrainingSessionId,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AccountId[]> {
    const rows: { id: AccountId }[] = await manager.query(
      `SELECT account_id AS id FROM enrolment WHERE session_id = $1 AND status IN ('booked', 'waiting')`,
      [sessionId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Language levels to be expected of people, from courses in which they have a place and that are not over;
   * the highest level of a language first. Someone who only waits for a place is expected nothing of.
   */
  async expectedOf(
    profileIds: readonly ProfileId[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<ProfileId, ExpectedLanguage[]>> {
    if (profileIds.length === 0) return new Map();
    const rows: (ExpectedLanguage & { profileId: ProfileId })[] = await manager.query(
      `SELECT e.profile_id AS "profileId", e.id AS "enrolmentId", t.language, t.level, t.modes, s.ends_on AS by
         FROM enrolment e
         JOIN training_session s ON s.id = e.session_id AND s.status = 'open' AND s.ends_on >= $2
         JOIN training_teaches t ON t.offer_id = s.offer_id AND t.kind = 'language'
        WHERE e.profile_id = ANY($1) AND e.status = 'booked'
        ORDER BY e.id, t.position`,
      [[...profileIds], this.clock.today()],
    );
    const expected = new Map<ProfileId, ExpectedLanguage[]>();
    for (const { profileId, ...level } of rows) {
      expected.set(profileId, [...(expected.get(profileId) ?? []), level]);
    }
    for (const levels of expected.values()) {
      levels.sort((a, b) => cefrStep(b.level) - cefrStep(a.level) || (a.by < b.by ? -1 : 1));
    }
    return expected;
  }
}
