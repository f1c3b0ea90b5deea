import type { Circumstances } from './circumstances.js';
import type { Introduction, OutcomeEntry } from './introduction.js';

/** What somebody is doing when a status may move. */
export type Act =
  | 'yes'
  | 'no'
  | 'later'
  | 'approve'
  | 'strike'
  | 'decline'
  | 'object'
  | 'withdraw'
  | 'record'
  /** By the system: every approval is there. */
  | 'settle'
  /** By the system: nobody answered in time, or there is nothing left to wait for. */
  | 'expire'
  /** By the system: an employer has claimed the ad. */
  | 'claim'
  /** By the system: the person's consent or account is gone. */
  | 'end';

/** What the conditions of the table look at. `introduction` is as it stands before the act. */
export interface Facts {
  act: Act;
  introduction: Introduction;
  circumstances: Circumstances;
  /** The human who acts; null for the system. */
  account: string | null;
  outcome?: OutcomeEntry;
}

/** An extra condition of a transition: met, or the code of the reason why not. */
export type Condition = (facts: Facts) => true | string;

/** All of them, in order; the first that fails gives the code. */
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (facts) => {
    for (const condition of conditions) {
      const answer = condition(facts);
      if (answer !== true) return answer;
    }
    return true;
  };

export const doing =
  (...acts: readonly Act[]): Condition =>
  ({ act }) =>
    acts.includes(act) || 'not-now';

/** The condition of the act that is being done; other acts do not lead along this row. */
export const byAct =
  (conditions: Partial<Record<Act, Condition>>): Condition =>
  (facts) =>
    conditions[facts.act]?.(facts) ?? 'not-now';
