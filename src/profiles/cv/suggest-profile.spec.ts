import { TextReader, loadStarterTaxonomy } from '../../taxonomy/index.js';
import type { CvFact, ParsedCv } from './parsed-cv.js';
import { suggestProfile } from './suggest-profile.js';

const reader = new TextReader(loadStarterTaxonomy());
const read = (where: string, text: string) => ({
  where,
  reading: reader.read(text, { kind: 'profile', today: '2026-11-23' }),
});
const cv = (...facts: CvFact[]): ParsedCv => ({ format: 'europass-3', facts, passages: [] });
const language = (value: object, where: string) =>
  ({ field: 'languages', value, where, phrase: 'x' }) as CvFact;

describe('a suggested profile', () => {
  it('has the shape of the contract, with evidence for each entry', () => {
    const text = 'Je travaille comme soudeur. Langues : allemand B1. Permis B.';
    const { profile, evidence, textLanguages } = suggestProfile(cv(), [read('page 1', text)]);
    expect(textLanguages).toEqual(['fr']);
    expect(profile).toMatchObject({
      languages: [{ language: 'de', spoken: 'B1', written: 'B1' }],
      occupations: [{ label: 'soudeur / soudeuse' }],
      drivingLicences: ['B'],
    });
    const fields = evidence.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['languages[0]', 'occupations[0]', 'drivingLicences[0]']),
    );
    for (const { phrase, where } of evidence) {
      expect(text).toContain(phrase);
      expect(where).toBe('page 1');
    }
  });

  it('never assumes a language', () => {
    const { profile } = suggestProfile(cv(), [read('page 1', 'Je travaille dans une équipe.')]);
    expect(profile.languages).toBeUndefined();
  });

  it('takes each thing once: what fields state before what words say, and of a language what says most', () => {
    const { profile } = suggestProfile(
      cv(
        language({ language: 'de' }, 'PrimaryLanguageCode'),
        language({ language: 'de', spoken: 'B2', written: 'A2' }, 'ForeignLanguage[1]'),
      ),
      [read('page 1', 'Langues : allemand A1.')],
    );
    expect(profile.languages).toEqual([{ language: 'de', spoken: 'B2', written: 'A2' }]);
  });

  it('keeps a job that was held twice', () => {
    const held = (from: string): CvFact => ({
      field: 'occupations',
      value: { label: 'Soudeur', from },
      where: 'work',
      phrase: 'Soudeur',
    });
    expect(suggestProfile(cv(held('2010'), held('2019')), []).profile.occupations).toHaveLength(2);
  });

  it('leaves out what the contract would refuse, says where, and takes the rest', () => {
    const bad = language({ language: 'Deutsch' }, 'ForeignLanguage[1]');
    const good = language({ language: 'fr', spoken: 'C1' }, 'ForeignLanguage[2]');
    const { profile, evidence, unread } = suggestProfile(cv(bad, good), []);
    expect(profile.languages).toEqual([{ language: 'fr', spoken: 'C1' }]);
    expect(evidence).toMatchObject([{ field: 'languages[0]', where: 'ForeignLanguage[2]' }]);
    expect(unread).toEqual([{ where: 'ForeignLanguage[1]', reason: 'matches' }]);
  });
});
