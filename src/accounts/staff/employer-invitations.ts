import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflict, invalid } from '../../kernel/errors.js';
import type { AccountId, EmployerId } from '../../kernel/ids.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { Audit } from '../audit/audit.js';
import { emailKey, isEmail } from '../domain/email.js';
import { accountByEmail } from '../people/account-by-email.js';
import { Employers, type EmployerStatement } from '../people/employers.js';
import type { Account } from '../persistence/account.entity.js';
import { NewAccount } from '../sign-up/new-account.js';

/** Whom an adviser has spoken to, and for which company. */
export interface EmployerInvitation {
  email: string;
  name: string;
  locale?: Locale;
  /** The company, which a new address needs. */
  employer?: EmployerStatement | undefined;
}

export interface InvitedEmployer {
  accountId: AccountId;
  employerId: EmployerId;
  /** The address is proven: they sign in. Else they choose a password by the link in their mail. */
  active: boolean;
}

/**
 * Brings in the person who answers for an employer. A known address keeps its account and its employer; a new
 * one gets both, closed until its owner has chosen a password by a link in their own mailbox.
 */
@Injectable()
export class EmployerInvitations {
  constructor(
    private readonly employers: Employers,
    private readonly newAccount: NewAccount,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `invalid`, or `conflict` when the address has an account that is no employer's */
  async invite(
    manager: EntityManager,
    by: AccountId,
    invitation: EmployerInvitation,
  ): Promise<InvitedEmployer> {
    if (!isEmail(invitation.email.trim())) {
      throw refused('email', 'isEmail', 'email is no e-mail address');
    }
    const known = await accountByEmail(manager, emailKey(invitation.email));
    if (known === undefined) return this.create(manager, by, invitation);
    if (known.employerId === null || known.status === 'blocked') {
      throw conflict('email-taken', 'This address has an account that is no employer’s');
    }
    return invitedOf(known, known.employerId);
  }

  private async create(
    manager: EntityManager,
    by: AccountId,
    { email, name, locale, employer }: EmployerInvitation,
  ): Promise<InvitedEmployer> {
    if (employer === undefined || employer.name.trim() === '') {
      throw refused('employer.name', 'isDefined', 'employer.name is required for a new address');
    }
    const { id: employerId } = await this.employers.create(manager, employer);
    const account = await this.newAccount.write(manager, {
      role: 'employer',
      locale: locale ?? LOCALES[0],
      status: 'unverified',
      passwordHash: null,
      name,
      email,
      employerId,
    });
    await this.audit.record(manager, {
      actor: by,
      action: 'account.invited',
      subject: { type: 'account', id: account.id },
      data: { role: 'employer' },
    });
    return invitedOf(account, employerId);
  }
}

const refused = (field: string, code: string, message: string) =>
  invalid('invalid-fields', 'Some fields are not valid', [{ field, code, message }]);

const invitedOf = (account: Account, employerId: EmployerId): InvitedEmployer => ({
  accountId: account.id,
  employerId,
  active: account.status === 'active',
});
