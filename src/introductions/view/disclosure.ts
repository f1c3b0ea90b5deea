import { contactsShown, type GivenAnswer, type Introduction } from '../domain/introduction.js';
import type { Party, Side } from '../domain/vocabulary.js';
import type { DecisionEntity } from '../persistence/decision.entity.js';
import type { AnswerView, ApprovalView } from './introduction-view.js';

/** Whose words each part may read before the introduction, beside its own. */
const ON_THE_SAME_SIDE: Readonly<Record<Side, readonly Party[]>> = {
  person: ['person', 'person-adviser'],
  employer: ['employer', 'vacancy-adviser'],
};

const holds = (parties: readonly Party[], any: readonly Party[]) =>
  any.some((party) => parties.includes(party));

/**
 * One side's answer as these parts may see it. Own words can name their writer, so the other side reads
 * them only once introduced; an employer is no secret, so its questions reach the person at once. A coded
 * reason of the person's is for the person alone.
 */
export function discloseAnswer(
  side: Side,
  given: GivenAnswer | undefined,
  introduction: Introduction,
  parties: readonly Party[],
): AnswerView | null {
  if (given === undefined) return null;
  if (side === 'person' && given.answer !== 'yes' && !parties.includes('person')) return null;
  const ownSide = holds(parties, ON_THE_SAME_SIDE[side]);
  const words = ownSide || contactsShown(introduction);
  const reason = side === 'employer' || parties.includes('person');
  return {
    answer: given.answer,
    ...(given.next === undefined ? {} : { next: given.next }),
    ...(words || side === 'employer' ? { questions: given.questions } : {}),
    ...(reason && given.reasonCode !== undefined ? { reasonCode: given.reasonCode } : {}),
    ...(words && given.note !== undefined ? { note: given.note } : {}),
    answeredAt: given.at.toISOString(),
  };
}

/** The coded reason of whoever closed it; the person's own stays with the person. */
export function discloseClosing(
  introduction: Introduction,
  parties: readonly Party[],
): string | null {
  const { closedBy, closingCode } = introduction;
  return closedBy === 'person' && !parties.includes('person') ? null : closingCode;
}

/** What advisers decided; their reasons speak of the person, who may read them, and the employer may not. */
export function discloseDecisions(
  decisions: readonly DecisionEntity[],
  parties: readonly Party[],
): ApprovalView[] {
  const reasons = holds(parties, ['person', 'person-adviser', 'vacancy-adviser']);
  return decisions
    .filter((decision) => decision.struckAt === null)
    .map(({ side, decision, reason, code, decidedAt }) => ({
      side,
      decision,
      ...(reasons && reason !== null ? { reason } : {}),
      ...(code === null ? {} : { code }),
      at: decidedAt.toISOString(),
    }));
}
