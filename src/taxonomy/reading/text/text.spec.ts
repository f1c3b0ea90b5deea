import { recogniseLanguage } from './recognise-language.js';
import { sentencesOf } from './sentences.js';
import { tokenise } from './tokens.js';

const words = (text: string) => tokenise(text).map(({ word }) => word);
const split = (text: string) =>
  sentencesOf(tokenise(text), 'de').sentences.map(({ tokens }) =>
    tokens.map(({ surface }) => surface).join(' '),
  );

describe('words', () => {
  it('are folded, with offsets into the text as it is', () => {
    const text = '  Führerschein: l’œuvre\u0000C++';
    expect(words(text)).toEqual(['fuhrerschein', 'l', 'oeuvre', 'c++']);
    for (const { start, end, surface } of tokenise(text)) {
      expect(text.slice(start, end)).toBe(surface);
    }
  });

  it('are the same composed, decomposed and with soft hyphens', () => {
    expect(words('Fu\u0308hrer\u00ADschein')).toEqual(['fuhrerschein']);
  });

  it('swallow the endings for both genders', () => {
    expect(words('Bäcker/in, vendeur(se), motivé·e·s, Kolleg*innen')).toEqual([
      'backer',
      'vendeur',
      'motive',
      'kolleg',
    ]);
  });

  it('are no longer than words are', () => {
    expect(words('a'.repeat(10_000))[0]).toHaveLength(60);
  });
});

describe('sentences', () => {
  it('end at full stops, not at abbreviations and dates', () => {
    expect(split('Wir z. B. suchen ab 1. Mai. Sie kommen.')).toEqual([
      'Wir z B suchen ab 1 Mai',
      'Sie kommen',
    ]);
  });

  it('are the items of a list', () => {
    expect(split('Aufgaben:\n- Rohre verlegen\n- Bäder einbauen')).toEqual([
      'Aufgaben',
      'Rohre verlegen',
      'Bäder einbauen',
    ]);
  });

  it('go on over a line that was only wrapped', () => {
    expect(split('Sie verlegen Rohre\nund bauen Bäder ein')).toHaveLength(1);
  });

  it('never grow without bound', () => {
    const { sentences } = sentencesOf(tokenise('Wort '.repeat(1_000)), 'de');
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(120);
  });
});

describe('the language of a text', () => {
  it.each([
    ['fr', 'Nous recherchons un boulanger pour notre équipe'],
    ['de', 'Wir suchen einen Bäcker für unser Team'],
    ['en', 'We are looking for a baker for our team'],
    [undefined, 'Wij zoeken een bakker voor ons team en jij bent niet bang van het werk'],
    [undefined, 'Cerchiamo un panettiere per il nostro forno con esperienza della pasta'],
    [undefined, 'Шукаємо пекаря для нашої команди у місті'],
    [undefined, ''],
  ])('%s: %s', (expected, text) => {
    expect(recogniseLanguage(words(text))).toBe(expected);
  });

  it('may change from one sentence to the next', () => {
    const text =
      'Nous recherchons un vendeur pour notre magasin. Wir suchen einen Verkäufer für unser Geschäft.';
    const { sentences, languages } = sentencesOf(tokenise(text), undefined);
    expect(sentences.map(({ lang }) => lang)).toEqual(['fr', 'de']);
    expect(new Set(languages)).toEqual(new Set(['fr', 'de']));
  });
});
