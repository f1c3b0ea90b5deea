import { judge, type Transition } from '../../kernel/status-machine.js';

/** How far a mail has come. */
export const MAIL_STATES = [
  /** To be sent when its time comes. */
  'queued',
  /** A suggestion that waits for the next digest. */
  'waiting-digest',
  /** A suggestion that went out as a line of a digest. */
  'in-digest',
  /** No mail server is set up; it waits until one is. */
  'no-server',
  /** Held back after a restore, until somebody releases it. */
  'held',
  /** A worker has taken it. */
  'sending',
  'sent',
  /** The server refused it for good, or it was tried for too long. */
  'failed',
  /** No longer true or no longer wanted when its time came. */
  'suppressed',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Waits and may still go out. */
export const OPEN_STATES: readonly MailState[] = [
  'queued',
  'waiting-digest',
  'no-server',
  'sending',
];

type By = 'worker' | 'operator';

export const MAIL_TRANSITIONS: readonly Transition<MailState, By, undefined>[] = [
  { from: ['queued'], to: 'sending', by: ['worker'] },
  { from: ['sending'], to: 'sent', by: ['worker'] },
  { from: ['sending'], to: 'failed', by: ['worker'] },
  { from: ['sending', 'waiting-digest', 'queued', 'no-server'], to: 'suppressed', by: ['worker'] },
  // A failure that may pass, or a worker that died with the mail in hand.
  { from: ['sending', 'no-server'], to: 'queued', by: ['worker'] },
  { from: ['sending'], to: 'no-server', by: ['worker'] },
  // More suggestions in a week than the person is to get by mail.
  { from: ['sending'], to: 'waiting-digest', by: ['worker'] },
  { from: ['waiting-digest'], to: 'in-digest', by: ['worker'] },
  { from: ['queued', 'waiting-digest', 'no-server', 'sending'], to: 'held', by: ['operator'] },
  { from: ['held'], to: 'queued', by: ['operator'] },
  { from: ['held'], to: 'waiting-digest', by: ['operator'] },
];

export function mayBecome(from: MailState, to: MailState, by: By = 'worker'): boolean {
  return judge(MAIL_TRANSITIONS, from, to, by, undefined).allowed;
}
