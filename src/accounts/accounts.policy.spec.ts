import type { Actor, Role } from '../kernel/actor.js';
import type { AccountId } from '../kernel/ids.js';
import { mayAssign, mayRelease } from './accounts.policy.js';

const actor = (role: Role, id = 'me') =>
  ({ role, accountId: id as AccountId, locale: 'fr' }) as Actor;
const me = 'me' as AccountId;
const other = 'other' as AccountId;

describe('who may change a caseload', () => {
  it.each([
    ['adviser', me, undefined, true],
    ['adviser', me, me, true],
    ['adviser', me, other, false],
    ['adviser', other, undefined, false],
    ['adviser', other, me, false],
    ['coordinator', other, me, true],
    ['coordinator', other, undefined, true],
  ] as const)('%s, to %s, from %s: %s', (role, to, present, expected) => {
    expect(mayAssign(actor(role), to, present)).toBe(expected);
  });

  it('lets the adviser of a person let them go, and coordinators', () => {
    expect(mayRelease(actor('adviser'), me)).toBe(true);
    expect(mayRelease(actor('adviser'), other)).toBe(false);
    expect(mayRelease(actor('adviser'), undefined)).toBe(false);
    expect(mayRelease(actor('coordinator'), other)).toBe(true);
  });
});
