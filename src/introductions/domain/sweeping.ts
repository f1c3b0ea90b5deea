import { addDays } from '../../kernel/local-date.js';
import type { Circumstances } from './circumstances.js';
import { sidesMissing, withApproval } from './approvals.js';
import { settle } from './answering.js';
import { MAX_REMINDERS, nextReminder, waitsFor } from './deadlines.js';
import type { Introduction } from './introduction.js';
import { mayMove, move, type Change, type Doer } from './move.js';
import type { ApprovalCode, ClosingCode } from './vocabulary.js';
import { addWorkingDays } from './working-days.js';

const SYSTEM: Doer = { party: 'system', account: null };

/** What time has done: a change, and whether somebody is to be reminded. */
export interface Swept extends Change {
  remind: boolean;
}

const nothing = (introduction: Introduction): Swept => ({ introduction, moves: [], remind: false });

/** What is due today, if anything. Asking twice on one day changes nothing the second time. */
export function sweep(introduction: Introduction, circumstances: Circumstances): Swept {
  const { waitsUntil, remindOn } = introduction;
  const { today } = circumstances;
  if (waitsUntil !== null && today > waitsUntil) return overdue(introduction, circumstances);
  if (remindOn === null || today < remindOn) return nothing(introduction);
  return reminded(introduction, nextReminder(bump(introduction), circumstances));
}

const bump = (introduction: Introduction): Introduction => ({
  ...introduction,
  reminders: introduction.reminders + 1,
});

function reminded(introduction: Introduction, remindOn: string | null): Swept {
  return { introduction: { ...bump(introduction), remindOn }, moves: [], remind: true };
}

function overdue(introduction: Introduction, circumstances: Circumstances): Swept {
  if (waitsFor(introduction, circumstances) !== 'person-adviser') {
    return { ...expire(introduction, circumstances), remind: false };
  }
  const code = approvedBySilence(circumstances);
  if (code !== null && circumstances.consent) {
    return { ...approveSilently(introduction, code, circumstances), remind: false };
  }
  if (circumstances.settings.silence === 'remind' && introduction.reminders < MAX_REMINDERS) {
    return oneDayMore(introduction, circumstances);
  }
  return { ...expire(introduction, circumstances), remind: false };
}

/** Why an approval may stand although no adviser spoke in time; null when it may not. */
function approvedBySilence({ profileChecked, settings }: Circumstances): ApprovalCode | null {
  if (profileChecked) return 'checked-profile';
  return settings.silence === 'approve' ? 'silence' : null;
}

function approveSilently(
  introduction: Introduction,
  code: ApprovalCode,
  circumstances: Circumstances,
): Change {
  const approved = sidesMissing(introduction, circumstances.settings).reduce<Introduction>(
    (sofar, side) => withApproval(sofar, { side, by: null, code }),
    introduction,
  );
  if (introduction.status !== 'interested') return settle(approved, circumstances);
  // Approval came first and is there: the time to answer starts for the employer.
  const fresh = { ...approved, reminders: 0 };
  return move(approved, fresh, 'interested', SYSTEM, 'settle', circumstances, { code });
}

/** One working day more: today, with a reminder, or the next one, with a reminder then. */
function oneDayMore(introduction: Introduction, { today, isHoliday }: Circumstances): Swept {
  const day = addWorkingDays(addDays(today, -1), 1, isHoliday);
  if (day === today) return reminded({ ...introduction, waitsUntil: today }, null);
  return nothing({ ...introduction, waitsUntil: day, remindOn: day });
}

function expire(introduction: Introduction, circumstances: Circumstances): Change {
  const after = {
    ...introduction,
    closedBy: SYSTEM.party,
    closingCode: expiryCode(introduction, circumstances),
  };
  return move(introduction, after, 'expired', SYSTEM, 'expire', circumstances, {
    code: after.closingCode,
  });
}

function expiryCode(introduction: Introduction, circumstances: Circumstances): ClosingCode {
  if (circumstances.vacancyGone && introduction.status !== 'both-interested')
    return 'vacancy-closed';
  if (introduction.status === 'at-source') return 'no-news';
  const party = waitsFor(introduction, circumstances);
  return party === 'person-adviser' ? 'no-approval' : 'no-answer';
}

/** The vacancy has changed: an employer may have claimed it, or it may be gone. */
export function followVacancy(introduction: Introduction, circumstances: Circumstances): Change {
  if (mayMove(introduction, 'interested', SYSTEM, 'claim', circumstances)) {
    return move(introduction, introduction, 'interested', SYSTEM, 'claim', circumstances);
  }
  const gone = circumstances.vacancyGone && introduction.status !== 'at-source';
  if (gone && mayMove(introduction, 'expired', SYSTEM, 'expire', circumstances)) {
    return expire(introduction, circumstances);
  }
  return { introduction, moves: [] };
}

/** The person's consent or account is gone: everything still open stops, and contact data with it. */
export function end(introduction: Introduction, circumstances: Circumstances): Change {
  if (!mayMove(introduction, 'withdrawn', SYSTEM, 'end', circumstances)) {
    return { introduction, moves: [] };
  }
  const after = { ...introduction, closedBy: SYSTEM.party, closingCode: null };
  return move(introduction, after, 'withdrawn', SYSTEM, 'end', circumstances);
}
