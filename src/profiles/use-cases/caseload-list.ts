import { Injectable } from '@nestjs/common';
import { Accounts, Caseloads, Contacts } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { PlaceRef } from '../../kernel/contract/index.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { instantAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { Profiles } from '../profiles.js';

/** A person whom the adviser accompanies, with how far they are. */
export interface CaseloadItem {
  accountId: AccountId;
  name: string;
  locale: Locale;
  since: Date;
  /** Null until the person has saved a profile. */
  profileId: ProfileId | null;
  home?: PlaceRef;
  /** Whether the profile may be scored. */
  consent: boolean;
  checkedUntil?: LocalDate;
  updatedAt: Date | null;
}

/** An adviser's own caseload, newest first. */
@Injectable()
export class CaseloadList {
  constructor(
    private readonly caseloads: Caseloads,
    private readonly contacts: Contacts,
    private readonly accounts: Accounts,
    private readonly profiles: Profiles,
  ) {}

  async forActor(actor: Actor, page: PageRequest): Promise<Page<CaseloadItem>> {
    const entries = await this.caseloads.page(actor.accountId, page.limit + 1, instantAfter(page));
    const ids = entries.map((entry) => entry.personId);
    const contacts = await this.contacts.readMany(undefined, ids);
    const profiles = new Map(
      (await this.profiles.ofAccounts(ids)).map((row) => [row.accountId, row]),
    );
    const locales = await this.accounts.locales(ids);
    return toPage(
      entries,
      page,
      ({ since, personId }) => [since.toISOString(), personId],
      ({ personId, since }) => {
        const profile = profiles.get(personId);
        return {
          accountId: personId,
          name: contacts.get(personId)?.name ?? '',
          locale: locales.get(personId) ?? actor.locale,
          since,
          profileId: profile?.id ?? null,
          ...(profile?.record.home && { home: profile.record.home }),
          consent: profile?.consent ?? false,
          ...(profile?.checkedUntil && { checkedUntil: profile.checkedUntil }),
          updatedAt: profile?.updatedAt ?? null,
        };
      },
    );
  }
}
