import type { Actor } from '../../kernel/actor.js';
import type { Account } from '../persistence/account.entity.js';

/** What policies know of an account. */
export function actorOf(account: Account): Actor {
  return {
    accountId: account.id,
    role: account.role,
    locale: account.locale,
    ...(account.profileId === null ? {} : { profileId: account.profileId }),
    ...(account.employerId === null ? {} : { employerId: account.employerId }),
    ...(account.organisationId === null ? {} : { organisationId: account.organisationId }),
  };
}
