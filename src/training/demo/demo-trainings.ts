import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Accounts, type DemoKeys } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { conflict, invalid } from '../../kernel/errors.js';
import type { TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Enrolment } from '../persistence/enrolment.entity.js';
import { SessionQueue } from '../persistence/session-queue.js';
import { TrainingOffer } from '../persistence/training-offer.entity.js';
import { TrainingSession } from '../persistence/training-session.entity.js';
import { OfferTraining } from '../use-cases/offer-training.js';
import { PlanSessions } from '../use-cases/plan-sessions.js';
import type { DemoSession, DemoTraining, DemoTrainingsFile } from './demo-shapes.js';

type Keys = Pick<DemoKeys, 'accounts'>;

/** Puts the courses of the demonstration region in; what is there stays. */
@Injectable()
export class DemoTrainings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly offers: OfferTraining,
    private readonly sessions: PlanSessions,
    private readonly queue: SessionQueue,
  ) {}

  /** @returns what the file's keys became; people must have their profiles by then */
  async load(file: DemoTrainingsFile, keys: Keys): Promise<Map<string, TrainingId>> {
    const ids = new Map<string, TrainingId>();
    for (const demo of file.trainings) {
      const actor = await this.actorOf(demo.by, keys);
      const id = (await this.knownOffer(demo, actor)) ?? (await this.offers.create(actor, demo)).id;
      for (const session of demo.sessions) await this.session(actor, id, session, keys);
      ids.set(demo.key, id);
    }
    return ids;
  }

  private async session(
    actor: Actor,
    offerId: TrainingId,
    demo: DemoSession,
    keys: Keys,
  ): Promise<void> {
    const { startsOn, endsOn } = demo;
    const known = await this.dataSource.manager.findOneBy(TrainingSession, {
      offerId,
      startsOn,
      endsOn,
    });
    const id = known?.id ?? (await this.sessions.add(actor, offerId, demo)).id;
    for (const key of demo.enrolled ?? []) await this.enrol(await this.actorOf(key, keys), id);
  }

  /** Into sessions that have begun, too: their people signed up before. */
  private async enrol(
    { accountId, profileId }: Actor,
    sessionId: TrainingSessionId,
  ): Promise<void> {
    if (profileId === undefined)
      throw conflict('no-profile', 'A demonstration account has no profile');
    await inTransaction(this.dataSource, async (manager) => {
      const session = await this.queue.lock(manager, sessionId);
      if (session === undefined) return;
      if (await manager.existsBy(Enrolment, { sessionId, profileId })) return;
      await this.queue.join(manager, session, { profileId, accountId }, accountId);
    });
  }

  private async knownOffer(
    { titles }: DemoTraining,
    actor: Actor,
  ): Promise<TrainingId | undefined> {
    const offer = await this.dataSource.manager
      .createQueryBuilder(TrainingOffer, 'o')
      .where('o.organisationId = :organisation', { organisation: actor.organisationId ?? null })
      .andWhere('o.titles = CAST(:titles AS jsonb)', { titles: JSON.stringify(titles) })
      .getOne();
    return offer?.id;
  }

  private async actorOf(key: string, keys: Keys): Promise<Actor> {
    const id = keys.accounts.get(key);
    const actor = id && (await this.accounts.actor(id));
    if (!actor) throw invalid('demo-key', `The demonstration names no account “${key}”`);
    return actor;
  }
}
