import { approvalsComplete, withApproval } from './approvals.js';
import type { Circumstances } from './circumstances.js';
import type { Introduction } from './introduction.js';
import { move, type Change } from './move.js';
import type { ApprovalSide, Decision, Party } from './vocabulary.js';

export interface Adviser {
  party: Extract<Party, 'person-adviser' | 'vacancy-adviser'>;
  account: string;
}

export const sideOf = (party: Adviser['party']): ApprovalSide =>
  party === 'person-adviser' ? 'person' : 'vacancy';

/**
 * An adviser approves, declines or objects. The approval that completes what is asked for introduces at
 * once: contact data is revealed by this move and by no other.
 * @throws DomainError conflict or forbidden with the guard's code
 */
export function decide(
  before: Introduction,
  decision: Decision,
  adviser: Adviser,
  circumstances: Circumstances,
): Change {
  switch (decision) {
    case 'approve':
      return approve(before, adviser, circumstances);
    case 'decline':
    case 'object': {
      const to = decision === 'decline' ? 'declined' : 'objected';
      const after = { ...before, closedBy: adviser.party };
      return move(before, after, to, adviser, decision, circumstances);
    }
  }
}

function approve(before: Introduction, adviser: Adviser, circumstances: Circumstances): Change {
  const approval = { side: sideOf(adviser.party), by: adviser.account };
  const after = withApproval(before, approval);
  if (before.status === 'interested') {
    return move(before, after, 'interested', adviser, 'approve', circumstances);
  }
  const complete = approvalsComplete(after, circumstances.settings);
  if (before.status === 'both-interested' && !complete) {
    return move(before, after, 'both-interested', adviser, 'approve', circumstances);
  }
  const revealed = { ...after, introducedAt: circumstances.now };
  return move(before, revealed, 'introduced', adviser, 'approve', circumstances);
}
