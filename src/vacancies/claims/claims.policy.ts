import type { Actor } from '../../kernel/actor.js';
import type { VacancyClaim } from '../persistence/vacancy-claim.entity.js';

/** Accounts of the employer who was asked. */
export function speaksAsClaimant(actor: Actor, claim: Pick<VacancyClaim, 'employerId'>): boolean {
  return actor.role === 'employer' && actor.employerId === claim.employerId;
}

/** The employer who was asked, and advisers. */
export function mayReadClaim(actor: Actor, claim: Pick<VacancyClaim, 'employerId'>): boolean {
  return actor.role === 'adviser' || speaksAsClaimant(actor, claim);
}
