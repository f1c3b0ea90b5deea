import type { NotificationKind } from './kinds.js';

/** Statuses of an introduction in which contact data is shown. */
const REVEALED = ['introduced', 'interview', 'hired', 'not-hired', 'no-show'] as const;
const OUTCOMES = ['interview', 'hired', 'not-hired', 'no-show'] as const;

/** In which statuses a message about an introduction is still true; absent for kinds about something else. */
const TRUE_IN: Partial<Record<NotificationKind, readonly string[]>> = {
  'candidate-interested': ['interested'],
  'employer-interested': ['employer-interested'],
  'employer-arrived': ['interested'],
  'both-interested': ['both-interested'],
  'approval-wanted': ['interested', 'both-interested'],
  'objection-possible': ['interested', 'both-interested'],
  'approval-overdue': ['interested', 'both-interested'],
  introduced: REVEALED,
  declined: ['declined'],
  stopped: ['declined', 'objected'],
  withdrawn: ['withdrawn'],
  expired: ['expired'],
  'outcome-recorded': OUTCOMES,
  'answer-reminder': ['deferred', 'interested', 'employer-interested'],
  'outcome-reminder': ['at-source', 'introduced', 'interview'],
};

/** Messages that ask somebody to act on a person's interest: they need the person's consent to this day. */
const NEEDS_CONSENT: readonly NotificationKind[] = [
  'candidate-interested',
  'employer-interested',
  'employer-arrived',
  'both-interested',
  'approval-wanted',
  'objection-possible',
  'approval-overdue',
  'introduced',
  'answer-reminder',
  'outcome-reminder',
];

/** Messages that ask somebody to decide or to answer. */
const ASKS: readonly NotificationKind[] = [
  'approval-wanted',
  'objection-possible',
  'approval-overdue',
  'answer-reminder',
  'outcome-reminder',
];

export const asksToAct = (kind: NotificationKind): boolean => ASKS.includes(kind);

export const isAboutIntroduction = (kind: NotificationKind): boolean => TRUE_IN[kind] !== undefined;

/** What is read anew just before sending. */
export interface IntroductionToday {
  status: string;
  consent: boolean;
  /** The recipient is still one of those whom this part means, and may know of it. */
  concerned: boolean;
}

/**
 * Whether a message about an introduction may still go out.
 * @returns null, or the code of the reason why not
 */
export function whyNotSend(
  kind: NotificationKind,
  today: IntroductionToday | undefined,
): string | null {
  if (today === undefined) return 'gone';
  if (!today.concerned) return 'not-concerned';
  if (NEEDS_CONSENT.includes(kind) && !today.consent) return 'no-consent';
  return TRUE_IN[kind]?.includes(today.status) === true ? null : 'no-longer-true';
}
