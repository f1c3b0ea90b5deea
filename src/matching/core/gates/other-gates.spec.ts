import { context, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import { consentGate } from './consent.js';
import { contractGate } from './contract.js';
import { hoursGate } from './hours.js';
import { startDateGate } from './start-date.js';
import { vacancyOpenGate } from './vacancy-open.js';
import { workPermissionGate } from './work-permission.js';

const at = (today: string) => context({ today });

describe('the work-permission gate', () => {
  const check = (mayWorkIn: string[] | undefined, country = 'DE') =>
    workPermissionGate.check(
      profile({ mayWorkIn }),
      vacancy({ workplace: { country } }),
      context(),
    );

  it('is met where the person may work in the workplace’s country', () => {
    expect(check(['FR', 'DE'])).toMatchObject({ ok: true, outcome: 'met', code: 'may-work' });
  });
  it('is unknown, not barred, where nothing is stated', () => {
    expect(check(undefined)).toMatchObject({
      ok: false,
      outcome: 'unknown',
      params: { ask: 'person', country: 'DE' },
    });
  });
  it('bars where a stated list leaves the country out', () => {
    expect(check(['FR'])).toMatchObject({ ok: false, outcome: 'barred', code: 'may-not-work' });
    expect(check([]).outcome).toBe('barred');
  });
  it('asks where a profile has no way to state the country', () => {
    expect(check(['FR'], 'LU')).toMatchObject({ outcome: 'unknown', code: 'country-not-covered' });
  });
  it('asks nothing without a workplace', () => {
    const gate = workPermissionGate.check(
      profile({ mayWorkIn: undefined }),
      vacancy({ workplace: undefined }),
      context(),
    );
    expect(gate).toMatchObject({ outcome: 'met', code: 'nothing-asked' });
  });
});

describe('the contract gate', () => {
  const check = (contracts: ReturnType<typeof profile>['contracts'], over = {}) =>
    contractGate.check(profile({ contracts }), vacancy({ contract: 'agency', ...over }), context());

  it('is met by a kind the person accepts', () =>
    expect(check(['agency', 'permanent']).outcome).toBe('met'));
  it('is unknown where nothing is stated', () =>
    expect(check(undefined)).toMatchObject({ outcome: 'unknown', ok: false }));
  it('bars a kind the person does not accept', () =>
    expect(check(['permanent'])).toMatchObject({ outcome: 'barred', code: 'not-accepted' }));
  it('asks nothing where the vacancy names none', () =>
    expect(check(undefined, { contract: undefined }).code).toBe('nothing-asked'));
});

describe('the hours gate', () => {
  const check = (wanted: object | undefined, offered: object | undefined) =>
    hoursGate.check(profile({ hours: wanted }), vacancy({ hours: offered }), context());

  it('is met where the ranges touch at one end', () =>
    expect(check({ min: 20, max: 30 }, { min: 30, max: 40 }).outcome).toBe('met'));
  it('says by how many hours they are apart, either way', () => {
    expect(check({ min: 20, max: 28 }, { min: 35, max: 39 })).toMatchObject({
      outcome: 'short',
      ok: false,
      params: { hours: 7 },
    });
    expect(check({ min: 35 }, { min: 10, max: 20 })).toMatchObject({
      outcome: 'short',
      params: { hours: 15 },
    });
  });
  it('leaves an absent end open', () => {
    expect(check({ min: 35 }, { min: 39 }).outcome).toBe('met');
    expect(check({ max: 20 }, { max: 10 }).outcome).toBe('met');
  });
  it('is unknown where the person says nothing', () => {
    expect(check(undefined, { min: 35 })).toMatchObject({ outcome: 'unknown', code: 'not-stated' });
    expect(check({}, { min: 35 }).outcome).toBe('unknown');
  });
  it('asks nothing where the vacancy names none', () => {
    expect(check(undefined, undefined).code).toBe('nothing-asked');
    expect(check(undefined, {}).code).toBe('nothing-asked');
  });
});

describe('the start-date gate', () => {
  const check = (
    availableFrom: string | undefined,
    startsOn: string | undefined,
    today = '2026-11-23',
  ) => startDateGate.check(profile({ availableFrom }), vacancy({ startsOn }), at(today));

  it('is met by who can start on the day itself', () =>
    expect(check('2027-01-01', '2027-01-01').outcome).toBe('met'));
  it('says by how many days the person is late', () => {
    expect(check('2027-01-11', '2027-01-01')).toMatchObject({
      outcome: 'short',
      ok: false,
      code: 'late',
      params: { days: 10 },
    });
  });
  it('takes a starting day that has passed for today', () => {
    expect(check('2026-11-23', '2026-10-01').outcome).toBe('met');
    expect(check('2026-11-24', '2026-10-01')).toMatchObject({
      outcome: 'short',
      params: { days: 1, startsOn: '2026-11-23' },
    });
  });
  it('is unknown where the person says nothing, and asks nothing where the vacancy does not', () => {
    expect(check(undefined, '2027-01-01')).toMatchObject({ outcome: 'unknown' });
    expect(check(undefined, undefined)).toMatchObject({ outcome: 'met', code: 'nothing-asked' });
  });
});

describe('the vacancy-open gate', () => {
  const check = (over: object, today = '2026-11-23') =>
    vacancyOpenGate.check(profile(), vacancy(over), at(today));

  it('is met on the closing day itself', () =>
    expect(check({ closesOn: '2026-11-23' })).toMatchObject({ outcome: 'met', code: 'open' }));
  it('bars from the day after', () => {
    expect(check({ closesOn: '2026-11-22' })).toMatchObject({
      outcome: 'barred',
      ok: false,
      code: 'closing-day-passed',
    });
  });
  it.each(['draft', 'paused', 'closed'])('bars a vacancy that is %s', (status) => {
    expect(check({ status })).toMatchObject({
      outcome: 'barred',
      code: 'not-active',
      params: { status },
    });
  });
  it('is met where no closing day is named', () =>
    expect(check({ closesOn: undefined }).outcome).toBe('met'));
});

describe('the consent gate', () => {
  it('is met with consent and bars without', () => {
    expect(consentGate.check(profile(), vacancy(), context())).toMatchObject({
      outcome: 'met',
      ok: true,
    });
    expect(consentGate.check(profile({ consent: false }), vacancy(), context())).toMatchObject({
      outcome: 'barred',
      ok: false,
    });
  });
});
