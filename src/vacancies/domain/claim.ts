import type { Transition } from '../../kernel/status-machine.js';

/**
 * `invited`: an adviser has asked the employer whether the ad is theirs; `claimed`: the employer says so, and an
 * adviser checks who they are; `accepted`: the employer answers for the ad from then on.
 */
export const CLAIM_STATUSES = [
  'invited',
  'claimed',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Waits for somebody. */
export const OPEN_CLAIMS: readonly ClaimStatus[] = ['invited', 'claimed'];

export type ClaimParty = 'employer' | 'adviser' | 'system';

/** What the conditions look at. */
export interface ClaimFacts {
  now: Date;
  expiresAt: Date;
  /** An adviser has seen that the employer is who it says. */
  identityChecked: boolean;
}

const inTime = ({ now, expiresAt }: ClaimFacts): true | string =>
  now < expiresAt || 'invitation-expired';
const expired = ({ now, expiresAt }: ClaimFacts): true | string => now >= expiresAt || 'not-due';
const checked = ({ identityChecked }: ClaimFacts): true | string =>
  identityChecked || 'identity-not-checked';

/** Every move of a claim; what is not here is refused. Nothing is claimed without an invitation, nor accepted without a check. */
export const CLAIM_TRANSITIONS: readonly Transition<ClaimStatus, ClaimParty, ClaimFacts>[] = [
  { from: ['invited'], to: 'claimed', by: ['employer'], when: inTime },
  { from: ['claimed'], to: 'accepted', by: ['system'], when: checked },
  { from: ['invited', 'claimed'], to: 'declined', by: ['employer'] },
  { from: ['invited', 'claimed'], to: 'withdrawn', by: ['adviser'] },
  // Somebody else answers for the ad meanwhile.
  { from: ['claimed'], to: 'withdrawn', by: ['system'] },
  { from: ['invited'], to: 'expired', by: ['system'], when: expired },
];

/** How long an invitation stands; as long as the link in its mail. */
export const INVITATION_DAYS = 7;
