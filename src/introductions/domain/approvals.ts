import { spokeForASide, type Approval, type Introduction } from './introduction.js';
import type { ApprovalSettings } from './settings.js';
import { APPROVAL_SIDES, type ApprovalSide } from './vocabulary.js';

/** Whose approval this partnership asks for. */
export function sidesAsked(settings: ApprovalSettings): readonly ApprovalSide[] {
  return settings.approvals === 'one' ? ['person'] : APPROVAL_SIDES;
}

export function withApproval(introduction: Introduction, approval: Approval): Introduction {
  return { ...introduction, approvals: [...introduction.approvals, approval] };
}

/** An approval by somebody who spoke for a side (perhaps only after approving) counts for nothing. */
function counts(introduction: Introduction, approval: Approval): boolean {
  return approval.by === null || !spokeForASide(introduction, approval.by);
}

/** Every side asked has approved, each by a human of neither party (or by what the settings put in its place). */
export function approvalsComplete(introduction: Introduction, settings: ApprovalSettings): boolean {
  const standing = introduction.approvals.filter((approval) => counts(introduction, approval));
  return sidesAsked(settings).every((side) => standing.some((a) => a.side === side));
}

/** The sides that are asked and have not approved yet. */
export function sidesMissing(
  introduction: Introduction,
  settings: ApprovalSettings,
): readonly ApprovalSide[] {
  return sidesAsked(settings).filter(
    (side) => !introduction.approvals.some((a) => a.side === side && counts(introduction, a)),
  );
}
