/** Closed lists of introductions (DESIGN, section 6). The API, the pages and the texts use these words. */

/** Where an introduction stands. It is kept from its first answer on. */
export const INTRODUCTION_STATUSES = [
  /** The first answer was "later": nobody else sees it and nobody waits. */
  'deferred',
  /** The person said yes; the employer is asked. */
  'interested',
  /** The employer of somebody discoverable said yes first; the person is asked. */
  'employer-interested',
  /** The person said yes to an ad whose employer is not here: apply at the source, or ask an adviser to call. */
  'at-source',
  /** Both said yes; an adviser is asked to approve. */
  'both-interested',
  /** Approved: both see the other's contact data. */
  'introduced',
  'interview',
  'hired',
  'not-hired',
  'no-show',
  /** A side, or the person's adviser, said no. */
  'declined',
  /** The other side's adviser objected. */
  'objected',
  'withdrawn',
  'expired',
] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];

/** Before the first answer. Never stored: birth goes through the same guard as every other move. */
export const UNBORN = 'unborn';
export type Standing = IntroductionStatus | typeof UNBORN;
export const STANDINGS: readonly Standing[] = [UNBORN, ...INTRODUCTION_STATUSES];

/** In which part somebody acts. For a managed vacancy the adviser who manages it acts as `employer`. */
export const PARTIES = [
  'person',
  'employer',
  'person-adviser',
  'vacancy-adviser',
  'system',
] as const;
export type Party = (typeof PARTIES)[number];

/** The two who answer. */
export const SIDES = ['person', 'employer'] as const;
export type Side = (typeof SIDES)[number];

/** The two whose advisers approve. */
export const APPROVAL_SIDES = ['person', 'vacancy'] as const;
export type ApprovalSide = (typeof APPROVAL_SIDES)[number];

export const ANSWERS = ['yes', 'no', 'later'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What whoever answers would like to happen next. */
export const NEXT_STEPS = ['call', 'interview', 'trial-day', 'other-post', 'questions'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const PERSON_REASONS = [
  'other-field',
  'too-far',
  'hours',
  'pay',
  'contract',
  'start-date',
  'language',
  'working-conditions',
  'already-found-work',
  'other',
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

/** Holds none that stands for where somebody lives: that must not be a reason. */
export const EMPLOYER_REASONS = [
  'skills-missing',
  'experience-missing',
  'qualification-missing',
  'language-level',
  'hours',
  'start-date',
  'position-filled',
  'position-changed',
  'other',
] as const;
export type EmployerReason = (typeof EMPLOYER_REASONS)[number];

export const REASONS_OF: Readonly<Record<Side, readonly string[]>> = {
  person: PERSON_REASONS,
  employer: EMPLOYER_REASONS,
};

/** Why an introduction expired. */
export const CLOSING_CODES = ['no-answer', 'no-approval', 'no-news', 'vacancy-closed'] as const;
export type ClosingCode = (typeof CLOSING_CODES)[number];

export const DECISIONS = ['approve', 'decline', 'object'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why an approval stands without a human's word of today. */
export const APPROVAL_CODES = ['checked-profile', 'silence'] as const;
export type ApprovalCode = (typeof APPROVAL_CODES)[number];

export const OUTCOMES = ['interview', 'hired', 'not-hired', 'no-show'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What may be done with an introduction; the view names those open to its reader. */
export const ACTIONS = [
  'answer',
  'approve',
  'decline',
  'object',
  'withdraw',
  'record-outcome',
] as const;
export type Action = (typeof ACTIONS)[number];
