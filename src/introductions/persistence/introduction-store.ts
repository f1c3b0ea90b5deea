import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict } from '../../kernel/errors.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';
import type { Introduction } from '../domain/introduction.js';
import type { Change } from '../domain/move.js';
import { UNBORN } from '../domain/vocabulary.js';
import { AnswerEntity } from './answer.entity.js';
import { changedAnswers, newDecisions, struckSides, type Words } from './changes.js';
import { DecisionEntity } from './decision.entity.js';
import { IntroductionEntity } from './introduction.entity.js';
import { MoveEntity } from './move.entity.js';
import { OutcomeEntity } from './outcome.entity.js';
import { RevealEntity } from './reveal.entity.js';
import type { StoredIntroduction } from './stored-introduction.js';

/** What identifies an introduction and ties it to the rows of other features. */
export type Ties = Pick<
  IntroductionEntity,
  'id' | 'matchId' | 'vacancyId' | 'profileId' | 'personId' | 'employerId' | 'managedBy' | 'channel'
>;

/** Reads and writes introductions. Every write happens in the caller's transaction, on a locked row. */
@Injectable()
export class IntroductionStore {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  newId(): string {
    return this.ids.next<string>();
  }

  /** Whoever answers this match next waits here until our transaction ends: there is no row to lock before birth. */
  async lockMatch(manager: EntityManager, matchId: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `introduction ${matchId}`,
    ]);
  }

  /** @param lock holds the row until the transaction ends, so that rivals decide one after the other */
  async find(
    manager: EntityManager,
    where: { id: string } | { matchId: string },
    lock = false,
  ): Promise<StoredIntroduction | undefined> {
    const row = await manager.findOne(IntroductionEntity, {
      where,
      ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (row === null) return undefined;
    const [stored] = await this.whole(manager, [row]);
    return stored;
  }

  /** Adds what is kept beside the rows, in three reads however many they are. */
  async whole(
    manager: EntityManager,
    rows: readonly IntroductionEntity[],
  ): Promise<StoredIntroduction[]> {
    if (rows.length === 0) return [];
    const where = { introductionId: In(rows.map((row) => row.id)) };
    const answers = await manager.find(AnswerEntity, { where });
    const decisions = await manager.find(DecisionEntity, { where, order: { id: 'ASC' } });
    const outcomes = await manager.find(OutcomeEntity, { where, order: { id: 'ASC' } });
    const of =
      (id: string) =>
      (part: { introductionId: string }): boolean =>
        part.introductionId === id;
    return rows.map((row) => ({
      row,
      answers: answers.filter(of(row.id)),
      decisions: decisions.filter(of(row.id)),
      outcomes: outcomes.filter(of(row.id)),
    }));
  }

  /**
   * Writes what an act has changed: the row, the answers, the decisions, the reveal, the outcome and the
   * lines of history, as one.
   * @param words what an adviser said with the decision
   */
  async save(
    manager: EntityManager,
    ties: Ties,
    before: Introduction,
    change: Change,
    words?: Words,
  ): Promise<void> {
    const after = change.introduction;
    await this.saveRow(manager, ties, before, after);
    await this.saveAnswers(manager, ties.id, before, after);
    await this.saveDecisions(manager, ties.id, before, after, words);
    if (before.introducedAt === null && after.introducedAt !== null) {
      await manager.insert(RevealEntity, {
        introductionId: ties.id,
        revealedAt: after.introducedAt,
      });
    }
    await this.saveHistory(manager, ties.id, change, before);
  }

  private async saveRow(
    manager: EntityManager,
    ties: Ties,
    before: Introduction,
    after: Introduction,
  ): Promise<void> {
    if (after.status === UNBORN)
      throw new Error('an introduction without an answer is never stored');
    const now = this.clock.now();
    const columns = {
      ...ties,
      status: after.status,
      closedBy: after.closedBy,
      closingCode: after.closingCode,
      introducedAt: after.introducedAt,
      lastOutcome: after.lastOutcome?.outcome ?? null,
      lastOutcomeOn: after.lastOutcome?.on ?? null,
      waitsUntil: after.waitsUntil,
      remindOn: after.remindOn,
      reminders: after.reminders,
      updatedAt: now,
    };
    if (before.status === UNBORN) {
      await manager.insert(IntroductionEntity, { ...columns, version: 1, createdAt: now });
      return;
    }
    const { affected } = await manager.update(
      IntroductionEntity,
      { id: ties.id, status: before.status },
      { ...columns, version: () => 'version + 1' },
    );
    // The row is locked, so this cannot happen; if a lock is ever forgotten, nobody is introduced twice.
    if (affected !== 1) throw conflict('changed-meanwhile', 'Somebody else was quicker');
  }

  private async saveAnswers(
    manager: EntityManager,
    introductionId: string,
    before: Introduction,
    after: Introduction,
  ): Promise<void> {
    const changed = changedAnswers(introductionId, before, after);
    if (changed.length > 0) await manager.upsert(AnswerEntity, changed, ['introductionId', 'side']);
  }

  private async saveDecisions(
    manager: EntityManager,
    introductionId: string,
    before: Introduction,
    after: Introduction,
    words: Words | undefined,
  ): Promise<void> {
    const now = this.clock.now();
    for (const side of struckSides(before, after)) {
      await manager.query(
        `UPDATE introduction_decision SET struck_at = $3
          WHERE introduction_id = $1 AND side = $2 AND decision = 'approve' AND struck_at IS NULL`,
        [introductionId, side, now],
      );
    }
    const decisions = newDecisions(before, after, words).map((decision) => ({
      ...decision,
      id: this.newId(),
      introductionId,
      decidedAt: now,
      struckAt: null,
    }));
    if (decisions.length > 0) await manager.insert(DecisionEntity, decisions);
  }

  private async saveHistory(
    manager: EntityManager,
    introductionId: string,
    { introduction, moves }: Change,
    before: Introduction,
  ): Promise<void> {
    const now = this.clock.now();
    if (moves.length > 0) {
      const lines = moves.map((move) => ({
        id: this.newId(),
        introductionId,
        fromStatus: move.from,
        toStatus: move.to as Exclude<typeof move.to, typeof UNBORN>,
        act: move.act,
        party: move.party,
        byAccount: move.account,
        code: move.code,
        movedAt: now,
      }));
      await manager.insert(MoveEntity, lines);
    }
    const { lastOutcome } = introduction;
    if (lastOutcome !== null && lastOutcome !== before.lastOutcome) {
      await manager.insert(OutcomeEntity, {
        id: this.newId(),
        introductionId,
        outcome: lastOutcome.outcome,
        onDay: lastOutcome.on,
        party: moves.at(-1)?.party ?? 'system',
        recordedAt: now,
      });
    }
  }
}
