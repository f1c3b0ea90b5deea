import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** A profile as other features see it. */
export interface ProfileRow {
  id: ProfileId;
  accountId: AccountId;
  /** The contract's record, with `id` and `consent` filled in by the server. */
  record: ProfileRecord;
  placeKey: string | null;
  point: { lat: number; lon: number } | null;
  version: number;
  /** Whether it may be scored. */
  consent: boolean;
  checkedUntil?: LocalDate;
  updatedAt: Date;
}

/** A profile as the API and the pages show it: the record's fields, and what the server adds. */
export type ProfileView = ProfileRecord & {
  id: ProfileId;
  accountId: AccountId;
  version: number;
  consent: boolean;
  checkedUntil?: LocalDate;
  updatedAt: Date;
};

export function profileViewOf(row: ProfileRow): ProfileView {
  const { id, accountId, version, consent, checkedUntil, updatedAt } = row;
  return {
    ...row.record,
    id,
    accountId,
    version,
    consent,
    ...(checkedUntil === undefined ? {} : { checkedUntil }),
    updatedAt,
  };
}
