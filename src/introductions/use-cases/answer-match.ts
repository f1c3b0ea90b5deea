import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { conflict, notFound } from '../../kernel/errors.js';
import type { AccountId, MatchId, VacancyId } from '../../kernel/ids.js';
import { Matches, MatchingPolicy, type MatchRow } from '../../matching/index.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { answer } from '../domain/answering.js';
import { UNBORN_INTRODUCTION, type GivenAnswer } from '../domain/introduction.js';
import type { Side } from '../domain/vocabulary.js';
import { IntroductionDesk, tiesOf } from '../introduction-desk.js';
import { partsOf } from '../introductions.policy.js';
import { AdviserDesk } from '../parts/competent-advisers.js';
import { SurroundingsReader, type Surroundings } from '../parts/surroundings.js';
import { IntroductionStore, type Ties } from '../persistence/introduction-store.js';
import { toIntroduction } from '../persistence/stored-introduction.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { EmployerAnswerBody, PersonAnswerBody } from './bodies.js';

type Body = PersonAnswerBody | EmployerAnswerBody;

/** Both sides answer a match; the first answer makes the introduction. */
@Injectable()
export class AnswerMatch {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly matches: Matches,
    private readonly matchingPolicy: MatchingPolicy,
    private readonly surroundings: SurroundingsReader,
    private readonly advisers: AdviserDesk,
    private readonly store: IntroductionStore,
    private readonly desk: IntroductionDesk,
  ) {}

  /** @throws DomainError not-found for another person's match, conflict with the guard's code */
  async asPerson(actor: Actor, matchId: MatchId, body: unknown): Promise<IntroductionView> {
    const given = checkOrThrow(PersonAnswerBody, body, ['answer']);
    const id = await this.answer(actor, matchId, 'person', given, (match) => {
      if (actor.role !== 'job-seeker' || actor.profileId !== match.profileId) {
        throw notFound('Match');
      }
      return Promise.resolve();
    });
    return this.desk.view(actor, id);
  }

  /** @throws DomainError not-found for another's vacancy and for people who may not be seen yet */
  async asEmployer(
    actor: Actor,
    vacancyId: VacancyId,
    matchId: MatchId,
    body: unknown,
  ): Promise<IntroductionView> {
    const given = checkOrThrow(EmployerAnswerBody, body, ['answer']);
    const id = await this.answer(actor, matchId, 'employer', given, async (match) => {
      if (match.vacancyId !== vacancyId) throw notFound('Match');
      await this.assertAnswersForEmployer(actor, match);
      if (!(await this.matchingPolicy.visibleToEmployer(match))) throw notFound('Match');
    });
    return this.desk.view(actor, id);
  }

  private async assertAnswersForEmployer(actor: Actor, match: MatchRow): Promise<void> {
    const around = await this.surroundings.of(this.dataSource.manager, unborn(match));
    if (around.vacancy?.channel === 'external' && actor.role === 'adviser') {
      throw conflict('external-channel', 'Nobody answers for the employer of this ad here');
    }
    const ties = this.newTies(match, around);
    const parts = await partsOf(actor, ties, around, this.advisers.open());
    if (!parts.some(({ party }) => party === 'employer')) throw notFound('Vacancy');
  }

  private async answer(
    actor: Actor,
    matchId: MatchId,
    side: Side,
    body: Body,
    authorise: (match: MatchRow) => Promise<void>,
  ): Promise<string> {
    const match = await this.matches.get(matchId);
    if (match === undefined) throw notFound('Match');
    // Judged before the lock is taken; nothing that the rules depend on is taken from here.
    await authorise(match);
    return inTransaction(this.dataSource, async (manager) => {
      await this.store.lockMatch(manager, matchId);
      const stored = await this.store.find(manager, { matchId }, true);
      const around = await this.surroundings.of(manager, stored?.row ?? unborn(match));
      const ties = stored === undefined ? this.newTies(match, around) : tiesOf(stored, around);
      const before = stored === undefined ? UNBORN_INTRODUCTION : toIntroduction(stored);
      const given = this.given(actor.accountId, body);
      const change = answer(before, side, given, around.circumstances);
      await this.desk.write(manager, ties, before, change);
      await this.matches.recordAnswer(
        manager,
        matchId,
        side === 'person' ? 'seeker' : 'employer',
        body.answer,
      );
      return ties.id;
    });
  }

  private newTies(match: MatchRow, { vacancy, profile }: Surroundings): Ties {
    if (vacancy === undefined || profile === undefined) throw notFound('Match');
    return {
      id: this.store.newId(),
      matchId: match.id,
      vacancyId: match.vacancyId,
      profileId: match.profileId,
      personId: profile.accountId,
      employerId: vacancy.employerId,
      managedBy: vacancy.managedBy,
      channel: vacancy.channel,
    };
  }

  private given(
    by: AccountId,
    { answer: word, next, questions, reasonCode, note }: Body,
  ): GivenAnswer {
    return {
      answer: word,
      by,
      at: this.clock.now(),
      next,
      questions: questions ?? [],
      reasonCode,
      note,
    };
  }
}

const unborn = (match: MatchRow) => ({
  vacancyId: match.vacancyId,
  profileId: match.profileId,
  channel: 'partner' as const,
});
