import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCefrLevel } from '../../../src/kernel/cefr.js';
import { projectRoot } from '../../../src/platform/paths.js';
import { loadStarterTaxonomy } from '../../../src/taxonomy/index.js';

interface Ad {
  id: string;
  lang: string;
  text: string;
  skills: { phrase: string; uri: string; need: string }[];
  languages: {
    phrase: string;
    language: string;
    spoken?: string;
    written?: string;
    need: string;
  }[];
  licences: { phrase: string; class: string; need: string }[];
}

const load = (lang: string): Ad[] => {
  const file = join(projectRoot(), 'test', 'support', 'ads', `${lang}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { ads: Ad[] }).ads;
};
const taxonomy = loadStarterTaxonomy();

describe.each(['fr', 'de'])('the annotated ads (%s)', (lang) => {
  const ads = load(lang);

  it('are thirty, each with an id of its own and different words', () => {
    expect(ads).toHaveLength(30);
    expect(new Set(ads.map((ad) => ad.id)).size).toBe(30);
    expect(new Set(ads.map((ad) => ad.text)).size).toBe(30);
    expect(ads.filter((ad) => ad.lang !== lang)).toEqual([]);
  });

  it('quote every phrase from the text', () => {
    const strange = ads.flatMap(({ id, text, skills, languages, licences }) =>
      [...skills, ...languages, ...licences]
        .filter(({ phrase }) => phrase.trim() === '' || !text.includes(phrase))
        .map(({ phrase }) => [id, phrase]),
    );
    expect(strange).toEqual([]);
  });

  it('name skills of the starter vocabulary, once per ad', () => {
    for (const { id, skills } of ads) {
      const uris = skills.map(({ uri }) => uri);
      expect([id, uris.filter((uri) => taxonomy.concept(uri)?.kind !== 'skill')]).toEqual([id, []]);
      expect([id, new Set(uris).size]).toEqual([id, uris.length]);
      expect(skills.filter(({ need }) => need !== 'essential' && need !== 'optional')).toEqual([]);
    }
  });

  it('name languages with CEFR levels and licences with classes', () => {
    const levels = ads.flatMap((ad) => ad.languages.flatMap((l) => [l.spoken, l.written]));
    expect(levels.filter((level) => level !== undefined && !isCefrLevel(level))).toEqual([]);
    const needs = ads.flatMap((ad) => [...ad.languages, ...ad.licences].map((one) => one.need));
    expect(needs.filter((need) => need !== 'required' && need !== 'wished')).toEqual([]);
    const classes = ads.flatMap((ad) => ad.licences.map((licence) => licence.class));
    expect(classes.filter((name) => !/^(A|B|BE|C1?E?|D1?E?)$/.test(name))).toEqual([]);
  });

  it('hold enough of everything to measure with', () => {
    const count = (list: 'skills' | 'languages' | 'licences') =>
      ads.reduce((sum, ad) => sum + ad[list].length, 0);
    expect(count('skills')).toBeGreaterThanOrEqual(100);
    expect(count('languages')).toBeGreaterThanOrEqual(20);
    expect(count('licences')).toBeGreaterThanOrEqual(8);
  });
});
