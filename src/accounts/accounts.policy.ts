import type { Actor } from '../kernel/actor.js';
import type { AccountId } from '../kernel/ids.js';

/** Whose caseload an adviser may fill: their own; a coordinator spreads the work among all. */
export function mayAssign(actor: Actor, to: AccountId): boolean {
  return actor.role === 'coordinator' || to === actor.accountId;
}

/** Whom an adviser may take, or let go: a person whom nobody else accompanies. */
export function mayTake(actor: Actor, present: AccountId | undefined): boolean {
  return actor.role === 'coordinator' || present === undefined || present === actor.accountId;
}
