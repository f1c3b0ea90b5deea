/** What people are told of. Texts exist for every kind in every language. */
export const NOTIFICATION_KINDS = [
  'suggestion',
  'digest',
  'candidates-found',
  'candidate-interested',
  'employer-interested',
  'employer-arrived',
  'both-interested',
  'approval-wanted',
  'objection-possible',
  'approval-overdue',
  'introduced',
  'declined',
  'stopped',
  'withdrawn',
  'expired',
  'outcome-recorded',
  'answer-reminder',
  'outcome-reminder',
  'enrolment-made',
  'enrolment-moved-up',
  'enrolment-cancelled',
  'session-changed',
  'review-wanted',
  'vacancy-approved',
  'vacancy-refused',
  'call-wanted',
  'call-answered',
  'claim-invited',
  'claim-offered',
  'claim-made',
  'claim-accepted',
  'claim-declined',
  'claim-withdrawn',
  'confirm-email',
  'account-exists',
  'reset-password',
  'password-changed',
  'invited',
  'identity-checked',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What a person can choose about, and unsubscribe from, as one. */
export const PREFERENCE_GROUPS = [
  'suggestions',
  'candidates',
  'introductions',
  'decisions',
  'reminders',
  'trainings',
  'requests',
] as const;
export type PreferenceGroup = (typeof PREFERENCE_GROUPS)[number];

/** Messages about the account itself: its security allows no turning off. */
export const ALWAYS = 'always';

/** In which part somebody is told. An adviser who answers for an employer is told as `employer`. */
export const RECIPIENT_PARTS = ['person', 'employer', 'person-adviser', 'vacancy-adviser'] as const;
export type RecipientPart = (typeof RECIPIENT_PARTS)[number];

export const GROUP_OF: Readonly<Record<NotificationKind, PreferenceGroup | typeof ALWAYS>> = {
  suggestion: 'suggestions',
  digest: 'suggestions',
  'candidates-found': 'candidates',
  'candidate-interested': 'introductions',
  'employer-interested': 'introductions',
  'employer-arrived': 'introductions',
  'both-interested': 'introductions',
  'approval-wanted': 'decisions',
  'objection-possible': 'decisions',
  'approval-overdue': 'decisions',
  introduced: 'introductions',
  declined: 'introductions',
  stopped: 'introductions',
  withdrawn: 'introductions',
  expired: 'introductions',
  'outcome-recorded': 'introductions',
  'answer-reminder': 'reminders',
  'outcome-reminder': 'reminders',
  'enrolment-made': 'trainings',
  'enrolment-moved-up': 'trainings',
  'enrolment-cancelled': 'trainings',
  'session-changed': 'trainings',
  'review-wanted': 'decisions',
  'vacancy-approved': 'requests',
  'vacancy-refused': 'requests',
  'call-wanted': 'decisions',
  'call-answered': 'requests',
  'claim-invited': ALWAYS,
  'claim-offered': 'requests',
  'claim-made': 'decisions',
  'claim-accepted': 'requests',
  'claim-declined': 'decisions',
  'claim-withdrawn': 'requests',
  'confirm-email': ALWAYS,
  'account-exists': ALWAYS,
  'reset-password': ALWAYS,
  'password-changed': ALWAYS,
  invited: ALWAYS,
  'identity-checked': ALWAYS,
};

/** Told by mail alone: whoever is told cannot sign in yet, or must act by a link. */
const MAIL_ONLY: readonly NotificationKind[] = [
  'digest',
  'confirm-email',
  'account-exists',
  'reset-password',
  'invited',
  'claim-invited',
];

export const CHANNELS = ['in-app', 'email'] as const;
export type NotificationChannel = (typeof CHANNELS)[number];

export function channelsOf(kind: NotificationKind): readonly NotificationChannel[] {
  return MAIL_ONLY.includes(kind) ? ['email'] : CHANNELS;
}
