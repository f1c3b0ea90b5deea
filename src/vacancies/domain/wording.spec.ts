import { wordingWarnings } from './wording.js';

const codes = (lang: string, title: string, description = '') =>
  wordingWarnings([{ lang, text: title }], [{ lang, text: description }]).map((w) => w.code);

describe('hints on an ad’s wording', () => {
  it.each([
    ['de', 'Bäcker'],
    ['de', 'Krankenschwester'],
    ['fr', 'Vendeuse'],
    ['fr', 'Boulanger'],
  ])('ask whether %s «%s» means everyone', (lang, title) => {
    expect(codes(lang, title)).toEqual(['not-gender-neutral']);
  });

  it.each([
    ['de', 'Bäcker (m/w/d)'],
    ['de', 'Bäcker/in'],
    ['de', 'Bäcker:in'],
    ['de', 'Verkäufer*innen'],
    ['de', 'BäckerInnen'],
    ['de', 'Pflegefachkraft'],
    ['de', 'Kaufleute im Einzelhandel'],
    ['de', 'Küchenhilfe'],
    ['fr', 'Boulanger (H/F)'],
    ['fr', 'Boulanger F/H'],
    ['fr', 'Vendeur / Vendeuse'],
    ['fr', 'Vendeur(se)'],
    ['fr', 'Employé(e) de rayon'],
    ['en', 'Baker'],
  ])('have nothing against %s «%s»', (lang, title) => {
    expect(codes(lang, title)).toEqual([]);
  });

  it('find words of age', () => {
    expect(codes('de', 'Bäcker (m/w/d)', 'Ein junges dynamisches Team wartet')).toEqual([
      'age-word',
    ]);
    expect(codes('de', 'Bäcker (m/w/d)', 'Sie sind höchstens 35 Jahre alt')).toEqual(['age-word']);
    expect(codes('fr', 'Boulanger (H/F)', 'Vous êtes un jeune diplômé')).toEqual(['age-word']);
    expect(codes('fr', 'Boulanger (H/F)', 'Vous avez moins de 26 ans')).toEqual(['age-word']);
    expect(codes('fr', 'Boulanger (H/F)', 'Une maison ouverte depuis moins de 20 ans')).toEqual([]);
    expect(codes('de', 'Bäcker (m/w/d)', 'Jugendarbeit mit jungen Menschen')).toEqual([]);
  });

  it('find contacts that would go round the introduction, and do not repeat them', () => {
    const [warning] = wordingWarnings([], [{ lang: 'de', text: 'Bewerbung an chef@muster.test' }]);
    expect(warning).toEqual({
      code: 'contact-in-text',
      field: 'descriptions[0]',
      params: { words: '', lang: 'de' },
    });
    expect(codes('fr', 'Boulanger (H/F)', 'Appelez le 03 88 12 34 56')).toEqual([
      'contact-in-text',
    ]);
    expect(codes('fr', 'Boulanger (H/F)', '35 h, 2 000 à 2 500 euros')).toEqual([]);
  });
});
