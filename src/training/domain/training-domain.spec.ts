import { judge } from '../../kernel/status-machine.js';
import { readSession, readTraining } from '../use-cases/training-body.js';
import {
  ENROLMENT_PARTIES,
  ENROLMENT_STATUSES,
  ENROLMENT_TRANSITIONS,
  placeFor,
} from './enrolment.js';
import { TRAINING_STATUSES, TRAINING_TRANSITIONS } from './training-status.js';
import type { DomainError } from '../../kernel/errors.js';

const ALLOWED = [
  'person booked cancelled',
  'person waiting cancelled',
  'adviser booked cancelled',
  'adviser waiting cancelled',
  'organiser booked cancelled',
  'organiser waiting cancelled',
  'queue waiting booked',
];

describe('the status of an enrolment', () => {
  const moves = ENROLMENT_PARTIES.flatMap((party) =>
    ENROLMENT_STATUSES.flatMap((from) =>
      ENROLMENT_STATUSES.map((to) => [party, from, to] as const),
    ),
  );

  it.each(moves)('%s: from %s to %s', (party, from, to) => {
    const { allowed } = judge(ENROLMENT_TRANSITIONS, from, to, party, { free: 1 });
    expect(allowed).toBe(ALLOWED.includes(`${party} ${from} ${to}`));
  });

  it('moves up only into a free place', () => {
    expect(judge(ENROLMENT_TRANSITIONS, 'waiting', 'booked', 'queue', { free: 0 })).toEqual({
      allowed: false,
      code: 'full',
    });
  });
});

describe('the status of an offer', () => {
  it.each(TRAINING_STATUSES.flatMap((from) => TRAINING_STATUSES.map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, to) => {
      const allowed = ['draft active', 'closed active', 'draft closed', 'active closed'];
      const verdict = judge(TRAINING_TRANSITIONS, from, to, 'organiser', {});
      expect(verdict.allowed).toBe(allowed.includes(`${from} ${to}`));
    },
  );
});

describe('the place of a sign-up', () => {
  it.each([
    [{ capacity: 2, booked: 1, waiting: 0 }, 'booked'],
    [{ capacity: 2, booked: 2, waiting: 0 }, 'waiting'],
    // A place that has just become free is the next one's in the queue.
    [{ capacity: 2, booked: 1, waiting: 1 }, 'waiting'],
  ] as const)('with %j is %s', (load, place) => {
    expect(placeFor(load)).toBe(place);
  });
});

describe('the description of a course', () => {
  const body = {
    titles: [{ lang: 'de', text: 'Deutsch B2' }],
    teaches: [{ kind: 'language', language: 'de', level: 'B2' }],
    place: { country: 'DE', postalCode: '77694' },
    language: 'de',
  };
  const fields = (read: () => unknown) => {
    try {
      read();
      return [];
    } catch (error) {
      return (error as DomainError).problems.map((problem) => problem.field);
    }
  };

  it('teaches a language spoken and written unless it says otherwise', () => {
    expect(readTraining(body).taught).toEqual([
      { kind: 'language', language: 'de', level: 'B2', modes: ['spoken', 'written'] },
    ]);
  });

  it.each([
    ['titles', { titles: [] }],
    ['teaches', { teaches: [] }],
    ['teaches[0].level', { teaches: [{ kind: 'language', language: 'de' }] }],
    ['teaches[0].language', { teaches: [{ kind: 'language', level: 'B2' }] }],
    ['teaches[0].uri', { teaches: [{ kind: 'skill', label: 'Schweißen' }] }],
    ['teaches[0].kind', { teaches: [{ kind: 'magic' }] }],
    ['teaches[0].entryLevel', { teaches: [{ ...body.teaches[0], entryLevel: 'B2' }] }],
    ['place', { place: undefined }],
    ['language', { language: 'Deutsch' }],
    ['cost.amount', { cost: { currency: 'EUR' } }],
    ['cost.currency', { cost: { amount: 3, currency: 'USD' } }],
  ])('names %s when it is wrong', (field, changes) => {
    expect(fields(() => readTraining({ ...body, ...changes }))).toContain(field);
  });

  it('needs no place when it is remote', () => {
    expect(fields(() => readTraining({ ...body, place: null, remote: true }))).toEqual([]);
  });

  it.each([
    ['endsOn', { startsOn: '2026-02-02', endsOn: '2026-02-01', capacity: 1 }],
    ['startsOn', { startsOn: '2026-02-30', endsOn: '2026-03-01', capacity: 1 }],
    ['capacity', { startsOn: '2026-02-02', endsOn: '2026-02-03', capacity: 0 }],
    ['capacity', { startsOn: '2026-02-02', endsOn: '2026-02-03' }],
  ])('names %s of a session when it is wrong', (field, session) => {
    expect(fields(() => readSession(session))).toContain(field);
  });
});
