import { context, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import type { Strictness } from '../../../kernel/vocabulary.js';
import { entitledClasses, normaliseLicenceClass } from '../driving-licence-classes.js';
import { drivingLicenceGate } from './driving-licence.js';

const check = (held: string[] | undefined, ...asked: [string, Strictness?][]) =>
  drivingLicenceGate.check(
    profile({ drivingLicences: held }),
    vacancy({
      drivingLicences: asked.map(([name, strictness = 'must']) => ({ class: name, strictness })),
    }),
    context(),
  );

describe('the driving-licence gate', () => {
  it('asks nothing where the vacancy asks for none, or only wishes', () => {
    expect(check(undefined)).toMatchObject({ outcome: 'met', code: 'nothing-asked' });
    expect(check(undefined, ['B', 'wished'])).toMatchObject({
      outcome: 'met',
      code: 'nothing-asked',
    });
  });
  it('is met by the class itself', () =>
    expect(check(['B'], ['B'])).toMatchObject({ outcome: 'met', code: 'held' }));
  it.each([
    ['CE', ['B', 'BE', 'C', 'C1', 'C1E', 'AM']],
    ['C', ['B', 'C1', 'AM']],
    ['D', ['B', 'D1']],
    ['DE', ['B', 'BE', 'D', 'D1', 'D1E']],
    ['BE', ['B']],
    ['A', ['A2', 'A1', 'AM']],
  ])('takes %s for %j too', (held, implied) => {
    for (const name of implied) expect(check([held], [name]).outcome).toBe('met');
  });
  it.each([
    ['B', 'BE'],
    ['B', 'C1'],
    ['C', 'CE'],
    ['C', 'D'],
    ['CE', 'DE'],
    ['C1E', 'C'],
    ['A2', 'A'],
    ['B', 'A1'],
  ])('does not take %s for %s', (held, asked) => {
    expect(check([held], [asked])).toMatchObject({
      outcome: 'short',
      ok: false,
      params: { missing: [asked] },
    });
  });
  it('takes CE with D for DE (article 6, paragraph 2 b)', () => {
    expect(entitledClasses(['CE', 'D'])).toContain('DE');
    expect(entitledClasses(['CE', 'D'])).toContain('D1E');
  });
  it('makes a condition of a learnable class', () => {
    expect(check(['B'], ['C', 'learnable'])).toMatchObject({
      outcome: 'conditional',
      ok: true,
      params: { who: 'person', toObtain: ['C'] },
    });
    expect(check([], ['B'], ['C', 'learnable']).outcome).toBe('short');
  });
  it('tells an empty list from a missing one', () => {
    expect(check([], ['B']).outcome).toBe('short');
    expect(check(undefined, ['B'])).toMatchObject({
      outcome: 'unknown',
      params: { ask: 'person' },
    });
  });
  it.each([
    ['c+e', 'CE'],
    ['E(C)', 'CE'],
    ['E(B)', 'BE'],
    [' b ', 'B'],
    ['C1+E', 'C1E'],
  ])('reads %j as %s', (text, name) => expect(normaliseLicenceClass(text)).toBe(name));
});
