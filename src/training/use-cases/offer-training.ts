import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Gazetteer, placeProblemReason } from '../../geography/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { forbidden, notFound } from '../../kernel/errors.js';
import { ID_GENERATOR, type IdGenerator, type TrainingId } from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { assertFresh } from '../../platform/http/etag.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { TRAINING_TRANSITIONS } from '../domain/training-status.js';
import type { TrainingView } from '../domain/training-view.js';
import { fromTeachesRow, toTeachesRows } from '../persistence/teaches-rows.js';
import { TrainingOffer } from '../persistence/training-offer.entity.js';
import { TrainingTeaches } from '../persistence/training-teaches.entity.js';
import { trainingChanged } from '../training.events.js';
import { mayManage } from '../training.policy.js';
import { TrainingPresenter } from '../training-presenter.js';
import { readTraining, refused, type TrainingBody } from './training-body.js';

/** An organisation offers a course, and keeps its description true. */
@Injectable()
export class OfferTraining {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly gazetteer: Gazetteer,
    private readonly presenter: TrainingPresenter,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `invalid` naming each field */
  async create(actor: Actor, body: unknown): Promise<TrainingView> {
    const { organisationId } = actor;
    if (organisationId === undefined) {
      throw forbidden('no-organisation', 'Only partner organisations offer training');
    }
    const training = readTraining(body);
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const id = this.ids.next<TrainingId>();
      const offer = Object.assign(new TrainingOffer(), {
        id,
        organisationId,
        ...this.columnsOf(training),
        status: training.status ?? 'active',
        version: 1,
        createdAt: now,
        updatedAt: now,
      } satisfies TrainingOffer);
      await manager.insert(TrainingOffer, offer);
      await manager.insert(TrainingTeaches, toTeachesRows(id, training.taught));
      await this.outbox.append(manager, trainingChanged(id));
      return this.view(manager, offer, actor);
    });
  }

  /**
   * @param body fields to replace, each as a whole; null takes one away; `status` moves the offer
   * @throws DomainError `invalid`, `stale`, `conflict`, `not-found`
   */
  async change(
    actor: Actor,
    id: TrainingId,
    body: unknown,
    ifMatch?: string,
  ): Promise<TrainingView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await manager.findOne(TrainingOffer, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before === null || !mayManage(actor, before)) throw notFound('Training');
      assertFresh(ifMatch, before.version);
      const training = readTraining({ ...(await this.bodyOf(manager, before)), ...asObject(body) });
      const status = training.status ?? before.status;
      if (status !== before.status) {
        assertTransition(TRAINING_TRANSITIONS, before.status, status, 'organiser', {});
      }
      const after = Object.assign(new TrainingOffer(), before, this.columnsOf(training), {
        status,
        version: before.version + 1,
        updatedAt: this.clock.now(),
      });
      await manager.save(TrainingOffer, after, { reload: false });
      await manager.delete(TrainingTeaches, { offerId: id });
      await manager.insert(TrainingTeaches, toTeachesRows(id, training.taught));
      await this.outbox.append(manager, trainingChanged(id));
      return this.view(manager, after, actor);
    });
  }

  private async view(
    manager: EntityManager,
    offer: TrainingOffer,
    actor: Actor,
  ): Promise<TrainingView> {
    const [view] = await this.presenter.present([offer], actor, manager);
    if (view === undefined) throw notFound('Training');
    return view;
  }

  private columnsOf(training: TrainingBody) {
    const { titles, descriptions, place, remote, language, cost } = training;
    const answer = place && this.gazetteer.explain(place);
    if (answer?.problem !== undefined) {
      const { code } = answer.problem;
      throw refused([{ field: 'place', code, message: `place: ${placeProblemReason(code)}` }]);
    }
    return {
      titles,
      descriptions: descriptions ?? [],
      place: place ?? null,
      placeName: answer?.place?.name ?? null,
      placeKey: answer?.place?.key ?? null,
      remote: remote ?? false,
      language,
      costAmount: cost === undefined ? null : String(cost.amount),
      costCurrency: cost?.currency ?? null,
      fundable: cost?.fundable ?? false,
    };
  }

  /** The offer as its organisation would send it. */
  private async bodyOf(
    manager: EntityManager,
    offer: TrainingOffer,
  ): Promise<Record<string, unknown>> {
    const rows = await manager.find(TrainingTeaches, {
      where: { offerId: offer.id },
      order: { position: 'ASC' },
    });
    const { titles, descriptions, place, remote, language, costAmount, costCurrency, fundable } =
      offer;
    const cost =
      costAmount === null ? null : { amount: Number(costAmount), currency: costCurrency, fundable };
    const teaches = rows.flatMap(fromTeachesRow);
    return { titles, descriptions, teaches, place, remote, language, cost };
  }
}

function asObject(body: unknown): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw refused([{ field: '', code: 'isObject', message: 'must be a JSON object' }]);
}
