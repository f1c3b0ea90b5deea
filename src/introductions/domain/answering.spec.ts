import {
  circumstances,
  EMPLOYER,
  PERSON,
  reach,
  refusal,
  says,
} from '../../../test/support/introduction-fixtures.js';
import { answer } from './answering.js';
import { UNBORN_INTRODUCTION } from './introduction.js';
import type { Answer, Side } from './vocabulary.js';

const first = (side: Side, word: Answer, world = circumstances()) =>
  answer(UNBORN_INTRODUCTION, side, says(word, side), world).introduction.status;

describe('the first answer', () => {
  it.each([
    ['person', 'yes', 'interested'],
    ['person', 'later', 'deferred'],
    ['person', 'no', 'declined'],
  ] as const)('of the %s, "%s", gives birth to %s', (side, word, status) => {
    expect(first(side, word)).toBe(status);
  });

  it.each([
    ['yes', 'employer-interested'],
    ['later', 'deferred'],
    ['no', 'declined'],
  ] as const)('of an employer, "%s", is heard about discoverable people only', (word, status) => {
    expect(first('employer', word, circumstances({ discoverable: true }))).toBe(status);
    expect(refusal(() => first('employer', word))).toBe('not-discoverable');
  });

  it('to an ad whose employer is not here leads to the source, where nobody waits', () => {
    expect(first('person', 'yes', circumstances({ channel: 'external' }))).toBe('at-source');
    expect(first('person', 'yes', circumstances({ channel: 'managed' }))).toBe('interested');
  });

  it.each([
    [{ vacancyOpen: false }, 'vacancy-closed'],
    [{ consent: false }, 'no-consent'],
  ])('cannot be yes with %o', (world, code) => {
    expect(refusal(() => first('person', 'yes', circumstances(world)))).toBe(code);
    expect(refusal(() => first('person', 'no', circumstances(world)))).toBeUndefined();
  });
});

describe('the other side’s answer', () => {
  it('makes both interested, in either order', () => {
    expect(reach.bothInterested().status).toBe('both-interested');
    const world = circumstances({ discoverable: true });
    const personSecond = answer(reach.employerInterested(), 'person', says('yes', PERSON), world);
    expect(personSecond.introduction.status).toBe('both-interested');
  });

  it('closes with the reason of who declined', () => {
    const no = says('no', EMPLOYER, { reasonCode: 'position-filled' });
    const { introduction, moves } = answer(reach.interested(), 'employer', no, circumstances());
    expect(introduction).toMatchObject({
      status: 'declined',
      closedBy: 'employer',
      closingCode: 'position-filled',
      waitsUntil: null,
      remindOn: null,
    });
    expect(moves).toEqual([
      expect.objectContaining({ from: 'interested', to: 'declined', code: 'position-filled' }),
    ]);
  });

  it('put off leaves the introduction where it is and gives no more time', () => {
    const before = reach.interested();
    const later = answer(
      before,
      'employer',
      says('later', EMPLOYER),
      circumstances({ today: '2026-03-09' }),
    );
    expect(later.introduction).toMatchObject({
      status: 'interested',
      waitsUntil: before.waitsUntil,
    });
  });

  it('is refused when it was given before', () => {
    const again = (side: Side, word: Answer) =>
      refusal(() => answer(reach.bothInterested(), side, says(word, side), circumstances()));
    expect([again('person', 'yes'), again('employer', 'no'), again('person', 'later')]).toEqual([
      'already-answered',
      'already-answered',
      'already-answered',
    ]);
  });
});

describe('a person’s "not for me"', () => {
  const declined = (world = circumstances()) =>
    answer(UNBORN_INTRODUCTION, 'person', says('no', PERSON), world).introduction;

  it('can be taken back while nobody else was told', () => {
    const yes = answer(declined(), 'person', says('yes', PERSON), circumstances());
    expect(yes.introduction).toMatchObject({
      status: 'interested',
      closedBy: null,
      closingCode: null,
    });
  });

  it('stands once an employer was told', () => {
    const world = circumstances({ discoverable: true });
    const told = answer(
      reach.employerInterested(),
      'person',
      says('no', PERSON),
      world,
    ).introduction;
    expect(refusal(() => answer(told, 'person', says('yes', PERSON), world))).toBe('not-from-here');
  });

  it('cannot be overruled by the employer', () => {
    const world = circumstances({ discoverable: true });
    expect(refusal(() => answer(declined(world), 'employer', says('yes', EMPLOYER), world))).toBe(
      'not-from-here',
    );
  });
});
