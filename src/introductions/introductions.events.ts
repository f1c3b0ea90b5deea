import type { NewEvent } from '../kernel/events.js';
import type { Move } from './domain/move.js';
import type { Ties } from './persistence/introduction-store.js';

/** A status has moved, or an outcome was recorded again. Data: `{from, to, by, matchId, vacancyId}`. */
export const INTRODUCTION_MOVED = 'introduction.moved';
/** Somebody has not acted yet. Data: `{status, waitsFor, matchId, vacancyId}`. */
export const REMINDER_DUE = 'introduction.reminder-due';
/** Advisers have not decided yet. Data: `{matchId, vacancyId}`. */
export const APPROVAL_DUE = 'introduction.approval-due';

type Named = Pick<Ties, 'id' | 'matchId' | 'vacancyId'>;

const about = (
  type: string,
  { id, matchId, vacancyId }: Named,
  data: NewEvent['data'],
): NewEvent => ({
  type,
  subject: { type: 'introduction', id },
  data: { ...data, matchId, vacancyId },
});

/** Noted without a move, and yet news: an outcome told again, or an approval that opens the way to the employer. */
const isNews = ({ from, to, act }: Move): boolean =>
  from !== to ||
  act === 'record' ||
  (to === 'interested' && (act === 'approve' || act === 'settle'));

/** What others are told of an act. What is only noted (one approval of two, "later") is told to nobody. */
export function movedEvents(ties: Named, moves: readonly Move[]): NewEvent[] {
  return moves
    .filter(isNews)
    .map((move) =>
      about(INTRODUCTION_MOVED, ties, { from: move.from, to: move.to, by: move.party }),
    );
}

export const reminderDue = (ties: Named, status: string, waitsFor: string): NewEvent =>
  about(waitsFor === 'person-adviser' ? APPROVAL_DUE : REMINDER_DUE, ties, { status, waitsFor });
