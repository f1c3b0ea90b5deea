import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** What one feature holds of people: the one list that drives export, erasure and retention. */
export interface PersonalDataHolder {
  feature: string;
  /** Every column with personal data, as `table.column`, with why it is kept. */
  columns: Readonly<Record<string, string>>;
  /** All that is held of one person (GDPR, articles 15 and 20). */
  export(manager: EntityManager, account: AccountId): Promise<unknown>;
  /** Erases or makes anonymous (GDPR, article 17), in the caller's transaction. */
  erase(manager: EntityManager, account: AccountId): Promise<void>;
}

/** Features register at start, from their first day. */
@Injectable()
export class PersonalDataRegistry {
  private readonly list: PersonalDataHolder[] = [];

  register(holder: PersonalDataHolder): void {
    if (this.list.some((h) => h.feature === holder.feature)) {
      throw new Error(`${holder.feature} registered its personal data twice`);
    }
    this.list.push(holder);
  }

  /** In order of registration; erasure goes through it backwards, so that what depends goes first. */
  get holders(): readonly PersonalDataHolder[] {
    return this.list;
  }
}
