import fc from 'fast-check';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { fold } from './fold.js';
import { normalise } from './normalise.js';

/** The letters of Latin-1 beyond ASCII. */
const ACCENTED = /[à-öø-ÿ]/u;

describe('one spelling for what differs only in form', () => {
  it.each<[Locale, string, string]>([
    ['de', 'Bäcker', 'BAECKER'],
    ['de', 'Schweißer', 'SCHWEISSER'],
    ['de', 'Köchin', 'Koch'],
    ['de', 'Ingenieurin', 'Ingenieur'],
    ['de', 'Lehrerinnen', 'Lehrer'],
    ['de', 'Kauffrau', 'Kaufmann'],
    ['de', 'Biologin', 'Biologe'],
    ['fr', 'Ingénieur d’études', "INGENIEUR D'ETUDES"],
    ['fr', 'boulangère', 'boulanger'],
    ['fr', 'conductrice', 'conducteur'],
    ['fr', 'vendeuses', 'vendeur'],
    ['fr', 'technicienne', 'technicien'],
    ['fr', 'attachée commerciale', 'attaché commercial'],
    ['en', 'bakers', 'baker'],
    ['en', 'salesman', 'saleswoman'],
  ])('%s: %s as %s', (lang, one, other) => {
    expect(fold(normalise(one), lang)).toBe(fold(normalise(other), lang));
  });

  it.each<[Locale, string]>([
    ['de', 'bauer'],
    ['de', 'steuer'],
    ['de', 'medizin'],
    ['fr', 'mère'.normalize('NFD').replace(/\p{M}/gu, '')],
    ['en', 'glass'],
  ])('%s: %s stays', (lang, word) => {
    expect(fold(word, lang)).toBe(word);
  });

  it('takes no notice of case and accents, and leaves no accent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.string({ unit: 'grapheme' }), (lang, text) => {
        const folded = fold(normalise(text), lang);
        const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
        if (lang !== 'de' && plain.toLowerCase() === plain.toUpperCase().toLowerCase()) {
          expect(fold(normalise(plain.toUpperCase()), lang)).toBe(fold(normalise(plain), lang));
        }
        expect(folded).not.toMatch(ACCENTED);
      }),
    );
  });

  it.each(LOCALES)('%s: leaves no accent on any letter of Western Europe', (lang) => {
    const latin1 = Array.from({ length: 0x40 }, (_, i) => String.fromCodePoint(0xc0 + i));
    const letters = latin1.filter((letter) => /\p{L}/u.test(letter));
    for (const letter of [...letters, 'Œ', 'œ', 'Ł', 'ł', 'Đ', 'đ']) {
      expect(fold(normalise(letter), lang)).toMatch(/^[a-z]+$/u);
    }
  });
});
