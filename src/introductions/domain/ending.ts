import { forbidden } from '../../kernel/errors.js';
import type { Circumstances } from './circumstances.js';
import { sideOf, type Adviser } from './deciding.js';
import type { Introduction, OutcomeEntry } from './introduction.js';
import { move, type Change, type Doer } from './move.js';

const isAdviser = (doer: Doer): doer is Adviser =>
  doer.party === 'person-adviser' || doer.party === 'vacancy-adviser';

/** Statuses in which an approval has not introduced anybody yet. */
const BEFORE_INTRODUCED: readonly string[] = ['interested', 'both-interested'];

/**
 * A side withdraws; or an adviser takes back the approval of their side. Before `introduced` the latter
 * only strikes the approval out, after it the introduction is withdrawn and contact data shown no more.
 */
export function withdraw(
  before: Introduction,
  doer: Doer,
  circumstances: Circumstances,
  code?: string,
): Change {
  if (doer.party === 'system')
    throw forbidden('not-by-you', 'The system ends, it does not withdraw');
  if (isAdviser(doer) && BEFORE_INTRODUCED.includes(before.status)) {
    return strike(before, doer, circumstances);
  }
  const after = { ...before, closedBy: doer.party, closingCode: code ?? null };
  return move(before, after, 'withdrawn', doer, 'withdraw', circumstances, { code });
}

function strike(before: Introduction, adviser: Adviser, circumstances: Circumstances): Change {
  const side = sideOf(adviser.party);
  const after = { ...before, approvals: before.approvals.filter((a) => a.side !== side) };
  return move(before, after, before.status, adviser, 'strike', circumstances);
}

/** Either party, or an adviser, says what came of it. Later outcomes may follow, also corrections. */
export function recordOutcome(
  before: Introduction,
  outcome: OutcomeEntry,
  doer: Doer,
  circumstances: Circumstances,
): Change {
  const after = { ...before, lastOutcome: outcome };
  return move(before, after, outcome.outcome, doer, 'record', circumstances, { outcome });
}
