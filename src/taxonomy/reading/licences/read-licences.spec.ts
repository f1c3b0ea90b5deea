import type { Locale } from '../../../kernel/locale.js';
import { sentencesOf } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { readLicences } from './read-licences.js';

function read(lang: Locale, text: string): string[] {
  const { sentences } = sentencesOf(tokenise(text), lang);
  return sentences
    .flatMap((sentence) => readLicences(text, sentence, 'vacancy', undefined))
    .map(({ value, need }) => `${value.class} ${need}`);
}

describe('driving licences', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', 'Permis B exigé', ['B required']],
    ['fr', 'Le permis B est un plus', ['B wished']],
    ['fr', 'Permis de conduire indispensable', ['B required']],
    ['fr', 'permis B, C1 et CE', ['B required', 'C1 required', 'CE required']],
    ['fr', 'Permis EC et carte conducteur', ['CE required']],
    ['fr', 'Permis E(C)', ['CE required']],
    ['fr', 'Permis SPL', ['CE required']],
    ['fr', 'Permis poids lourd, CACES 3', ['C required']],
    ['fr', 'permis C + FIMO + FCO', ['C required']],
    ['de', 'Führerschein Klasse B', ['B required']],
    ['de', 'Führerschein Kl. C/CE mit Modul 95', ['C required', 'CE required']],
    ['de', 'Pkw-Führerschein von Vorteil', ['B wished']],
    ['de', 'LKW-Führerschein', ['C required']],
    ['de', 'Führerschein Klasse 3', ['B required']],
    ['de', 'Führerschein (Klasse B) zwingend erforderlich', ['B required']],
    ['de', 'Fahrerlaubnis C+E, Code 95', ['CE required']],
    ['de', 'Staplerschein und Führerschein', ['B required']],
    ['en', 'Driving licence category B', ['B required']],
    ['en', 'clean driver’s license', ['B required']],
  ])('%s: %s', (lang, text, expected) => {
    expect(read(lang, text)).toEqual(expected);
  });
});

describe('what is no driving licence', () => {
  it.each<[Locale, string]>([
    ['fr', 'CACES R489, FIMO, carte conducteur'],
    ['fr', 'Permis cariste CACES 1'],
    ['fr', 'Permis de travail valable'],
    ['fr', 'Nationalité suisse ou permis C/B/G valable'],
    ['fr', 'Aucun permis nécessaire'],
    ['de', 'Gabelstaplerführerschein'],
    ['de', 'Code 95, Fahrerkarte'],
    ['de', 'kein Führerschein nötig'],
    ['en', 'forklift licence'],
  ])('%s: %s', (lang, text) => {
    expect(read(lang, text)).toEqual([]);
  });
});
