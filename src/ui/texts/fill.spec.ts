import { plural } from './define.js';
import { fill } from './fill.js';

describe('filling a sentence', () => {
  it('puts the words in, each as it is', () => {
    expect(fill('{a} und {b}', { a: '$&', b: '{a}' })).toBe('$& und {a}');
  });

  it('does not end it twice', () => {
    expect(fill('höchstens {limit}.', { limit: '50 Min.' })).toBe('höchstens 50 Min.');
    expect(fill('{a}…', { a: 'x' })).toBe('x…');
  });

  it('fails where a word is missing', () => {
    expect(() => fill('{a}', {})).toThrow(/no word for \{a\}/);
  });
});

it('counts as each language does', () => {
  const forms = { one: '# x', other: '# xs' };
  expect([0, 1, 2].map((n) => plural('fr', n, forms))).toEqual(['0 x', '1 x', '2 xs']);
  expect([0, 1, 2].map((n) => plural('en', n, forms))).toEqual(['0 xs', '1 x', '2 xs']);
});
