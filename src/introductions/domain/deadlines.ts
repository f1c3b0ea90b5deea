import { addDays, laterOf, type LocalDate } from '../../kernel/local-date.js';
import { approvalsComplete } from './approvals.js';
import type { Circumstances } from './circumstances.js';
import type { Introduction } from './introduction.js';
import type { Party } from './vocabulary.js';
import { addWorkingDays } from './working-days.js';

/** A reminder comes halfway through the time to answer. */
const HALF = 0.5;
const REMIND_DEFERRED_DAYS = 7;
const ASK_FOR_OUTCOME_DAYS = 14;
const ASK_AFTER_INTERVIEW_DAYS = 3;
/** Nobody waits for the news of an application at the source; after this long the record is closed. */
const SOURCE_DAYS = 60;
/** Reminders to one adviser's side, or for an outcome, before it is let be. */
export const MAX_REMINDERS = 5;
const MAX_OUTCOME_REMINDERS = 2;

export type Waiting = Pick<Introduction, 'waitsUntil' | 'remindOn'>;

const NOBODY: Waiting = { waitsUntil: null, remindOn: null };

/** Whom the introduction waits for: whoever must act next, and who gets the reminders. */
export function waitsFor(
  introduction: Introduction,
  { settings }: Pick<Circumstances, 'settings'>,
): Party | null {
  switch (introduction.status) {
    case 'interested':
      return settings.approve === 'after-employer' || approvalsComplete(introduction, settings)
        ? 'employer'
        : 'person-adviser';
    case 'employer-interested':
      return 'person';
    case 'deferred':
      return introduction.answers.person === undefined ? 'employer' : 'person';
    case 'both-interested':
      return 'person-adviser';
    case 'at-source':
    case 'introduced':
    case 'interview':
      return 'person';
    case 'unborn':
    case 'hired':
    case 'not-hired':
    case 'no-show':
    case 'declined':
    case 'objected':
    case 'withdrawn':
    case 'expired':
      return null;
  }
}

/** Until when it waits in its present status, and when to remind; to be set whenever one of the two changes. */
export function waiting(introduction: Introduction, circumstances: Circumstances): Waiting {
  const { today, settings, isHoliday } = circumstances;
  switch (introduction.status) {
    case 'interested':
    case 'employer-interested':
    case 'both-interested':
      if (waitsFor(introduction, circumstances) === 'person-adviser') {
        return {
          waitsUntil: addWorkingDays(today, settings.approvalWorkingDays, isHoliday),
          remindOn: addWorkingDays(today, settings.approvalWorkingDays - 1, isHoliday),
        };
      }
      return {
        waitsUntil: addDays(today, settings.answerDays),
        remindOn: addDays(today, Math.ceil(settings.answerDays * HALF)),
      };
    case 'deferred':
      return { waitsUntil: null, remindOn: addDays(today, REMIND_DEFERRED_DAYS) };
    case 'at-source':
      return {
        waitsUntil: addDays(today, SOURCE_DAYS),
        remindOn: addDays(today, ASK_FOR_OUTCOME_DAYS),
      };
    case 'introduced':
      return { waitsUntil: null, remindOn: addDays(today, ASK_FOR_OUTCOME_DAYS) };
    case 'interview':
      return {
        waitsUntil: null,
        remindOn: addDays(
          laterOf(today, introduction.lastOutcome?.on ?? today),
          ASK_AFTER_INTERVIEW_DAYS,
        ),
      };
    case 'unborn':
    case 'hired':
    case 'not-hired':
    case 'no-show':
    case 'declined':
    case 'objected':
    case 'withdrawn':
    case 'expired':
      return NOBODY;
  }
}

/** The next reminder after one has gone out; null when it is let be. */
export function nextReminder(
  introduction: Introduction,
  { today }: Pick<Circumstances, 'today'>,
): LocalDate | null {
  const asksForOutcome = ['at-source', 'introduced', 'interview'].includes(introduction.status);
  if (!asksForOutcome || introduction.reminders >= MAX_OUTCOME_REMINDERS) return null;
  return addDays(today, ASK_FOR_OUTCOME_DAYS);
}
