import type { Locale } from '../../kernel/locale.js';
import { createLinker } from '../load-linker.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';

const taxonomy = loadStarterTaxonomy();
const linker = createLinker(taxonomy);
/** Every second of each kind, to be quick. */
const some = (kind: 'occupation' | 'skill') =>
  [...taxonomy.all()]
    .filter((one) => one.kind === kind && !one.group)
    .filter((_, i) => i % 2 === 0);
const [occupations, skills] = [some('occupation'), some('skill')];
const LANGS: readonly Locale[] = ['fr', 'de', 'en'];

const first = (text: string, lang: Locale, kind: 'occupation' | 'skill' = 'occupation') =>
  linker.link(text, { kind, lang, top: 1 })[0]?.uri;

/** As many national tables print names: in capitals, accents left out, German letters in two. */
const capitals = (text: string, lang: Locale) =>
  (lang === 'de' ? text.replace(/ä/giu, 'ae').replace(/ö/giu, 'oe').replace(/ü/giu, 'ue') : text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase();

/** Two letters in the middle of the longest word exchanged. */
function withTypo(text: string): string {
  const longest = text.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0]!;
  const at = longest.length >> 1;
  const typed = longest.slice(0, at - 1) + longest[at]! + longest[at - 1]! + longest.slice(at + 1);
  return text.replace(longest, typed);
}

describe('linking a name that is written in another way', () => {
  it.each(LANGS)('gives the same answers in capitals without accents (%s)', (lang) => {
    for (const { labels, kind } of [...occupations, ...skills]) {
      const label = labels[lang] ?? '';
      const request = { kind, lang, top: 10 };
      expect(linker.link(capitals(label, lang), request)).toEqual(linker.link(label, request));
    }
  });

  it.each<[Locale, string, string]>([
    ['fr', 'boulanger', 'boulangère'],
    ['fr', 'cuisinier', 'cuisinière'],
    ['fr', 'infirmier', 'infirmière'],
    ['fr', 'vendeur en magasin', 'vendeuse en magasin'],
    ['fr', 'électricien', 'électricienne (H/F)'],
    ['fr', 'serveur', 'serveurs'],
    ['de', 'Bäcker', 'Bäckerin'],
    ['de', 'Koch', 'Köchin'],
    ['de', 'Verkäufer', 'Verkäufer*in (m/w/d)'],
    ['de', 'Elektriker', 'Elektriker/in'],
    ['de', 'Industriemechaniker', 'Industriemechanikerinnen'],
    ['en', 'waiter', 'waiters'],
    ['en', 'baker', 'BAKERS'],
  ])('gives the same first answer whatever the gender and number (%s: %s, %s)', (lang, a, b) => {
    expect(first(b, lang)).toBe(first(a, lang));
    expect(first(a, lang)).toBeDefined();
  });

  it.each(LANGS)('finds most names with two letters exchanged (%s)', (lang) => {
    const long = occupations.filter(({ labels }) => (labels[lang] ?? '').length >= 8);
    const right = long.filter(({ uri, labels }) => first(withTypo(labels[lang]!), lang) === uri);
    expect(right.length / long.length).toBeGreaterThan(0.66);
  });

  it.each(LANGS)('finds most names in front of a place, hours and a reference (%s)', (lang) => {
    const places = ', 67000 Strasbourg - 35h (m/w/d) réf. 2024-118';
    const right = occupations.filter(({ uri, labels }) => {
      const label = labels[lang]!.split('/')[0]!;
      return linker
        .link(label + places, { kind: 'occupation', lang, top: 3 })
        .some((link) => link.uri === uri);
    });
    expect(right.length / occupations.length).toBeGreaterThan(0.5);
  });

  it.each(LANGS)('finds English names among French and German texts too (asked in %s)', (lang) => {
    const right = occupations.filter(({ uri, labels }) =>
      linker
        .link(labels.en!, { kind: 'occupation', lang, top: 5 })
        .some((link) => link.uri === uri),
    );
    expect(right.length / occupations.length).toBeGreaterThan(0.8);
  });

  it('bears texts of any length and any signs', () => {
    for (const text of [
      'x'.repeat(1e6),
      '🙂🙂',
      '\u0000\uFFFF',
      'ﬁ',
      '---',
      '((((',
      'ÄÖÜ'.repeat(500),
    ]) {
      for (const lang of LANGS) {
        const links = linker.link(text, { kind: 'skill', lang, top: 5 });
        links.forEach(({ score, confidence }) => {
          expect(Number.isFinite(score)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        });
      }
    }
  });
});
