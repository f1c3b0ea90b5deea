import type { Role } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { formatDay } from '../../ui/format.js';
import type { Tone } from '../../ui/parts/labels.js';
import { accountTexts } from '../../ui/texts/account.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { fill } from '../../ui/texts/fill.js';
import type { ClaimStatus, ClaimView } from '../../vacancies/index.js';

/** What the reader can do about a claim, or what they are told instead. */
export type ClaimStep = 'confirm' | 'waits' | 'check' | 'waits-for-employer' | 'accepted' | 'over';

export interface ClaimRow {
  id: string;
  title: string;
  employer: string;
  statusText: string;
  tone: Tone;
}

export interface ClaimModel extends ClaimRow {
  step: ClaimStep;
  until: string;
  register: string;
  /** The company has said nothing of a register, so the form asks. */
  asksForNumber: boolean;
}

const TONES: Readonly<Record<ClaimStatus, Tone>> = {
  invited: 'info',
  claimed: 'warn',
  accepted: 'good',
  declined: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
};

export function presentClaimRow(claim: ClaimView, locale: Locale): ClaimRow {
  return {
    id: claim.id,
    title: claim.vacancyTitle ?? '–',
    employer: claim.employer.name,
    statusText: claimTexts[locale].statuses[claim.status],
    tone: TONES[claim.status],
  };
}

/** What comes next, for a reader of this role. */
export function stepOf(status: ClaimStatus, role: Role): ClaimStep {
  const isEmployer = role === 'employer';
  switch (status) {
    case 'invited':
      return isEmployer ? 'confirm' : 'waits-for-employer';
    case 'claimed':
      return isEmployer ? 'waits' : 'check';
    case 'accepted':
      return 'accepted';
    case 'declined':
    case 'withdrawn':
    case 'expired':
      return 'over';
  }
}

export function presentClaim(claim: ClaimView, role: Role, locale: Locale): ClaimModel {
  const t = claimTexts[locale];
  const { identifier } = claim.employer;
  const number =
    identifier && `${accountTexts[locale].schemes[identifier.scheme]} ${identifier.value}`;
  return {
    ...presentClaimRow(claim, locale),
    step: stepOf(claim.status, role),
    until: fill(t.until, { day: formatDay(locale, claim.expiresAt.slice(0, 10)) }),
    register: number === undefined ? t.noRegister : fill(t.register, { number }),
    asksForNumber: number === undefined,
  };
}
