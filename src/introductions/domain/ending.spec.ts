import {
  ADVISER,
  circumstances,
  EMPLOYER,
  MONDAY,
  OTHER_ADVISER,
  PERSON,
  reach,
  refusal,
} from '../../../test/support/introduction-fixtures.js';
import { decide } from './deciding.js';
import { recordOutcome, withdraw } from './ending.js';
import { contactsShown, type Introduction } from './introduction.js';
import { OUTCOMES, type Outcome } from './vocabulary.js';

const world = circumstances();
const person = { party: 'person', account: PERSON } as const;
const employer = { party: 'employer', account: EMPLOYER } as const;

describe('withdrawal', () => {
  it('of a side stops things, and contact data is shown no more', () => {
    const { introduction } = withdraw(reach.introduced(), person, world, 'already-found-work');
    expect(introduction).toMatchObject({
      status: 'withdrawn',
      closedBy: 'person',
      closingCode: 'already-found-work',
    });
    expect(contactsShown(introduction)).toBe(false);
  });

  it('of an approval after the introduction withdraws it', () => {
    expect(withdraw(reach.introduced(), ADVISER, world).introduction.status).toBe('withdrawn');
    expect(refusal(() => withdraw(reach.introduced(), OTHER_ADVISER, world))).toBe(
      'nothing-to-withdraw',
    );
  });

  it('of the first of two approvals strikes it out, and the introduction waits again', () => {
    const perSide = circumstances({ settings: { approvals: 'per-side' } });
    const half = decide(reach.bothInterested(perSide), 'approve', ADVISER, perSide).introduction;
    const struck = withdraw(half, ADVISER, perSide).introduction;
    expect(struck).toMatchObject({ status: 'both-interested', approvals: [] });
    const other = decide(struck, 'approve', OTHER_ADVISER, perSide).introduction;
    expect(other.status).toBe('both-interested');
  });

  it.each([
    ['the employer who has not answered', reach.interested(), employer],
    ['the person who has not answered', reach.employerInterested(), person],
    ['the system', reach.introduced(), { party: 'system', account: null } as const],
  ])('is refused to %s', (_who, introduction, doer) => {
    expect(refusal(() => withdraw(introduction, doer, world))).toBe('not-by-you');
  });
});

describe('outcomes', () => {
  const record = (
    from: Introduction,
    outcome: Outcome,
    on = MONDAY,
    doer: typeof person | typeof employer = employer,
  ) => recordOutcome(from, { outcome, on }, doer, world).introduction;

  it.each(OUTCOMES)('%s may follow introduced', (outcome) => {
    expect(record(reach.introduced(), outcome)).toMatchObject({ status: outcome });
  });

  it('may be followed by any other, or by itself on another day, but not repeated', () => {
    const interview = record(reach.introduced(), 'interview');
    expect(record(interview, 'interview', '2026-03-09').status).toBe('interview');
    expect(record(record(interview, 'hired'), 'not-hired', MONDAY, person).status).toBe(
      'not-hired',
    );
    expect(refusal(() => record(interview, 'interview'))).toBe('already-recorded');
  });

  it('keep contact data shown', () => {
    expect(contactsShown(record(reach.introduced(), 'hired'))).toBe(true);
  });

  it('of an application at the source are told by the person, and reveal nothing', () => {
    const hired = record(reach.atSource(), 'hired', MONDAY, person);
    expect(hired.status).toBe('hired');
    expect(contactsShown(hired)).toBe(false);
    expect(refusal(() => record(reach.atSource(), 'hired', MONDAY, employer))).toBe('not-by-you');
  });

  it('cannot come before the introduction', () => {
    expect(refusal(() => record(reach.bothInterested(), 'hired'))).toBe('not-from-here');
  });
});
