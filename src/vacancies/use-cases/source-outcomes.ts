import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { OneOf, OptionalDay } from '../../kernel/contract/decorators.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { conflict, notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { SOURCE_OUTCOMES, type SourceOutcomeKind } from '../domain/source-outcome.js';
import { SourceOutcome } from '../persistence/source-outcome.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { refused } from './read-body.js';

export class SourceOutcomeBody {
  @OneOf(SOURCE_OUTCOMES) outcome: SourceOutcomeKind;
  /** Today unless said. */
  @OptionalDay() on?: LocalDate;
}

export interface SourceOutcomeView {
  vacancyId: VacancyId;
  outcome: SourceOutcomeKind;
  on: LocalDate;
  recordedAt: string;
}

/** What came of an application at the source. Nobody here hears of it but from the person. */
@Injectable()
export class SourceOutcomes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The last word counts. @throws DomainError `not-found`, `conflict` for an ad that is answered here */
  async tell(actor: Actor, vacancyId: VacancyId, body: unknown): Promise<SourceOutcomeView> {
    const { outcome, on = this.clock.today() } = checkOrThrow(SourceOutcomeBody, body, ['outcome']);
    if (on > this.clock.today()) {
      throw refused({ field: 'on', code: 'day-in-future', message: 'on lies in the future' });
    }
    const { manager } = this.dataSource;
    const vacancy = await manager.findOneBy(Vacancy, { id: vacancyId });
    if (vacancy === null || vacancy.publishedAt === null) throw notFound('Vacancy');
    if (vacancy.channel !== 'external') {
      throw conflict('answered-here', 'The outcome of this vacancy is told in its introduction');
    }
    const row = {
      vacancyId,
      accountId: actor.accountId,
      outcome,
      happenedOn: on,
      recordedAt: this.clock.now(),
    };
    await manager.upsert(SourceOutcome, row, ['vacancyId', 'accountId']);
    return { vacancyId, outcome, on, recordedAt: row.recordedAt.toISOString() };
  }

  /** What the person told before. @throws DomainError `not-found` when they told nothing */
  async of(actor: Actor, vacancyId: VacancyId): Promise<SourceOutcomeView> {
    const key = { vacancyId, accountId: actor.accountId };
    const row = await this.dataSource.manager.findOneBy(SourceOutcome, key);
    if (row === null) throw notFound('Outcome');
    const { outcome, happenedOn, recordedAt } = row;
    return { vacancyId, outcome, on: happenedOn, recordedAt: recordedAt.toISOString() };
  }
}
