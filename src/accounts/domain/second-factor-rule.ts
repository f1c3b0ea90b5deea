import type { Role } from '../../kernel/actor.js';

/** What of an account decides whether its password alone is enough. */
export interface FactorFacts {
  role: Role;
  demonstration: boolean;
  /** When a second factor was set up, if it was. */
  secondFactorAt: Date | null;
}

/** How a session stands with the second factor. */
export type FactorState = 'not-needed' | 'passed' | 'needed' | 'to-set-up';

/** Staff see other people's data; the demonstration's accounts are nobody's (DESIGN, section 8). */
export function mustHaveSecondFactor({ role, demonstration }: FactorFacts): boolean {
  return !demonstration && (role === 'adviser' || role === 'coordinator');
}

export function factorState(account: FactorFacts, passed: boolean): FactorState {
  if (passed) return 'passed';
  if (account.secondFactorAt !== null) return 'needed';
  return mustHaveSecondFactor(account) ? 'to-set-up' : 'not-needed';
}

/** Whether a session in this state opens anything but the way to its second factor. */
export function opensOnlyTheWay(state: FactorState): boolean {
  return state === 'needed' || state === 'to-set-up';
}

const THE_WAY =
  /^(\/api\/v1\/me\/second-factor|\/api\/v1\/sessions\/current|\/second-factor|\/sign-out)(\/[a-z-]+)?$/;

/** The routes that lead to the second factor, or out. @param url path with its query */
export function leadsToSecondFactor(url: string): boolean {
  return THE_WAY.test(url.split('?')[0] ?? '');
}
