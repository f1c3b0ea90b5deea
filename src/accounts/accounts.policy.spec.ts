import type { Actor, Role } from '../kernel/actor.js';
import type { AccountId } from '../kernel/ids.js';
import { mayAssign, mayTake } from './accounts.policy.js';

const actor = (role: Role, id = 'me') =>
  ({ role, accountId: id as AccountId, locale: 'fr' }) as Actor;
const me = 'me' as AccountId;
const other = 'other' as AccountId;

describe('who may change a caseload', () => {
  it.each([
    ['adviser', me, true],
    ['adviser', other, false],
    ['coordinator', other, true],
  ] as const)('%s fills the caseload of %s: %s', (role, to, expected) => {
    expect(mayAssign(actor(role), to)).toBe(expected);
  });

  it.each([
    ['adviser', undefined, true],
    ['adviser', me, true],
    ['adviser', other, false],
    ['coordinator', other, true],
  ] as const)('%s takes a person of %s: %s', (role, present, expected) => {
    expect(mayTake(actor(role), present)).toBe(expected);
  });
});
