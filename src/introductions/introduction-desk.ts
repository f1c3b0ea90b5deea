import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import type { NewEvent } from '../kernel/events.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { Introduction } from './domain/introduction.js';
import type { Change, Doer } from './domain/move.js';
import { movedEvents } from './introductions.events.js';
import { partsOf, visibleParts } from './introductions.policy.js';
import { AdviserDesk } from './parts/competent-advisers.js';
import { SurroundingsReader, type Surroundings } from './parts/surroundings.js';
import type { Words } from './persistence/changes.js';
import { IntroductionStore, type Ties } from './persistence/introduction-store.js';
import { toIntroduction, type StoredIntroduction } from './persistence/stored-introduction.js';
import { IntroductionPresenter } from './view/introduction-presenter.js';
import type { IntroductionView } from './view/introduction-view.js';

/** One introduction on the desk: locked, with all that a decision needs. */
export interface Case {
  manager: EntityManager;
  ties: Ties;
  introduction: Introduction;
  surroundings: Surroundings;
  /** The caller's parts that may know of it; at least one. */
  parts: readonly Doer[];
}

/** Every act of a human goes through here: lock, policy, rules, writing, events, and the record as answer. */
@Injectable()
export class IntroductionDesk {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: IntroductionStore,
    private readonly surroundings: SurroundingsReader,
    private readonly advisers: AdviserDesk,
    private readonly outbox: Outbox,
    private readonly presenter: IntroductionPresenter,
  ) {}

  /**
   * @param rule what the rules make of the act; throws their refusals
   * @throws DomainError not-found for who has no part in it
   */
  async act(
    actor: Actor,
    id: string,
    rule: (at: Case) => { change: Change; words?: Words },
  ): Promise<IntroductionView> {
    await inTransaction(this.dataSource, async (manager) => {
      const stored = await this.store.find(manager, { id }, true);
      if (stored === undefined) throw notFound('Introduction');
      const at = await this.open(manager, actor, stored);
      const { change, words } = rule(at);
      await this.write(manager, at.ties, at.introduction, change, words);
    });
    return this.view(actor, id);
  }

  /** Writes a change with its events. */
  async write(
    manager: EntityManager,
    ties: Ties,
    before: Introduction,
    change: Change,
    words?: Words,
    ...more: NewEvent[]
  ): Promise<void> {
    await this.store.save(manager, ties, before, change, words);
    await this.outbox.append(manager, ...movedEvents(ties, change.moves), ...more);
  }

  /** The whole record as this caller may see it. Outside the transaction: a lock is held no longer than needed. */
  async view(actor: Actor, id: string): Promise<IntroductionView> {
    const { manager } = this.dataSource;
    const stored = await this.store.find(manager, { id });
    if (stored === undefined) throw notFound('Introduction');
    const { surroundings, parts } = await this.open(manager, actor, stored);
    const [view] = await this.presenter.views(actor, [{ stored, surroundings, parts }]);
    return view as IntroductionView;
  }

  private async open(
    manager: EntityManager,
    actor: Actor,
    stored: StoredIntroduction,
  ): Promise<Case> {
    const introduction = toIntroduction(stored);
    const surroundings = await this.surroundings.of(manager, stored.row);
    const all = await partsOf(actor, stored.row, surroundings, this.advisers.open(manager));
    const parts = visibleParts(all, introduction, surroundings);
    if (parts.length === 0) throw notFound('Introduction');
    return { manager, ties: tiesOf(stored, surroundings), introduction, surroundings, parts };
  }
}

/** The ties as they are today: an ad may have been claimed, an adviser's work handed over. */
export function tiesOf({ row }: StoredIntroduction, { vacancy }: Surroundings): Ties {
  const { id, matchId, vacancyId, profileId, personId } = row;
  return {
    id,
    matchId,
    vacancyId,
    profileId,
    personId,
    employerId: vacancy === undefined ? row.employerId : vacancy.employerId,
    managedBy: vacancy === undefined ? row.managedBy : vacancy.managedBy,
    channel: vacancy?.channel ?? row.channel,
  };
}
