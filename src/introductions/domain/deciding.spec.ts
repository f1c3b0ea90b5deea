import {
  ADVISER,
  circumstances,
  EMPLOYER,
  MONDAY,
  OTHER_ADVISER,
  PERSON,
  reach,
  refusal,
  says,
} from '../../../test/support/introduction-fixtures.js';
import { answer } from './answering.js';
import { decide } from './deciding.js';
import { contactsShown } from './introduction.js';

const perSide = circumstances({ settings: { approvals: 'per-side' } });
const before = circumstances({ settings: { approve: 'before-employer' } });

describe('approval by one adviser', () => {
  it('introduces at once and reveals contacts', () => {
    const { introduction, moves } = decide(
      reach.bothInterested(),
      'approve',
      ADVISER,
      circumstances(),
    );
    expect(introduction).toMatchObject({
      status: 'introduced',
      introducedAt: new Date(`${MONDAY}T09:00:00Z`),
    });
    expect(contactsShown(introduction)).toBe(true);
    expect(moves).toHaveLength(1);
  });

  it('has two working days', () => {
    expect(reach.bothInterested()).toMatchObject({
      waitsUntil: '2026-03-04',
      remindOn: '2026-03-03',
    });
  });

  it.each([
    ['the person', { ...ADVISER, account: PERSON }, 'not-by-a-party'],
    ['who answered for the employer', { ...ADVISER, account: EMPLOYER }, 'not-by-a-party'],
    ['the other side’s adviser', OTHER_ADVISER, 'not-by-you'],
  ])('is refused to %s', (_who, adviser, code) => {
    expect(refusal(() => decide(reach.bothInterested(), 'approve', adviser, circumstances()))).toBe(
      code,
    );
  });

  it('is refused before both are interested, and after it was given', () => {
    const approve = (introduction = reach.interested()) =>
      refusal(() => decide(introduction, 'approve', ADVISER, circumstances()));
    expect(approve()).toBe('not-both-interested');
    expect(approve(reach.introduced())).toBe('not-from-here');
    expect(approve(reach.atSource())).toBe('not-from-here');
  });

  it('is refused once consent is gone', () => {
    const world = circumstances({ consent: false });
    expect(refusal(() => decide(reach.bothInterested(), 'approve', ADVISER, world))).toBe(
      'no-consent',
    );
  });
});

describe('approval by one adviser per side', () => {
  const half = () =>
    decide(reach.bothInterested(perSide), 'approve', ADVISER, perSide).introduction;

  it('waits for the second, and gives it no more time', () => {
    expect(half()).toMatchObject({
      status: 'both-interested',
      introducedAt: null,
      waitsUntil: '2026-03-04',
    });
    expect(decide(half(), 'approve', OTHER_ADVISER, perSide).introduction.status).toBe(
      'introduced',
    );
  });

  it('needs two different people', () => {
    const same = { ...OTHER_ADVISER, account: ADVISER.account };
    expect(refusal(() => decide(half(), 'approve', same, perSide))).toBe('needs-another-adviser');
    expect(refusal(() => decide(half(), 'approve', ADVISER, perSide))).toBe('already-approved');
  });
});

describe('approval before the employer answers', () => {
  const approved = () => decide(reach.interested(before), 'approve', ADVISER, before).introduction;

  it('lets the employer answer only then, and introduces with the employer’s yes', () => {
    const yes = says('yes', EMPLOYER);
    expect(refusal(() => answer(reach.interested(before), 'employer', yes, before))).toBe(
      'waits-for-approval',
    );
    const { introduction, moves } = answer(approved(), 'employer', yes, before);
    expect(introduction.status).toBe('introduced');
    expect(moves.map((m) => [m.to, m.party])).toEqual([
      ['both-interested', 'employer'],
      ['introduced', 'system'],
    ]);
  });

  it('gives the employer the whole time to answer', () => {
    expect(approved()).toMatchObject({ status: 'interested', waitsUntil: '2026-03-16' });
  });

  it('counts for nothing once the approving adviser answers for the employer', () => {
    const { introduction } = answer(approved(), 'employer', says('yes', ADVISER.account), before);
    expect(introduction).toMatchObject({
      status: 'both-interested',
      approvals: [],
      introducedAt: null,
    });
    const deputy = { ...ADVISER, account: 'deputy-account' };
    expect(decide(introduction, 'approve', deputy, before).introduction.status).toBe('introduced');
  });
});

describe('refusal', () => {
  it('by the person’s adviser stops our introduction', () => {
    const { introduction } = decide(reach.bothInterested(), 'decline', ADVISER, circumstances());
    expect(introduction).toMatchObject({ status: 'declined', closedBy: 'person-adviser' });
  });

  it('by the other side’s adviser is an objection, until introduced', () => {
    const object = (introduction = reach.bothInterested()) =>
      decide(introduction, 'object', OTHER_ADVISER, circumstances()).introduction.status;
    expect(object()).toBe('objected');
    expect(refusal(() => object(reach.introduced()))).toBe('not-from-here');
    expect(refusal(() => decide(reach.bothInterested(), 'object', ADVISER, circumstances()))).toBe(
      'not-by-you',
    );
  });
});
