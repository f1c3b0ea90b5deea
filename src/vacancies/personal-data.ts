import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { Accounts, Employers, Organisations } from '../accounts/index.js';
import type { AccountId } from '../kernel/ids.js';
import { PersonalDataRegistry } from '../platform/personal-data/personal-data-registry.js';
import { ContactRequest } from './persistence/contact-request.entity.js';
import { SourceOutcome } from './persistence/source-outcome.entity.js';
import { VacancyClaim } from './persistence/vacancy-claim.entity.js';
import { VacancyStore } from './persistence/vacancy-store.js';
import { VacancyVersion } from './persistence/vacancy-version.entity.js';
import { Vacancy } from './persistence/vacancy.entity.js';

/** What this feature holds of people, and what becomes of it when they go. */
@Injectable()
export class VacanciesPersonalData implements OnModuleInit {
  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly accounts: Accounts,
    private readonly employers: Employers,
    private readonly organisations: Organisations,
    private readonly store: VacancyStore,
  ) {}

  onModuleInit(): void {
    this.registry.register({
      feature: 'vacancies',
      columns: {
        'contact_request.note': 'what the person wants the adviser to say or ask',
        'contact_request.answer_note': 'what the call brought',
        'source_outcome.outcome': 'what came of an application at the source, told by the person',
        'vacancy_claim.account_id': 'who was asked whether an ad is their company’s',
        'vacancy_claim.invited_by': 'which adviser asked',
        'vacancy.managed_by': 'which adviser answers for the employer',
        'vacancy_version.replaced_by': 'who changed the vacancy',
      },
      export: (manager, account) => this.export(manager, account),
      erase: (manager, account) => this.erase(manager, account),
    });
  }

  private async export(manager: EntityManager, accountId: AccountId): Promise<unknown> {
    const managed = await manager.find(Vacancy, {
      where: { managedBy: accountId },
      select: { id: true },
    });
    return {
      contactRequests: await manager.findBy(ContactRequest, { accountId }),
      sourceOutcomes: await manager.findBy(SourceOutcome, { accountId }),
      claims: await manager.findBy(VacancyClaim, [{ accountId }, { invitedBy: accountId }]),
      managedVacancies: managed.map(({ id }) => id),
    };
  }

  private async erase(manager: EntityManager, accountId: AccountId): Promise<void> {
    await this.leaveVacancies(manager, accountId);
    await manager.delete(ContactRequest, { accountId });
    await manager.delete(SourceOutcome, { accountId });
    await manager.delete(VacancyClaim, { accountId });
    await manager.update(VacancyClaim, { invitedBy: accountId }, { invitedBy: null });
    await manager.update(ContactRequest, { answeredBy: accountId }, { answeredBy: null });
    await manager.update(VacancyVersion, { replacedBy: accountId }, { replacedBy: null });
  }

  /** Nobody waits for someone who is gone: a colleague takes over, or the vacancy closes. */
  private async leaveVacancies(manager: EntityManager, accountId: AccountId): Promise<void> {
    const actor = await this.accounts.actor(accountId, manager);
    const colleague =
      actor?.organisationId && (await this.colleagueOf(manager, actor.organisationId, accountId));
    const managed = await manager.findBy(Vacancy, { managedBy: accountId });
    if (colleague !== undefined) {
      const changes = { managedBy: colleague };
      await this.store.replace(
        manager,
        managed.map((before) => ({ before, changes, change: 'updated', by: null }) as const),
      );
    } else {
      await this.close(manager, managed);
    }
    if (actor?.employerId === undefined) return;
    const others = await this.employers.accountsOf(actor.employerId, manager);
    if (others.some((other) => other !== accountId)) return;
    await this.close(
      manager,
      await manager.findBy(Vacancy, { employerId: actor.employerId, channel: 'partner' }),
    );
  }

  private async colleagueOf(
    manager: EntityManager,
    organisationId: Parameters<Organisations['advisersOf']>[0],
    accountId: AccountId,
  ): Promise<AccountId | undefined> {
    const advisers = await this.organisations.advisersOf(organisationId, manager);
    return advisers.find((adviser) => adviser !== accountId);
  }

  private async close(manager: EntityManager, vacancies: readonly Vacancy[]): Promise<void> {
    const open = await manager.findBy(Vacancy, {
      id: In(vacancies.map(({ id }) => id)),
      status: Not('closed'),
    });
    const changes = { status: 'closed', closedBecause: 'account-gone' } as const;
    await this.store.replace(
      manager,
      open.map((before) => ({ before, changes, change: 'closed', by: null }) as const),
    );
  }
}
