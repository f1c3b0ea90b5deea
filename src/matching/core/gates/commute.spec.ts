import {
  context,
  KEHL,
  minutes,
  profile,
  vacancy,
} from '../../../../test/support/matching/pairs.js';
import type { CommuteMode } from '../../../kernel/vocabulary.js';
import { commuteGate } from './commute.js';

const by = (times: Partial<Record<CommuteMode, [minutes: number, low: number]>>) =>
  context({ commute: (_from, _to, mode) => minutes(...(times[mode] ?? [500, 500])) });
const limit = (maxCommuteMinutes: number | undefined, commuteModes?: CommuteMode[]) =>
  profile({ maxCommuteMinutes, commuteModes });

describe('the commute gate', () => {
  it('asks nothing where the workplace is not stated', () => {
    expect(
      commuteGate.check(profile(), vacancy({ workplace: undefined }), context()),
    ).toMatchObject({
      outcome: 'met',
      code: 'nothing-asked',
    });
  });

  it('passes wholly remote work, even for who states no home', () => {
    const gate = commuteGate.check(
      profile({ home: undefined }),
      vacancy({ remoteShare: 1 }),
      context(),
    );
    expect(gate).toMatchObject({ outcome: 'met', code: 'remote' });
  });

  it('is asked as soon as part of the work is on site', () => {
    const gate = commuteGate.check(
      profile({ home: undefined }),
      vacancy({ remoteShare: 0.9 }),
      context(),
    );
    expect(gate.outcome).toBe('unknown');
  });

  it('passes a commute at the limit exactly', () => {
    expect(commuteGate.check(limit(30), vacancy(), by({ car: [30, 24] }))).toMatchObject({
      ok: true,
      outcome: 'met',
      code: 'within-limit',
      params: { minutes: 30, limit: 30, mode: 'car', crossing: 'Pont de l’Europe' },
    });
  });

  it('compares the low end, and says so where the usual time is a little over', () => {
    expect(commuteGate.check(limit(30), vacancy(), by({ car: [36, 30] }))).toMatchObject({
      ok: true,
      outcome: 'met',
      code: 'near-limit',
      params: { over: 6 },
    });
  });

  it('is short, slightly or by far, where even the low end is over', () => {
    expect(commuteGate.check(limit(30), vacancy(), by({ car: [36, 31] }))).toMatchObject({
      ok: false,
      outcome: 'short',
      code: 'slightly-over',
      params: { over: 1 },
    });
    expect(commuteGate.check(limit(30), vacancy(), by({ car: [50, 41] }))).toMatchObject({
      outcome: 'short',
      code: 'too-far',
      params: { over: 11 },
    });
  });

  it('is content with one of the person’s modes', () => {
    const times = by({ car: [20, 18], transit: [60, 50], bike: [40, 35] });
    expect(commuteGate.check(limit(40, ['transit', 'bike']), vacancy(), times)).toMatchObject({
      outcome: 'met',
      params: { mode: 'bike' },
    });
    expect(commuteGate.check(limit(30, ['transit', 'bike']), vacancy(), times).outcome).toBe(
      'short',
    );
  });

  it('takes a mode with a wide range where only its low end is within the limit', () => {
    const times = by({ car: [40, 38], transit: [45, 30] });
    expect(commuteGate.check(limit(32, ['car', 'transit']), vacancy(), times)).toMatchObject({
      outcome: 'met',
      code: 'near-limit',
      params: { mode: 'transit' },
    });
  });

  it('takes who names no mode for a driver', () => {
    const times = by({ car: [20, 18], transit: [60, 50] });
    expect(commuteGate.check(limit(30, undefined), vacancy(), times).outcome).toBe('met');
    expect(commuteGate.check(limit(30, []), vacancy(), times).outcome).toBe('met');
  });

  it('is unknown where home or limit is not stated, or a place is not found', () => {
    const unknown = (p = profile(), v = vacancy()) => commuteGate.check(p, v, context());
    expect(unknown(profile({ home: undefined }))).toMatchObject({
      outcome: 'unknown',
      code: 'home-not-stated',
    });
    expect(unknown(profile({ home: { country: 'FR' } })).code).toBe('home-not-found');
    expect(unknown(limit(undefined)).code).toBe('limit-not-stated');
    expect(unknown(profile(), vacancy({ workplace: { country: 'DE' } }))).toMatchObject({
      code: 'workplace-not-found',
      params: { ask: 'employer' },
    });
  });

  it('tells both ends of a shift, of which the longer counts', () => {
    const late = context({ commute: () => ({ ...minutes(50, 44), toWork: 35, home: 50 }) });
    expect(commuteGate.check(limit(45), vacancy(), late)).toMatchObject({
      code: 'near-limit',
      params: { minutes: 50, toWork: 35, home: 50 },
    });
    expect(commuteGate.check(limit(40), vacancy(), late)).toMatchObject({
      code: 'slightly-over',
      params: { toWork: 35, home: 50 },
    });
    expect(commuteGate.check(limit(45), vacancy(), context()).params).not.toHaveProperty('toWork');
  });

  it('says so where there is no way, for whatever limit', () => {
    const never = context({ commute: () => minutes(1440, 1440) });
    expect(commuteGate.check(limit(600), vacancy(), never)).toMatchObject({
      outcome: 'short',
      code: 'no-way',
      params: { mode: 'car', limit: 600 },
    });
  });

  it('takes a limit of nought for what it says', () => {
    expect(
      commuteGate.check(limit(0), vacancy({ workplace: { country: 'DE', at: KEHL } }), context())
        .outcome,
    ).toBe('short');
  });
});
