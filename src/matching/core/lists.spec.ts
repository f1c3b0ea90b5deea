import { GATE_NAMES, type GateName, type GateOutcome } from '../../kernel/vocabulary.js';
import { listOf } from './lists.js';
import type { GateAnswer, Params } from './outcome.js';

type Said = Partial<Record<GateName, GateOutcome>>;

const listFor = (said: Said, params: Params = {}) =>
  listOf(
    GATE_NAMES.map((name): GateAnswer => {
      const outcome = said[name] ?? 'met';
      const ok = outcome === 'met' || outcome === 'conditional';
      return { name, ok, outcome, code: 'not-stated', params: name === 'language' ? params : {} };
    }),
  );

describe('the list of a pair', () => {
  it('is fits when every gate is met', () => expect(listFor({})).toBe('fits'));

  it('is fits-if with one or two conditions, none with three', () => {
    expect(listFor({ language: 'conditional' })).toBe('fits-if');
    expect(listFor({ language: 'conditional', 'driving-licence': 'conditional' })).toBe('fits-if');
    expect(
      listFor({
        language: 'conditional',
        'driving-licence': 'conditional',
        'regulated-profession': 'conditional',
      }),
    ).toBe('no');
  });

  it('is to-clear when only unknown is in the way, however much of it', () => {
    expect(listFor({ commute: 'unknown' })).toBe('to-clear');
    expect(listFor({ commute: 'unknown', hours: 'unknown', contract: 'unknown' })).toBe('to-clear');
  });

  it('is to-clear beside a condition, which is not in the way', () => {
    expect(listFor({ commute: 'unknown', language: 'conditional' })).toBe('to-clear');
  });

  it('is within-reach when short in language by at most two steps in all', () => {
    expect(listFor({ language: 'short' }, { steps: 1 })).toBe('within-reach');
    expect(listFor({ language: 'short' }, { steps: 2 })).toBe('within-reach');
    expect(listFor({ language: 'short' }, { steps: 3 })).toBe('no');
  });

  it('is within-reach beside a condition', () => {
    expect(listFor({ language: 'short', 'driving-licence': 'conditional' }, { steps: 1 })).toBe(
      'within-reach',
    );
  });

  it('is none when anything else is in the way of who is short in language', () => {
    expect(listFor({ language: 'short', hours: 'unknown' }, { steps: 1 })).toBe('no');
    expect(listFor({ language: 'short', hours: 'short' }, { steps: 1 })).toBe('no');
    expect(listFor({ language: 'short' }, { steps: 1, assumed: [{ language: 'fr' }] })).toBe('no');
  });

  it('is none when short in anything but language, if only slightly', () => {
    expect(listFor({ commute: 'short' })).toBe('no');
    expect(listFor({ 'start-date': 'short' })).toBe('no');
  });

  it.each(GATE_NAMES)('is none when %s bars', (name) => {
    expect(listFor({ [name]: 'barred' })).toBe('no');
    expect(listFor({ hours: 'unknown', [name]: 'barred' })).toBe('no');
  });
});
