import { ROLES, type Role } from '../../kernel/actor.js';
import { factorState, leadsToSecondFactor, mustHaveSecondFactor } from './second-factor-rule.js';

const facts = (role: Role, demonstration = false, secondFactorAt: Date | null = null) => ({
  role,
  demonstration,
  secondFactorAt,
});

describe('the second factor', () => {
  it('is asked of staff, and never of the demonstration’s accounts', () => {
    const asked = ROLES.filter((role) => mustHaveSecondFactor(facts(role)));
    expect(asked).toEqual(['adviser', 'coordinator']);
    expect(ROLES.some((role) => mustHaveSecondFactor(facts(role, true)))).toBe(false);
  });

  it.each([
    [facts('adviser'), false, 'to-set-up'],
    [facts('adviser', true), false, 'not-needed'],
    [facts('adviser', false, new Date()), false, 'needed'],
    [facts('adviser', false, new Date()), true, 'passed'],
    [facts('job-seeker'), false, 'not-needed'],
    [facts('job-seeker', false, new Date()), false, 'needed'],
  ])('%j, passed %s: %s', (account, passed, state) => {
    expect(factorState(account, passed)).toBe(state);
  });

  it.each([
    ['/api/v1/me/second-factor', true],
    ['/api/v1/me/second-factor/pass', true],
    ['/second-factor?back=/caseload', true],
    ['/sign-out', true],
    ['/api/v1/me', false],
    ['/api/v1/me/second-factors', false],
    ['/caseload?x=/second-factor', false],
    ['/second-factor/../caseload', false],
  ])('is reached by %s: %s', (url, expected) => {
    expect(leadsToSecondFactor(url)).toBe(expected);
  });
});
