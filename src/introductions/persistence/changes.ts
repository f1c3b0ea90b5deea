import type { Introduction } from '../domain/introduction.js';
import { APPROVAL_SIDES, SIDES, type ApprovalSide, type Decision } from '../domain/vocabulary.js';
import type { AnswerEntity } from './answer.entity.js';
import type { DecisionEntity } from './decision.entity.js';

/** What an adviser decided, in their own words. */
export interface Words {
  decision: Decision;
  side: ApprovalSide;
  account: string;
  reason: string;
}

export function changedAnswers(
  introductionId: string,
  before: Introduction,
  after: Introduction,
): AnswerEntity[] {
  return SIDES.flatMap((side) => {
    const given = after.answers[side];
    if (given === undefined || given === before.answers[side]) return [];
    return {
      introductionId,
      side,
      answer: given.answer,
      byAccount: given.by,
      answeredAt: given.at,
      next: given.next ?? null,
      questions: [...given.questions],
      reasonCode: given.reasonCode ?? null,
      note: given.note ?? null,
    };
  });
}

const stands = (introduction: Introduction, side: ApprovalSide) =>
  introduction.approvals.some((approval) => approval.side === side);

/** Sides whose approval stood before and stands no more. */
export function struckSides(before: Introduction, after: Introduction): ApprovalSide[] {
  return APPROVAL_SIDES.filter((side) => stands(before, side) && !stands(after, side));
}

type NewDecision = Pick<DecisionEntity, 'side' | 'decision' | 'byAccount' | 'code' | 'reason'>;

/** Approvals that were not there before; and a refusal, which changes no approval. */
export function newDecisions(
  before: Introduction,
  after: Introduction,
  words: Words | undefined,
): NewDecision[] {
  const approvals = after.approvals
    .filter((approval) => !stands(before, approval.side))
    .map((approval): NewDecision => ({
      side: approval.side,
      decision: 'approve',
      byAccount: approval.by,
      code: approval.code ?? null,
      reason: approval.by === null ? null : (words?.reason ?? null),
    }));
  if (words === undefined || words.decision === 'approve') return approvals;
  const { decision, side, account, reason } = words;
  return [...approvals, { decision, side, byAccount: account, code: null, reason }];
}
