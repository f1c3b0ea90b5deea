import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DataSource, type EntityManager } from 'typeorm';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { OneOf, OptionalOneOf, OptionalText, Text } from '../../kernel/contract/decorators.js';
import { COUNTRIES, type Country } from '../../kernel/countries.js';
import { conflict, invalid } from '../../kernel/errors.js';
import type { AccountId, OrganisationId } from '../../kernel/ids.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Audit } from '../audit/audit.js';
import { emailKey, isEmail } from '../domain/email.js';
import { accountByEmail } from '../people/account-by-email.js';
import { Organisations } from '../people/organisations.js';
import { AdviserTerritory } from '../persistence/adviser.entities.js';
import { NewAccount } from '../sign-up/new-account.js';

export const STAFF_ROLES = ['adviser', 'coordinator'] as const;

export class TerritoryBody {
  @OneOf(COUNTRIES) country: Country;
  @OptionalText(12) postalPrefix?: string;
}

export class InvitationBody {
  @OneOf(STAFF_ROLES) role: (typeof STAFF_ROLES)[number];
  @Text(254) email: string;
  @Text(200) name: string;
  @OptionalOneOf(LOCALES) locale?: Locale;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TerritoryBody)
  territories?: TerritoryBody[];
}

/** Brings advisers and coordinators in: they choose their password by a link in their mailbox. */
@Injectable()
export class StaffInvitations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    private readonly newAccount: NewAccount,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param by who invites; absent when an operator does, by command
   * @throws DomainError `invalid`, `not-found` for the organisation, `conflict` when the address has an account
   */
  async invite(
    by: AccountId | undefined,
    organisationId: OrganisationId,
    input: unknown,
  ): Promise<AccountId> {
    const body = checkOrThrow(InvitationBody, input, ['role', 'email', 'name']);
    if (!isEmail(body.email.trim())) {
      throw invalid('invalid-fields', 'Some fields are not valid', [
        { field: 'email', code: 'isEmail', message: 'email is no e-mail address' },
      ]);
    }
    await this.organisations.get(organisationId);
    return inTransaction(this.dataSource, (manager) =>
      this.write(manager, by, organisationId, body),
    );
  }

  private async write(
    manager: EntityManager,
    by: AccountId | undefined,
    organisationId: OrganisationId,
    body: InvitationBody,
  ): Promise<AccountId> {
    if ((await accountByEmail(manager, emailKey(body.email))) !== undefined) {
      throw conflict('email-taken', 'This address has an account already');
    }
    const { id } = await this.newAccount.write(manager, {
      role: body.role,
      locale: body.locale ?? LOCALES[0],
      status: 'unverified',
      passwordHash: null,
      name: body.name,
      email: body.email,
      organisationId,
    });
    for (const { country, postalPrefix } of body.territories ?? []) {
      await manager.insert(AdviserTerritory, {
        adviserId: id,
        country,
        postalPrefix: postalPrefix ?? '',
      });
    }
    const subject = { type: 'account', id } as const;
    await this.audit.record(manager, {
      actor: by,
      action: 'account.invited',
      subject,
      data: { role: body.role },
    });
    await this.outbox.append(manager, { type: 'account.invited', subject, data: {} });
    return id;
  }
}
