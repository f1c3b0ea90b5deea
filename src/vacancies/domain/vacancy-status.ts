import type { LocalDate } from '../../kernel/local-date.js';
import type { Transition } from '../../kernel/status-machine.js';
import type { VacancyStatus } from '../../kernel/vocabulary.js';

/** Whether an adviser has to look at a vacancy before it is public: those of employers not yet trusted wait. */
export const REVIEW_STATES = ['none', 'pending', 'approved', 'refused'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const CLOSED_BECAUSE = ['owner', 'closing-day', 'feed', 'account-gone'] as const;
export type ClosedBecause = (typeof CLOSED_BECAUSE)[number];

/** Who moves a vacancy: its owner (employer or managing adviser), the reviewing adviser, the feed it came from, the clock. */
export const VACANCY_PARTIES = ['owner', 'reviewer', 'feed', 'system'] as const;
export type VacancyParty = (typeof VACANCY_PARTIES)[number];

export interface VacancyFacts {
  review: ReviewState;
  closesOn: LocalDate | null;
  today: LocalDate;
}

/** Public only after the review, where one is needed, and not beyond its closing day (itself included). */
const mayBePublic = ({ review, closesOn, today }: VacancyFacts): true | string => {
  if (review === 'pending') return 'review-pending';
  if (review === 'refused') return 'review-refused';
  return closesOn !== null && closesOn < today ? 'closing-day-passed' : true;
};

const closingDayPassed = ({ closesOn, today }: VacancyFacts): true | string =>
  (closesOn !== null && closesOn < today) || 'closing-day-not-passed';

/** Every move a vacancy can make; what is not here cannot happen. */
export const VACANCY_TRANSITIONS: readonly Transition<VacancyStatus, VacancyParty, VacancyFacts>[] =
  [
    { from: ['draft', 'paused', 'closed'], to: 'active', by: ['owner'], when: mayBePublic },
    { from: ['draft'], to: 'active', by: ['reviewer'], when: mayBePublic },
    { from: ['closed'], to: 'active', by: ['feed'], when: mayBePublic },
    { from: ['active'], to: 'paused', by: ['owner'] },
    // Changed by an employer not yet trusted, or taken back by the owner: no longer public.
    { from: ['active', 'paused', 'closed'], to: 'draft', by: ['owner'] },
    { from: ['draft', 'active', 'paused'], to: 'closed', by: ['owner'] },
    { from: ['active', 'paused'], to: 'closed', by: ['system'], when: closingDayPassed },
    { from: ['active'], to: 'closed', by: ['feed'] },
  ];
