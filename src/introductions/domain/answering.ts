import { conflict } from '../../kernel/errors.js';
import type { Circumstances } from './circumstances.js';
import type { GivenAnswer, Introduction } from './introduction.js';
import { mayMove, move, then, type Change, type Doer } from './move.js';
import type { Answer, Side, Standing } from './vocabulary.js';

const SYSTEM: Doer = { party: 'system', account: null };

/** Where an answer of this side leads from here; whether it may is the guard's to say. */
export function answerTarget(
  { status }: Introduction,
  side: Side,
  answer: Answer,
  { channel }: Circumstances,
): Standing {
  if (answer === 'no') return 'declined';
  const asked = side === 'person' ? 'employer-interested' : 'interested';
  if (answer === 'later') return status === asked ? asked : 'deferred';
  if (status === asked) return 'both-interested';
  if (side === 'employer') return 'employer-interested';
  return channel === 'external' ? 'at-source' : 'interested';
}

/**
 * One side answers. The first answer of either gives birth to the introduction; where everything asked
 * for is already approved, the second yes introduces at once.
 * @throws DomainError `already-answered` after a yes or the same no, else the guard's refusal
 */
export function answer(
  before: Introduction,
  side: Side,
  given: GivenAnswer,
  circumstances: Circumstances,
): Change {
  const earlier = before.answers[side]?.answer;
  if (earlier === 'yes' || (earlier === 'no' && given.answer === 'no')) {
    throw conflict('already-answered', 'This side has already answered; a yes can be withdrawn', {
      side,
    });
  }
  const after: Introduction = {
    ...before,
    answers: { ...before.answers, [side]: given },
    // Who answers for a side is a party from now on, and a party's approval is none.
    approvals: before.approvals.filter((approval) => approval.by !== given.by),
    ...(given.answer === 'no'
      ? { closedBy: side, closingCode: given.reasonCode ?? null }
      : { closedBy: null, closingCode: null }),
  };
  const doer: Doer = { party: side, account: given.by };
  const to = answerTarget(before, side, given.answer, circumstances);
  const change = move(before, after, to, doer, given.answer, circumstances, {
    code: given.reasonCode,
  });
  return then(change, (introduction) => settle(introduction, circumstances));
}

/** Introduces where every approval asked for is there already. */
export function settle(introduction: Introduction, circumstances: Circumstances): Change {
  if (!mayMove(introduction, 'introduced', SYSTEM, 'settle', circumstances)) {
    return { introduction, moves: [] };
  }
  const revealed = { ...introduction, introducedAt: circumstances.now };
  return move(introduction, revealed, 'introduced', SYSTEM, 'settle', circumstances);
}
