import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Competence, Employers } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { AccountId, VacancyId } from '../../kernel/ids.js';
import { ContactRequests, Vacancies, type VacancyRow } from '../../vacancies/index.js';
import type { NotificationKind, RecipientPart } from '../domain/kinds.js';
import type { Notice } from '../domain/notice.js';
import { textOf, type EventReader } from './event-reader.js';

/** Reviews of ads, and calls that people ask an adviser to make. */
@Injectable()
export class VacancyEvents implements EventReader {
  readonly types = [
    'vacancy.review-requested',
    'vacancy.reviewed',
    'contact-request.made',
    'contact-request.answered',
  ];

  constructor(
    private readonly vacancies: Vacancies,
    private readonly employers: Employers,
    private readonly competence: Competence,
    private readonly requests: ContactRequests,
  ) {}

  async notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const vacancy = await this.vacancies.get(event.subject.id as VacancyId, manager);
    if (vacancy === undefined) return [];
    const person = textOf(event, 'accountId') as AccountId;
    switch (event.type) {
      case 'vacancy.review-requested': {
        const pool = await this.competence.forPlace(
          vacancy.record.workplace ?? { country: '' },
          manager,
        );
        return about(vacancy, 'review-wanted', 'vacancy-adviser', pool);
      }
      case 'vacancy.reviewed': {
        const accounts = vacancy.employerId
          ? await this.employers.accountsOf(vacancy.employerId, manager)
          : [];
        const approved = textOf(event, 'decision') === 'approve';
        return about(
          vacancy,
          approved ? 'vacancy-approved' : 'vacancy-refused',
          'employer',
          accounts,
        );
      }
      case 'contact-request.made': {
        const advisers = await this.requests.advisersOf(textOf(event, 'requestId'), manager);
        return about(vacancy, 'call-wanted', 'person-adviser', advisers);
      }
      default:
        return about(vacancy, 'call-answered', 'person', [person], {
          result: textOf(event, 'result'),
        });
    }
  }
}

function about(
  { id }: VacancyRow,
  kind: NotificationKind,
  part: RecipientPart,
  recipients: readonly string[],
  params: Record<string, string> = {},
): Notice[] {
  return recipients.map((recipient) => ({
    recipient,
    part,
    kind,
    subject: { type: 'vacancy', id },
    params: { vacancyId: id, ...params },
  }));
}
