import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalText } from '../../kernel/contract/index.js';
import { DomainError } from '../../kernel/errors.js';
import { isUuid, type TrainingId, type VacancyId } from '../../kernel/ids.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import type { Locale } from '../../kernel/locale.js';
import { Trainings, type SessionView, type TrainingView } from '../../training/index.js';
import { formatDay } from '../../ui/format.js';
import { introductionTexts } from '../../ui/texts/introduction.js';
import { sourceTexts } from '../../ui/texts/source.js';
import { Vacancies, type VacancyRow } from '../../vacancies/index.js';
import type { NoticeParams } from '../domain/notice.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import type { NoticeFacts } from '../texts/notice-text.js';
import { goneWords } from './gone-words.js';

type Told = Pick<NotificationEntity, 'params' | 'part'>;

/** Days of a course or of an interview, for the calendar. Both ends included. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** What the texts of some notifications name, read by their ids when they are shown or sent. */
export class KnownFacts {
  constructor(
    private readonly vacancies: readonly VacancyRow[],
    private readonly trainings: readonly TrainingView[],
  ) {}

  /** In one language; what is gone has words of its own. */
  for({ params, part }: Told, locale: Locale): NoticeFacts {
    const vacancy = this.vacancies.find(({ id }) => id === params['vacancyId']);
    const training = this.trainings.find(({ id }) => id === params['trainingId']);
    return {
      part,
      vacancy: titleIn(vacancy?.record.titles, locale) ?? goneWords[locale].vacancy,
      training: titleIn(training?.titles, locale) ?? goneWords[locale].training,
      when: inWords(this.spanOf(params) ?? dayOf(params, 'until'), locale),
      count: Number(params['count'] ?? 0),
      why: whyInWords(params, locale),
      outcome: wordOf(introductionTexts[locale].statuses, params['outcome']),
      waiting: params['status'] === 'waiting',
      cancelled: params['status'] === 'cancelled',
    };
  }

  /** The days it is about, where it is about days. */
  spanOf(params: NoticeParams): Span | undefined {
    const on = dayOf(params, 'on');
    if (on !== undefined) return on;
    const session = this.sessionOf(params);
    return session === undefined ? undefined : { from: session.startsOn, to: session.endsOn };
  }

  private sessionOf(params: NoticeParams): SessionView | undefined {
    return this.trainings
      .flatMap(({ sessions }) => sessions)
      .find(({ id }) => id === params['sessionId']);
  }
}

/** Reads facts through the doors of the features they belong to. */
@Injectable()
export class FactSource {
  constructor(
    private readonly vacancies: Vacancies,
    private readonly trainings: Trainings,
  ) {}

  async about(told: readonly Told[], manager?: EntityManager): Promise<KnownFacts> {
    const vacancies = await this.vacancies.many(idsOf<VacancyId>(told, 'vacancyId'), manager);
    const trainings: TrainingView[] = [];
    for (const id of idsOf<TrainingId>(told, 'trainingId')) {
      const training = await this.trainingOf(id);
      if (training !== undefined) trainings.push(training);
    }
    return new KnownFacts(vacancies, trainings);
  }

  private async trainingOf(id: TrainingId): Promise<TrainingView | undefined> {
    try {
      return await this.trainings.get(id);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

function idsOf<T extends string>(told: readonly Told[], key: string): T[] {
  return [...new Set(told.map(({ params }) => params[key]).filter(isUuid))] as T[];
}

function dayOf(params: NoticeParams, key: string): Span | undefined {
  const day = params[key];
  return isLocalDate(day) ? { from: day, to: day } : undefined;
}

function inWords(span: Span | undefined, locale: Locale): string | undefined {
  if (span === undefined) return undefined;
  const from = formatDay(locale, span.from);
  return span.to === span.from ? from : `${from} – ${formatDay(locale, span.to)}`;
}

function titleIn(titles: readonly LocalText[] | undefined, locale: Locale): string | undefined {
  return (titles?.find(({ lang }) => lang === locale) ?? titles?.[0])?.text;
}

function wordOf(words: Readonly<Record<string, string>>, code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined;
}

/** The reason as coded by an employer, why it expired, or what a call brought. */
function whyInWords(params: NoticeParams, locale: Locale): string | undefined {
  const { employerReasons, closingCodes } = introductionTexts[locale];
  return (
    wordOf(employerReasons, params['code']) ??
    wordOf(closingCodes, params['code']) ??
    wordOf(sourceTexts[locale].results, params['result'])
  );
}
