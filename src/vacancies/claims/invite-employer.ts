import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import {
  Audit,
  checkIdentifier,
  EmployerInvitations,
  type EmployerStatement,
} from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { OptionalNested, OptionalOneOf, Text } from '../../kernel/contract/decorators.js';
import { checkOrThrow, EmployerRef, type VacancyRecord } from '../../kernel/contract/index.js';
import { conflict, notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { VacancyClaim } from '../persistence/vacancy-claim.entity.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import { refused } from '../use-cases/read-body.js';
import { claimInvited } from '../vacancies.events.js';
import { ClaimStore } from './claim-store.js';
import type { ClaimView } from './claim-view.js';
import { VacancyClaims } from './vacancy-claims.js';

export class ClaimInvitationBody {
  /** An address the employer has given; none that was found in a feed (those are never kept). */
  @Text(254) email: string;
  @Text(200) name: string;
  @OptionalOneOf(LOCALES) locale?: Locale;
  /** Unless said, the employer that the ad names. */
  @OptionalNested(() => EmployerRef) employer?: EmployerRef;
}

/** An adviser who has spoken to the employer of an external ad invites them to claim it. */
@Injectable()
export class InviteEmployer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly invitations: EmployerInvitations,
    private readonly vacancies: VacancyStore,
    private readonly store: ClaimStore,
    private readonly claims: VacancyClaims,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws DomainError `invalid`; `not-found`; `conflict` for an ad whose employer is here, one about which
   *   somebody is asked already, and an address that is no employer's
   */
  async run(actor: Actor, vacancyId: VacancyId, input: unknown): Promise<ClaimView> {
    const body = checkOrThrow(ClaimInvitationBody, input, ['email', 'name']);
    if (body.name.trim() === '') {
      throw refused({ field: 'name', code: 'isDefined', message: 'name is required' });
    }
    const claim = await inTransaction(this.dataSource, (manager) =>
      this.write(manager, actor, vacancyId, body),
    );
    return this.claims.get(actor, claim.id);
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    vacancyId: VacancyId,
    { email, name, locale, employer }: ClaimInvitationBody,
  ): Promise<VacancyClaim> {
    const vacancy = await this.vacancies.lock(manager, vacancyId);
    if (vacancy?.status !== 'active') throw notFound('Vacancy');
    if (vacancy.channel !== 'external') {
      throw conflict('has-employer', 'This vacancy is answered here already');
    }
    const statement = employer ?? employerNamed(vacancy.record);
    const invited = await this.invitations.invite(manager, actor.accountId, {
      email,
      name,
      locale: locale ?? actor.locale,
      employer: statement,
    });
    const { accountId, employerId, active } = invited;
    const invitedBy = actor.accountId;
    const claim = await this.store.invite(manager, {
      vacancyId,
      employerId,
      accountId,
      invitedBy,
    });
    await this.audit.record(manager, {
      actor: actor.accountId,
      action: 'vacancy.claim-invited',
      subject: { type: 'vacancy', id: vacancyId },
      data: { claimId: claim.id },
    });
    await this.outbox.append(manager, claimInvited(claim, active));
    return claim;
  }
}

/** What the ad says of its employer; a number that cannot be right is left out. */
function employerNamed({ employer }: VacancyRecord): EmployerStatement | undefined {
  if (employer === undefined || employer.name.trim() === '') return undefined;
  const { name, identifier } = employer;
  const isRight = identifier !== undefined && checkIdentifier(identifier).ok;
  return isRight ? { name, identifier } : { name };
}
