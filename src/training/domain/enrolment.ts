import type { Transition } from '../../kernel/status-machine.js';

export const ENROLMENT_STATUSES = ['booked', 'waiting', 'cancelled'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** The person, who acts for them, the organisation that cancels a session, and the queue that moves up. */
export const ENROLMENT_PARTIES = ['person', 'adviser', 'organiser', 'queue'] as const;
export type EnrolmentParty = (typeof ENROLMENT_PARTIES)[number];

/** What a move may depend on. */
export interface EnrolmentFacts {
  /** Places that nobody has. */
  free: number;
}

/** Every move of an enrolment. */
export const ENROLMENT_TRANSITIONS: readonly Transition<
  EnrolmentStatus,
  EnrolmentParty,
  EnrolmentFacts
>[] = [
  { from: ['booked', 'waiting'], to: 'cancelled', by: ['person', 'adviser', 'organiser'] },
  { from: ['waiting'], to: 'booked', by: ['queue'], when: ({ free }) => free > 0 || 'full' },
];

/** The place a new sign-up gets: one of the free ones, unless someone waits already. */
export function placeFor({ capacity, booked, waiting }: SessionLoad): 'booked' | 'waiting' {
  return booked < capacity && waiting === 0 ? 'booked' : 'waiting';
}

export interface SessionLoad {
  capacity: number;
  booked: number;
  waiting: number;
}
