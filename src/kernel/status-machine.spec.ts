import { assertTransition, judge, type Transition } from './status-machine.js';

type S = 'open' | 'shut';
type P = 'owner' | 'guest';
const table: Transition<S, P, { locked: boolean }>[] = [
  { from: ['open'], to: 'shut', by: ['owner', 'guest'] },
  { from: ['shut'], to: 'open', by: ['owner'], when: (f) => (f.locked ? 'locked' : true) },
];

describe('status machine', () => {
  it('allows what the table lists', () => {
    expect(judge(table, 'open', 'shut', 'guest', { locked: false })).toEqual({ allowed: true });
  });

  it.each([
    ['open', 'open', 'owner', false, 'not-from-here'],
    ['shut', 'open', 'guest', false, 'not-by-you'],
    ['shut', 'open', 'owner', true, 'locked'],
  ] as const)('refuses %s to %s by %s (locked: %s) with %s', (from, to, by, locked, code) => {
    expect(judge(table, from, to, by, { locked })).toEqual({ allowed: false, code });
  });

  it('throws forbidden for the wrong party and conflict for the wrong moment', () => {
    const facts = { locked: true };
    expect(() => assertTransition(table, 'shut', 'open', 'guest', facts)).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
    expect(() => assertTransition(table, 'shut', 'open', 'owner', facts)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'locked' }),
    );
  });
});
