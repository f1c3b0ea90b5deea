import type { EntityManager } from 'typeorm';
import { Account } from '../persistence/account.entity.js';
import { ContactRow } from '../persistence/contact.entity.js';

/** The account whose address this is. @param key from `emailKey` */
export async function accountByEmail(
  manager: EntityManager,
  key: string,
): Promise<Account | undefined> {
  const account = await manager
    .createQueryBuilder(Account, 'account')
    .innerJoin(ContactRow, 'contact', 'contact.accountId = account.id')
    .where('contact.emailKey = :key', { key })
    .getOne();
  return account ?? undefined;
}
