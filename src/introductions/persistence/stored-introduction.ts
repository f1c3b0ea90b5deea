import type { Introduction } from '../domain/introduction.js';
import type { AnswerEntity } from './answer.entity.js';
import type { DecisionEntity } from './decision.entity.js';
import type { IntroductionEntity } from './introduction.entity.js';
import type { OutcomeEntity } from './outcome.entity.js';

/** An introduction with all that is kept of it. */
export interface StoredIntroduction {
  row: IntroductionEntity;
  answers: readonly AnswerEntity[];
  decisions: readonly DecisionEntity[];
  outcomes: readonly OutcomeEntity[];
}

/** The same as the rules see it. */
export function toIntroduction(stored: StoredIntroduction): Introduction {
  const { row } = stored;
  return {
    status: row.status,
    answers: Object.fromEntries(stored.answers.map((a) => [a.side, toAnswer(a)])),
    approvals: stored.decisions
      .filter((d) => d.decision === 'approve' && d.struckAt === null)
      .map((d) => ({
        side: d.side,
        by: d.byAccount,
        ...(d.code === null ? {} : { code: d.code }),
      })),
    closedBy: row.closedBy,
    closingCode: row.closingCode,
    introducedAt: row.introducedAt,
    lastOutcome:
      row.lastOutcome === null || row.lastOutcomeOn === null
        ? null
        : { outcome: row.lastOutcome, on: row.lastOutcomeOn },
    waitsUntil: row.waitsUntil,
    remindOn: row.remindOn,
    reminders: row.reminders,
  };
}

function toAnswer(entity: AnswerEntity) {
  return {
    answer: entity.answer,
    by: entity.byAccount,
    at: entity.answeredAt,
    questions: entity.questions,
    ...(entity.next === null ? {} : { next: entity.next }),
    ...(entity.reasonCode === null ? {} : { reasonCode: entity.reasonCode }),
    ...(entity.note === null ? {} : { note: entity.note }),
  };
}
