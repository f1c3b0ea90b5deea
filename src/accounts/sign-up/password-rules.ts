import { Injectable } from '@nestjs/common';
import { invalid } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { passwordFault } from '../domain/password-policy.js';
import { Contacts } from '../people/contacts.js';

/** The rules for a new password of someone who has an account. */
@Injectable()
export class PasswordRules {
  constructor(private readonly contacts: Contacts) {}

  /** @throws DomainError `invalid` naming the rule */
  async assertFit(accountId: AccountId, password: string, field = 'password'): Promise<void> {
    const { email, name } = await this.contacts.read(undefined, accountId);
    const fault = passwordFault(password, [email, name]);
    if (fault === undefined) return;
    const message = `${field} does not meet the rules`;
    throw invalid('invalid-fields', 'Some fields are not valid', [{ field, code: fault, message }]);
  }
}
