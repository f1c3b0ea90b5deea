import type { Locale } from '../../../kernel/locale.js';
import { sentencesOf, type Sentence } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { readContracts } from './read-contracts.js';
import { readHours } from './read-hours.js';
import { readStart } from './read-start.js';

const TODAY = '2026-11-23';

const sentences = (lang: Locale, text: string): readonly Sentence[] =>
  sentencesOf(tokenise(text), lang).sentences;

describe('the contract', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', 'Poste en CDI', ['permanent']],
    ['fr', 'CDD de 6 mois', ['fixed-term']],
    ['fr', 'CDI intérimaire', ['agency']],
    ['fr', "Contrat d'apprentissage", ['apprenticeship']],
    ['fr', 'un an d’expérience, stage compris', []],
    ['fr', 'Convention de stage de six mois', ['internship']],
    ['de', 'Unbefristete Stelle', ['permanent']],
    ['de', 'befristet auf zwei Jahre', ['fixed-term']],
    ['de', 'Minijob auf 556-Euro-Basis', ['minijob']],
    ['de', 'Ausbildung zum Koch', ['apprenticeship']],
    ['de', 'Abgeschlossene Ausbildung zum Koch', []],
    ['en', 'Permanent contract', ['permanent']],
  ])('%s: %s', (lang, text, expected) => {
    const found = sentences(lang, text).flatMap((sentence) => readContracts(text, sentence));
    expect([...new Set(found.map(({ value }) => value))]).toEqual(expected);
  });
});

describe('hours per week', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', '35 h par semaine', ['35-35']],
    ['fr', 'temps partiel 20h/semaine', ['20-20']],
    ['fr', 'Poste en temps plein de 37,5 heures', ['37.5-37.5']],
    ['fr', 'boutique en 39 h ( CDD )', ['39-39']],
    ['fr', 'Taux 80 à 100 %', ['33.6-42']],
    ['fr', 'Temps plein', ['35-40']],
    ['fr', 'horaires de 8h à 17h, travail en 2x8', []],
    ['fr', 'remise de 20 %', []],
    ['de', 'Teilzeit 20-30 Stunden pro Woche', ['20-30']],
    ['de', '38,5 Std./Woche', ['38.5-38.5']],
    ['de', '40-Stunden-Woche', ['40-40']],
    ['de', 'Pensum 80-100%', ['33.6-42']],
    ['de', 'Mo-Fr 8-17 Uhr', []],
    ['en', '40 hours per week', ['40-40']],
  ])('%s: %s', (lang, text, expected) => {
    const found = sentences(lang, text).flatMap((sentence) => readHours(text, sentence));
    const ranges = found.map(({ value }) => `${value.min}-${value.max}`);
    expect([...new Set(ranges)]).toEqual(expected);
    for (const { evidence } of found) {
      expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.phrase);
    }
  });
});

describe('the start', () => {
  it.each<[Locale, string, string | undefined]>([
    ['fr', 'à pourvoir le 1er septembre 2027', '2027-09-01'],
    ['fr', 'Prise de poste : 03/11/2027', '2027-11-03'],
    ['fr', 'dès que possible', TODAY],
    ['fr', 'à partir de mars', '2027-03-01'],
    ['de', 'ab 01.09.2027', '2027-09-01'],
    ['de', 'zum 1. Oktober', '2027-10-01'],
    ['de', 'ab sofort', TODAY],
    ['de', 'Eintritt per 31. Februar 2027', undefined],
    ['en', 'start date 1 October 2027', '2027-10-01'],
    ['en', 'founded on 1 October 1998', undefined],
  ])('%s: %s', (lang, text, expected) => {
    const found = sentences(lang, text).flatMap((sentence) => readStart(text, sentence, TODAY));
    expect(found[0]?.value.day).toBe(expected);
  });
});
