import type { LocalDate } from '../../kernel/local-date.js';
import type {
  Answer,
  ApprovalCode,
  ApprovalSide,
  NextStep,
  Outcome,
  Party,
  Side,
  Standing,
} from './vocabulary.js';

/** What one side said. The latest answer of a side counts. */
export interface GivenAnswer {
  answer: Answer;
  /** Account of the human who said it: such a person can never approve. */
  by: string;
  at: Date;
  next?: NextStep;
  questions: readonly string[];
  reasonCode?: string;
  /** In their own words. */
  note?: string;
}

/** An approval that stands. One struck out again is no longer here. */
export interface Approval {
  side: ApprovalSide;
  /** Account of the adviser; null where a checked profile or a setting stands for it, with the code. */
  by: string | null;
  code?: ApprovalCode;
}

export interface OutcomeEntry {
  outcome: Outcome;
  on: LocalDate;
}

/** One introduction as the rules see it. */
export interface Introduction {
  status: Standing;
  answers: Readonly<Partial<Record<Side, GivenAnswer>>>;
  approvals: readonly Approval[];
  /** Who closed it, and the coded reason of theirs; null while it is open. */
  closedBy: Party | null;
  closingCode: string | null;
  /** When contact data was revealed. Stays when it is withdrawn again. */
  introducedAt: Date | null;
  lastOutcome: OutcomeEntry | null;
  /** Last day of what it waits for; null where nobody waits. */
  waitsUntil: LocalDate | null;
  /** Next day on which to remind. */
  remindOn: LocalDate | null;
  /** How often it was reminded in its present status. */
  reminders: number;
}

export const UNBORN_INTRODUCTION: Introduction = {
  status: 'unborn',
  answers: {},
  approvals: [],
  closedBy: null,
  closingCode: null,
  introducedAt: null,
  lastOutcome: null,
  waitsUntil: null,
  remindOn: null,
  reminders: 0,
};

/** Contact data may be shown: revealed once, and not withdrawn since. */
export function contactsShown(
  introduction: Pick<Introduction, 'status' | 'introducedAt'>,
): boolean {
  return introduction.introducedAt !== null && introduction.status !== 'withdrawn';
}

/** Whether this human spoke for one of the two sides. */
export function spokeForASide(introduction: Introduction, account: string): boolean {
  return Object.values(introduction.answers).some((answer) => answer.by === account);
}
