import type { NotificationKind } from './kinds.js';

/** In which state of the claim a message about it still makes sense; absent for kinds about something else. */
const TRUE_IN: Partial<Record<NotificationKind, string>> = {
  'claim-invited': 'invited',
  'claim-offered': 'invited',
  'claim-made': 'claimed',
  'claim-accepted': 'accepted',
  'claim-declined': 'declined',
  'claim-withdrawn': 'withdrawn',
};

export const isAboutClaim = (kind: NotificationKind): boolean => TRUE_IN[kind] !== undefined;

/** @returns null when it may go out, else the code of the reason why not */
export function whyNotSendOfClaim(
  kind: NotificationKind,
  status: string | undefined,
): string | null {
  if (status === undefined) return 'gone';
  return TRUE_IN[kind] === status ? null : 'no-longer-true';
}
