import { normalise, words } from './normalise.js';

describe('normalising a title', () => {
  it.each([
    ['Boucher (h/f/x)', 'boucher'],
    ['Bäcker (m/w/d)', 'bäcker'],
    ['Friseurhilfskraft (m./w.)', 'friseurhilfskraft'],
    ['Soudeur H/F', 'soudeur'],
    ['Chef d’équipe', "chef d'équipe"],
    ['Koch\u0007\u0000\tin  Teilzeit', 'koch in teilzeit'],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps accents and single letters that are names', () => {
    expect(words('Genève: développeur C, diplômée')).toEqual([
      'genève',
      'développeur',
      'c',
      'diplômée',
    ]);
  });
});
