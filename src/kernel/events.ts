import type { EventId } from './ids.js';

/** What an event or a notification is about. */
export interface Subject {
  type: SubjectType;
  id: string;
}

export const SUBJECT_TYPES = [
  'account',
  'profile',
  'vacancy',
  'match',
  'introduction',
  'training',
  'training-session',
  'enrolment',
  'notification',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/**
 * Something that happened, told to other features through the outbox.
 * `data` carries ids and plain codes only, never personal data: it is copied to queues in clear text.
 */
export interface EventEnvelope<Type extends string = string> {
  id: EventId;
  type: Type;
  subject: Subject;
  data: Readonly<Record<string, string | number | boolean>>;
  occurredAt: Date;
}

/** An event before the outbox gives it an id and a time. */
export type NewEvent<Type extends string = string> = Omit<EventEnvelope<Type>, 'id' | 'occurredAt'>;
