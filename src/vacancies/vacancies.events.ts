import type { NewEvent } from '../kernel/events.js';
import type { AccountId, VacancyId } from '../kernel/ids.js';

export type VacancyChange = 'created' | 'updated' | 'status' | 'closed';

/** Something about a vacancy that matching or its followers must know. */
export const vacancyChanged = (id: VacancyId, change: VacancyChange): NewEvent => ({
  type: 'vacancy.changed',
  subject: { type: 'vacancy', id },
  data: { change },
});

/** An employer not yet trusted wants to publish: advisers competent for the place have a look. */
export const reviewRequested = (id: VacancyId): NewEvent => ({
  type: 'vacancy.review-requested',
  subject: { type: 'vacancy', id },
  data: {},
});

export const vacancyReviewed = (id: VacancyId, decision: 'approve' | 'refuse'): NewEvent => ({
  type: 'vacancy.reviewed',
  subject: { type: 'vacancy', id },
  data: { decision },
});

/** A person asks an adviser to call about an external ad; `accountId` is the person's. */
export const contactRequestMade = (
  vacancyId: VacancyId,
  requestId: string,
  accountId: AccountId,
): NewEvent => ({
  type: 'contact-request.made',
  subject: { type: 'vacancy', id: vacancyId },
  data: { requestId, accountId },
});

export const contactRequestAnswered = (
  vacancyId: VacancyId,
  requestId: string,
  accountId: AccountId,
  result: string,
): NewEvent => ({
  type: 'contact-request.answered',
  subject: { type: 'vacancy', id: vacancyId },
  data: { requestId, accountId, result },
});

interface ClaimFacts {
  id: string;
  vacancyId: VacancyId;
  status: string;
}

const claimEvent =
  (type: string) =>
  ({ id, vacancyId, status }: ClaimFacts): NewEvent => ({
    type,
    subject: { type: 'vacancy', id: vacancyId },
    data: { claimId: id, status },
  });

/** An adviser invites the employer of an external ad. `active`: they have an account to sign in with. */
export const claimInvited = (
  { id, vacancyId }: Pick<ClaimFacts, 'id' | 'vacancyId'>,
  active: boolean,
): NewEvent => ({
  type: 'vacancy-claim.invited',
  subject: { type: 'vacancy', id: vacancyId },
  data: { claimId: id, active },
});
/** The employer says that the ad is theirs: an adviser checks who they are. */
export const claimMade = claimEvent('vacancy-claim.made');
export const claimAccepted = claimEvent('vacancy-claim.accepted');
/** Declined by the employer, or withdrawn by an adviser. */
export const claimEnded = claimEvent('vacancy-claim.ended');
