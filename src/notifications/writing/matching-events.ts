import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employers } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { ProfileId, VacancyId } from '../../kernel/ids.js';
import { CANDIDATES_FOUND, MATCH_SUGGESTED } from '../../matching/index.js';
import { Profiles } from '../../profiles/index.js';
import { Vacancies, type VacancyRow } from '../../vacancies/index.js';
import type { Notice } from '../domain/notice.js';
import { textOf, type EventReader } from './event-reader.js';

/** A person gets a suggestion; an employer hears how many people fit. */
@Injectable()
export class MatchingEvents implements EventReader {
  readonly types = [MATCH_SUGGESTED, CANDIDATES_FOUND];

  constructor(
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly employers: Employers,
  ) {}

  notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    return event.type === MATCH_SUGGESTED
      ? this.suggestion(manager, event)
      : this.candidates(manager, event);
  }

  private async suggestion(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const profile = await this.profiles.get(textOf(event, 'profileId') as ProfileId, manager);
    if (profile?.consent !== true) return [];
    return [
      {
        recipient: profile.accountId,
        part: 'person',
        kind: 'suggestion',
        subject: { type: 'match', id: event.subject.id },
        params: { matchId: event.subject.id, vacancyId: textOf(event, 'vacancyId') },
      },
    ];
  }

  private async candidates(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const vacancyId = event.subject.id;
    const vacancy = await this.vacancies.get(vacancyId as VacancyId, manager);
    if (vacancy === undefined) return [];
    const accounts = await this.whoAnswersFor(vacancy, manager);
    return accounts.map((recipient) => ({
      recipient,
      part: 'employer',
      kind: 'candidates-found',
      subject: { type: 'vacancy', id: vacancyId },
      params: { vacancyId, count: Number(event.data['count'] ?? 0) },
    }));
  }

  private async whoAnswersFor(vacancy: VacancyRow, manager: EntityManager): Promise<string[]> {
    if (vacancy.channel === 'managed') return vacancy.managedBy === null ? [] : [vacancy.managedBy];
    if (vacancy.channel === 'external' || vacancy.employerId === null) return [];
    return this.employers.accountsOf(vacancy.employerId, manager);
  }
}
