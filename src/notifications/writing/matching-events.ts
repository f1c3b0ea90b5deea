import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employers } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { AccountId, ProfileId, VacancyId } from '../../kernel/ids.js';
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

  async notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const [notices = []] = await this.noticesOfMany(manager, [event]);
    return notices;
  }

  /** A publication suggests one vacancy to many people. */
  async noticesOfMany(
    manager: EntityManager,
    events: readonly EventEnvelope[],
  ): Promise<Notice[][]> {
    const profileIds = events.flatMap((event) =>
      event.type === MATCH_SUGGESTED ? [profileOf(event)] : [],
    );
    const reachable = await this.profiles.reachable(profileIds, manager);
    const all: Notice[][] = [];
    for (const event of events) {
      if (event.type === MATCH_SUGGESTED) all.push(suggestion(event, reachable));
      else all.push(await this.candidates(manager, event));
    }
    return all;
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

const profileOf = (event: EventEnvelope) => textOf(event, 'profileId') as ProfileId;

/** Nobody is told who does not consent any more. */
function suggestion(event: EventEnvelope, reachable: ReadonlyMap<ProfileId, AccountId>): Notice[] {
  const recipient = reachable.get(profileOf(event));
  if (recipient === undefined) return [];
  const { id } = event.subject;
  return [
    {
      recipient,
      part: 'person',
      kind: 'suggestion',
      subject: { type: 'match', id },
      params: { matchId: id, vacancyId: textOf(event, 'vacancyId') },
    },
  ];
}
