import { answerTarget } from './answering.js';
import type { Circumstances } from './circumstances.js';
import type { Act } from './facts.js';
import type { Introduction } from './introduction.js';
import { mayMove, type Doer } from './move.js';
import { ANSWERS, OUTCOMES, SIDES, type Action, type Side, type Standing } from './vocabulary.js';

type Probe = (introduction: Introduction, doer: Doer, circumstances: Circumstances) => boolean;

const anyOf =
  (act: Act, ...targets: readonly Standing[]): Probe =>
  (introduction, doer, circumstances) =>
    targets.some((to) => mayMove(introduction, to, doer, act, circumstances));

const isSide = (party: string): party is Side => SIDES.includes(party as Side);

const mayAnswer: Probe = (introduction, doer, circumstances) => {
  const { party } = doer;
  if (!isSide(party) || introduction.answers[party]?.answer === 'yes') return false;
  return ANSWERS.some((answer) =>
    mayMove(
      introduction,
      answerTarget(introduction, party, answer, circumstances),
      doer,
      answer,
      circumstances,
    ),
  );
};

const mayWithdraw: Probe = (introduction, doer, circumstances) =>
  mayMove(introduction, 'withdrawn', doer, 'withdraw', circumstances) ||
  mayMove(introduction, introduction.status, doer, 'strike', circumstances);

const PROBES: Readonly<Record<Action, Probe>> = {
  answer: mayAnswer,
  approve: anyOf('approve', 'introduced', 'both-interested', 'interested'),
  decline: anyOf('decline', 'declined'),
  object: anyOf('object', 'objected'),
  withdraw: mayWithdraw,
  'record-outcome': anyOf('record', ...OUTCOMES),
};

/** What somebody with these parts may do now: the guard is asked, nothing is decided here. */
export function availableActions(
  introduction: Introduction,
  doers: readonly Doer[],
  circumstances: Circumstances,
): Action[] {
  return (Object.keys(PROBES) as Action[]).filter((action) =>
    doers.some((doer) => PROBES[action](introduction, doer, circumstances)),
  );
}
