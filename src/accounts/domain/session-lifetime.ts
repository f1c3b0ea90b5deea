import type { Role } from '../../kernel/actor.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives, in seconds: without a request, and at all. */
export interface SessionLifetime {
  idle: number;
  absolute: number;
}

/** Staff see other people's data, so their sessions are short (OWASP ASVS 5.0, 7.3). */
export const SESSION_LIFETIMES: Readonly<Record<Role, SessionLifetime>> = {
  'job-seeker': { idle: 7 * DAY, absolute: 30 * DAY },
  employer: { idle: DAY, absolute: 7 * DAY },
  adviser: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  coordinator: { idle: 30 * MINUTE, absolute: 12 * HOUR },
};

/** What is stored of a session, as far as its end goes. */
export interface SessionTimes {
  seenAt: Date;
  idleSeconds: number;
  expiresAt: Date;
}

export function isAlive({ seenAt, idleSeconds, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() < seenAt.getTime() + idleSeconds * 1000;
}

/** Whether the time of the last request is old enough to be worth a write: a twentieth of the idle time. */
export function isWorthTouching({ seenAt, idleSeconds }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > idleSeconds * 50;
}
