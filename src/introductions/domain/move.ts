import { DomainError, forbidden } from '../../kernel/errors.js';
import { assertTransition, judge } from '../../kernel/status-machine.js';
import type { Circumstances } from './circumstances.js';
import { waiting } from './deadlines.js';
import type { Act, Facts } from './facts.js';
import type { Introduction, OutcomeEntry } from './introduction.js';
import { TRANSITIONS } from './transitions.js';
import type { Party, Standing } from './vocabulary.js';

/** Who acts, and as whom. */
export interface Doer {
  party: Party;
  /** Null for the system. */
  account: string | null;
}

/** One line of the append-only history. */
export interface Move extends Doer {
  from: Standing;
  to: Standing;
  act: Act;
  code: string | null;
}

/** What an act has changed: the introduction after it, and the lines of history it adds. */
export interface Change {
  introduction: Introduction;
  moves: readonly Move[];
}

/** Refusals that concern who asks rather than when. */
const PERSONAL_REFUSALS = new Set(['not-by-a-party', 'needs-a-human', 'needs-another-adviser']);

export interface MoveOptions {
  outcome?: OutcomeEntry;
  /** Coded reason, kept in the history. */
  code?: string;
}

/** Whether the guard would let this move through; for views that say what may be done. */
export function mayMove(
  introduction: Introduction,
  to: Standing,
  doer: Doer,
  act: Act,
  circumstances: Circumstances,
  outcome?: OutcomeEntry,
): boolean {
  const facts: Facts = { act, introduction, circumstances, account: doer.account, outcome };
  return judge(TRANSITIONS, introduction.status, to, doer.party, facts).allowed;
}

/**
 * The one way for a status to move. Asks the guard, then sets what it waits for from now on.
 * @param before as it stands before the act; the guard's conditions look at it
 * @param after the same with what the act itself adds (an answer, an approval)
 * @throws DomainError conflict or forbidden with the guard's code
 */
export function move(
  before: Introduction,
  after: Introduction,
  to: Standing,
  doer: Doer,
  act: Act,
  circumstances: Circumstances,
  { outcome, code }: MoveOptions = {},
): Change {
  const facts: Facts = { act, introduction: before, circumstances, account: doer.account, outcome };
  guard(before.status, to, doer.party, facts);
  const moved: Introduction = { ...after, status: to };
  const introduction: Introduction = {
    ...moved,
    ...(to === before.status ? {} : { reminders: 0 }),
    ...waiting(moved, circumstances),
    ...(keepsDeadline(before, to, act) ? { waitsUntil: before.waitsUntil } : {}),
  };
  return {
    introduction,
    moves: [{ from: before.status, to, act, code: code ?? null, ...doer }],
  };
}

/** Putting it off, or one approval of two, gives nobody more time. */
const keepsDeadline = (before: Introduction, to: Standing, act: Act) =>
  to === before.status && (act === 'later' || (act === 'approve' && to === 'both-interested'));

function guard(from: Standing, to: Standing, party: Party, facts: Facts): void {
  try {
    assertTransition(TRANSITIONS, from, to, party, facts);
  } catch (error) {
    if (error instanceof DomainError && PERSONAL_REFUSALS.has(error.code)) {
      throw forbidden(error.code, error.message);
    }
    throw error;
  }
}

/** Two changes one after the other. */
export function then(first: Change, next: (introduction: Introduction) => Change): Change {
  const second = next(first.introduction);
  return { introduction: second.introduction, moves: [...first.moves, ...second.moves] };
}
