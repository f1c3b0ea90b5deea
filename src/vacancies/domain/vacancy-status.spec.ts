import { judge } from '../../kernel/status-machine.js';
import { VACANCY_STATUSES, type VacancyStatus } from '../../kernel/vocabulary.js';
import { planEdit } from './plan-edit.js';
import {
  REVIEW_STATES,
  VACANCY_PARTIES,
  VACANCY_TRANSITIONS,
  type VacancyParty,
} from './vacancy-status.js';

const TODAY = '2026-11-23';
const open = { review: 'none', closesOn: null, today: TODAY } as const;
const over = { ...open, closesOn: '2026-11-22' };

/** Every move that may be made at all, with facts that allow it; whatever is not here is refused. */
const ALLOWED: readonly string[] = [
  'owner draft active',
  'owner paused active',
  'owner closed active',
  'reviewer draft active',
  'feed closed active',
  'owner active paused',
  'owner active draft',
  'owner paused draft',
  'owner closed draft',
  'owner draft closed',
  'owner active closed',
  'owner paused closed',
  'system active closed',
  'system paused closed',
  'feed active closed',
];

const moves = VACANCY_PARTIES.flatMap((party) =>
  VACANCY_STATUSES.flatMap((from) => VACANCY_STATUSES.map((to) => [party, from, to] as const)),
);

const may = (party: VacancyParty, from: VacancyStatus, to: VacancyStatus, facts = open as object) =>
  judge(VACANCY_TRANSITIONS, from, to, party, facts as typeof open).allowed;

describe('the status of a vacancy', () => {
  it.each(moves)('%s: from %s to %s', (party, from, to) => {
    const facts = party === 'system' ? over : open;
    expect(may(party, from, to, facts)).toBe(ALLOWED.includes(`${party} ${from} ${to}`));
  });

  it('becomes active only within its closing day and after its review', () => {
    expect(may('owner', 'paused', 'active', over)).toBe(false);
    expect(may('owner', 'paused', 'active', { ...open, closesOn: TODAY })).toBe(true);
    expect(may('owner', 'draft', 'active', { ...open, review: 'pending' })).toBe(false);
    expect(may('owner', 'draft', 'active', { ...open, review: 'refused' })).toBe(false);
    expect(may('reviewer', 'draft', 'active', { ...open, review: 'approved' })).toBe(true);
  });

  it('is closed by the clock only past its closing day', () => {
    expect(may('system', 'active', 'closed', open)).toBe(false);
    expect(may('system', 'active', 'closed', { ...open, closesOn: TODAY })).toBe(false);
  });
});

describe('an edit by an employer not yet trusted', () => {
  const facts = { isCleared: false, asked: undefined, isChanged: true } as const;

  it('never leads to public view but by an approval', () => {
    for (const status of VACANCY_STATUSES) {
      for (const review of REVIEW_STATES) {
        for (const asked of [undefined, ...VACANCY_STATUSES]) {
          for (const isChanged of [true, false]) {
            const plan = planEdit({ status, review, asked, isChanged, isCleared: false });
            if (plan.status === 'active') {
              expect({ review, isChanged }).toEqual({ review: 'approved', isChanged: false });
            }
          }
        }
      }
    }
  });

  it('takes a changed ad out of public view and asks for another look', () => {
    expect(planEdit({ ...facts, status: 'active', review: 'approved' })).toEqual({
      status: 'draft',
      review: 'pending',
    });
  });

  it('lets a refused ad be changed and asked for again', () => {
    const changed = planEdit({ ...facts, status: 'draft', review: 'refused' });
    expect(changed).toEqual({ status: 'draft', review: 'none' });
    const asked = planEdit({ ...facts, ...changed, asked: 'active', isChanged: false });
    expect(asked).toEqual({ status: 'draft', review: 'pending' });
  });
});

describe('an edit by someone cleared', () => {
  it('goes where it is asked to go, without a review', () => {
    const plan = planEdit({
      status: 'draft',
      review: 'pending',
      asked: 'active',
      isChanged: true,
      isCleared: true,
    });
    expect(plan).toEqual({ status: 'active', review: 'none' });
  });
});
