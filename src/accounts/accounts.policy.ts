import type { Actor } from '../kernel/actor.js';
import type { AccountId } from '../kernel/ids.js';

/** Whose caseload an adviser may change: their own; a coordinator spreads the work among all. */
export function mayAssign(actor: Actor, to: AccountId, present: AccountId | undefined): boolean {
  if (actor.role === 'coordinator') return true;
  return to === actor.accountId && (present === undefined || present === actor.accountId);
}

/** Who may take a person out of a caseload. */
export function mayRelease(actor: Actor, present: AccountId | undefined): boolean {
  return actor.role === 'coordinator' || present === actor.accountId;
}
