import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, Competence, Employers } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { AccountId } from '../../kernel/ids.js';
import { Vacancies, VacancyClaims } from '../../vacancies/index.js';
import type { NotificationKind, RecipientPart } from '../domain/kinds.js';
import type { Notice } from '../domain/notice.js';
import { textOf, type EventReader } from './event-reader.js';

type Claim = NonNullable<Awaited<ReturnType<VacancyClaims['find']>>>;

/** Employers who are invited to claim an external ad, and the advisers who invite and check them. */
@Injectable()
export class ClaimEvents implements EventReader {
  readonly types = [
    'vacancy-claim.invited',
    'vacancy-claim.made',
    'vacancy-claim.accepted',
    'vacancy-claim.ended',
  ];

  constructor(
    private readonly claims: VacancyClaims,
    private readonly vacancies: Vacancies,
    private readonly employers: Employers,
    private readonly accounts: Accounts,
    private readonly competence: Competence,
  ) {}

  async notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const claim = await this.claims.find(textOf(event, 'claimId'), manager);
    if (claim === undefined) return [];
    switch (event.type) {
      case 'vacancy-claim.invited': {
        const kind = event.data['active'] === true ? 'claim-offered' : 'claim-invited';
        return about(claim, kind, 'employer', [claim.accountId]);
      }
      case 'vacancy-claim.made':
        return about(claim, 'claim-made', 'vacancy-adviser', await this.advisers(claim, manager));
      case 'vacancy-claim.accepted': {
        const accounts = await this.employers.accountsOf(claim.employerId, manager);
        return about(claim, 'claim-accepted', 'employer', accounts);
      }
      default:
        return this.ended(claim, textOf(event, 'status'), manager);
    }
  }

  private async ended(claim: Claim, status: string, manager: EntityManager): Promise<Notice[]> {
    if (status === 'declined') {
      const advisers = await this.advisers(claim, manager);
      return about(claim, 'claim-declined', 'vacancy-adviser', advisers);
    }
    const accounts = await this.employers.accountsOf(claim.employerId, manager);
    return about(claim, 'claim-withdrawn', 'employer', accounts);
  }

  /** Who invited; once they are gone, the pool of the place of work. */
  private async advisers({ invitedBy, vacancyId }: Claim, manager: EntityManager) {
    if (invitedBy !== null && (await this.accounts.exists(invitedBy, manager))) return [invitedBy];
    const place = (await this.vacancies.get(vacancyId, manager))?.record.workplace;
    return place === undefined ? [] : this.competence.forPlace(place, manager);
  }
}

function about(
  { id, vacancyId }: Claim,
  kind: NotificationKind,
  part: RecipientPart,
  recipients: readonly AccountId[],
): Notice[] {
  return recipients.map((recipient) => ({
    recipient,
    part,
    kind,
    subject: { type: 'vacancy', id: vacancyId },
    params: { vacancyId, claimId: id },
  }));
}
