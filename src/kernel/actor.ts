import type { AccountId, EmployerId, OrganisationId, ProfileId } from './ids.js';
import type { Locale } from './locale.js';

export const ROLES = ['job-seeker', 'employer', 'adviser', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. What a policy needs to decide, read from the session on every request, so that a revoked role acts at once. */
export interface Actor {
  accountId: AccountId;
  role: Role;
  locale: Locale;
  /** Set for a job seeker who has a profile. */
  profileId?: ProfileId;
  /** Set for an employer's account. */
  employerId?: EmployerId;
  /** Set for advisers and coordinators. */
  organisationId?: OrganisationId;
}
