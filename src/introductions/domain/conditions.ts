import { approvalsComplete, sidesMissing, withApproval } from './approvals.js';
import type { Condition } from './facts.js';
import { spokeForASide } from './introduction.js';
import type { ApprovalSide } from './vocabulary.js';

export const vacancyOpen: Condition = ({ circumstances }) =>
  circumstances.vacancyOpen || 'vacancy-closed';

export const vacancyThere: Condition = ({ circumstances }) =>
  !circumstances.vacancyGone || 'vacancy-closed';

export const consented: Condition = ({ circumstances }) => circumstances.consent || 'no-consent';

/** Nobody waits for an employer who is not here. */
export const employerHere: Condition = ({ circumstances }) =>
  circumstances.channel !== 'external' || 'external-channel';

export const employerElsewhere: Condition = ({ circumstances }) =>
  circumstances.channel === 'external' || 'not-now';

/** An employer may answer first only about people who chose it. */
export const discoverable: Condition = ({ circumstances }) =>
  circumstances.discoverable || 'not-discoverable';

/** A "no" of the person's that nobody else was told of can be taken back. */
export const refusedAlone: Condition = ({ introduction }) =>
  (introduction.closedBy === 'person' && introduction.answers.employer?.answer !== 'yes') ||
  'not-from-here';

export const bothSaidYes: Condition = ({ introduction: { answers } }) =>
  (answers.person?.answer === 'yes' && answers.employer?.answer === 'yes') || 'not-both-interested';

/** The partnership approves before the employer answers. */
export const approvedFirst: Condition = ({ circumstances: { settings } }) =>
  settings.approve === 'before-employer' || 'not-both-interested';

/** Where approval comes first, the employer answers only after it. */
export const clearedForEmployer: Condition = ({ introduction, circumstances: { settings } }) =>
  settings.approve === 'after-employer' ||
  approvalsComplete(introduction, settings) ||
  'waits-for-approval';

/** A human, of neither side, whose side is asked and has not approved yet. */
export const mayApproveFor =
  (side: ApprovalSide): Condition =>
  ({ introduction, circumstances: { settings }, account }) => {
    if (account === null) return 'needs-a-human';
    if (side === 'vacancy' && settings.approvals === 'one') return 'not-by-you';
    if (spokeForASide(introduction, account)) return 'not-by-a-party';
    if (!sidesMissing(introduction, settings).includes(side)) return 'already-approved';
    return !introduction.approvals.some((a) => a.by === account) || 'needs-another-adviser';
  };

/** Nobody who answered for a side may refuse in an adviser's name either: they have their own "no". */
export const neitherSide: Condition = ({ introduction, account }) =>
  (account !== null && !spokeForASide(introduction, account)) || 'not-by-a-party';

export const onePerSide: Condition = ({ circumstances: { settings } }) =>
  settings.approvals === 'per-side' || 'not-by-you';

/** With this approval, every one that is asked for is there. */
export const completesWith =
  (side: ApprovalSide): Condition =>
  ({ introduction, circumstances: { settings }, account }) =>
    approvalsComplete(withApproval(introduction, { side, by: account }), settings) ||
    'needs-other-approval';

/** Even with this approval another one is still asked for. */
export const needsMoreThan =
  (side: ApprovalSide): Condition =>
  (facts) =>
    completesWith(side)(facts) !== true || 'not-now';

export const complete: Condition = ({ introduction, circumstances: { settings } }) =>
  approvalsComplete(introduction, settings) || 'not-approved';

/** This side's approval stands, so an adviser of this side can take it back. */
export const approvedBySide =
  (side: ApprovalSide): Condition =>
  ({ introduction }) =>
    introduction.approvals.some((a) => a.side === side) || 'nothing-to-withdraw';

/** The same outcome on the same day is no news. */
export const news: Condition = ({ introduction: { lastOutcome }, outcome }) =>
  outcome === undefined ||
  lastOutcome?.outcome !== outcome.outcome ||
  lastOutcome.on !== outcome.on ||
  'already-recorded';

export const overdue: Condition = ({ introduction, circumstances }) =>
  (introduction.waitsUntil !== null && circumstances.today > introduction.waitsUntil) || 'not-due';

export const overdueOrGone: Condition = (facts) =>
  facts.circumstances.vacancyGone || overdue(facts);
