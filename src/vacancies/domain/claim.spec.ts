import { judge } from '../../kernel/status-machine.js';
import { CLAIM_STATUSES, CLAIM_TRANSITIONS, type ClaimParty, type ClaimStatus } from './claim.js';

const PARTIES: readonly ClaimParty[] = ['employer', 'adviser', 'system'];
const at = (now: string) => ({
  now: new Date(now),
  expiresAt: new Date('2026-03-08T12:00:00Z'),
  identityChecked: true,
});
const IN_TIME = at('2026-03-08T11:59:59Z');
const LATE = at('2026-03-08T12:00:00Z');
const may = (from: ClaimStatus, to: ClaimStatus, by: ClaimParty, facts = IN_TIME) =>
  judge(CLAIM_TRANSITIONS, from, to, by, facts);

describe('claims move', () => {
  const allowed = CLAIM_STATUSES.flatMap((from) =>
    CLAIM_STATUSES.flatMap((to) =>
      PARTIES.filter((by) => [IN_TIME, LATE].some((facts) => may(from, to, by, facts).allowed)).map(
        (by) => `${from} ${to} ${by}`,
      ),
    ),
  );

  it('along these ways, and no others', () => {
    expect(allowed.sort()).toEqual(
      [
        'invited claimed employer',
        'claimed accepted system',
        'invited declined employer',
        'claimed declined employer',
        'invited withdrawn adviser',
        'claimed withdrawn adviser',
        'claimed withdrawn system',
        'invited expired system',
      ].sort(),
    );
  });

  it('only while the invitation stands', () => {
    expect(may('invited', 'claimed', 'employer', LATE)).toEqual({
      allowed: false,
      code: 'invitation-expired',
    });
    expect(may('invited', 'expired', 'system', IN_TIME)).toEqual({
      allowed: false,
      code: 'not-due',
    });
    // Who has claimed in time waits for an adviser, not for a clock.
    expect(may('claimed', 'accepted', 'system', LATE).allowed).toBe(true);
  });

  it('to the end only after a check', () => {
    const unchecked = { ...IN_TIME, identityChecked: false };
    expect(may('claimed', 'accepted', 'system', unchecked)).toEqual({
      allowed: false,
      code: 'identity-not-checked',
    });
  });
});
