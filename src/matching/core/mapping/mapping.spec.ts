import { readProfile, readVacancy } from '../../../kernel/contract/index.js';
import { toCoreProfile, type MappingPorts } from './to-core-profile.js';
import { toCoreVacancy } from './to-core-vacancy.js';

const kehl = { key: 'DE-77694', name: 'Kehl', country: 'DE', lat: 48.57, lon: 7.81 };
const links: Record<string, { uri: string; confidence: number }> = {
  'fr boulanger': { uri: 'http://data.europa.eu/esco/occupation/baker', confidence: 0.9 },
  'de Bäcker': { uri: 'http://data.europa.eu/esco/occupation/baker', confidence: 0.8 },
  'en Backer': { uri: 'http://data.europa.eu/esco/occupation/backer', confidence: 0.2 },
};
const ports: MappingPorts = {
  gazetteer: { resolve: (place) => (place.postalCode === '77694' ? kehl : undefined) },
  linker: {
    link: (text, { lang }) => {
      const found = links[`${lang} ${text}`];
      return found === undefined ? [] : [found];
    },
  },
};
const profileOf = (json: object) => {
  const read = readProfile({ id: 'p', ...json }, ['id']);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return toCoreProfile('p', read.value, ports);
};
const vacancyOf = (json: object) => {
  const read = readVacancy({ id: 'v', ...json }, ['id']);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return toCoreVacancy('v', read.value, ports);
};

const workplaceIn = (shifts?: object) =>
  vacancyOf({ workplace: { country: 'DE', postalCode: '77694' }, shifts }).workplace?.at;

describe('the shifts of a vacancy', () => {
  it('are no part of a workplace that is worked by day', () => {
    for (const shifts of [undefined, {}, { weekends: true }, { nights: false, rotating: false }]) {
      expect(workplaceIn(shifts)).toEqual({
        key: 'DE-77694',
        country: 'DE',
        lat: 48.57,
        lon: 7.81,
      });
    }
  });
  it.each([
    [{ earliestStart: '5:30', latestEnd: '14:00' }, '~05:30-14:00', [['05:30', '14:00']]],
    [{ latestEnd: '22:30', rotating: true }, '~-22:30', [[undefined, '22:30']]],
    [{ earliestStart: '24:00' }, '~00:00-', [['00:00', undefined]]],
    [{ rotating: true }, '~06:00-22:00', [['06:00', '22:00']]],
    [{ nights: true }, '~22:00-06:00', [['22:00', '06:00']]],
    [
      { nights: true, rotating: true },
      '~06:00-22:00~22:00-06:00',
      [
        ['06:00', '22:00'],
        ['22:00', '06:00'],
      ],
    ],
  ])('%j make it a place of its own', (shifts, key, times) => {
    const at = workplaceIn(shifts);
    expect(at?.key).toBe(`DE-77694${key}`);
    expect(at?.shifts?.map(({ starts, ends }) => [starts, ends])).toEqual(times);
  });
});

describe('a profile’s record', () => {
  it('needs no more than an id', () => {
    const core = profileOf({});
    expect(core).toMatchObject({ id: 'p', consent: true });
    expect(Object.values(core).filter((value) => value !== undefined)).toEqual(['p', true]);
  });
  it('withholds consent only by saying so', () => {
    expect(profileOf({ consent: false }).consent).toBe(false);
    expect(profileOf({ consent: true }).consent).toBe(true);
  });
  it('keeps the country of a place that nobody knows', () => {
    expect(profileOf({ home: { country: 'FR', postalCode: '99999' } }).home).toEqual({
      country: 'FR',
    });
    expect(profileOf({ home: { country: 'DE', postalCode: '77694' } }).home?.at?.key).toBe(
      'DE-77694',
    );
  });
  it('links words in their language, in every language where none is named, and else keeps them', () => {
    const core = profileOf({
      occupations: [
        { label: 'Bäcker', lang: 'de' },
        { label: 'boulanger' },
        { label: ' Sonder  Job ' },
        { label: 'Bäcker', lang: 'fr' },
      ],
    });
    expect(core.occupations).toEqual([
      'http://data.europa.eu/esco/occupation/baker',
      'text:sonder job',
      'text:bäcker',
    ]);
  });
  it('does not take an unsure link for the thing', () => {
    expect(profileOf({ skills: [{ label: 'Backer', lang: 'en' }] }).skills).toEqual([
      'text:backer',
    ]);
  });
  it('keeps a URI the taxonomy does not know as it is, and reads an ISCO code as its group', () => {
    const core = profileOf({
      skills: [{ uri: 'urn:own:1' }],
      recognisedProfessions: [{ occupation: '2221', country: 'DE', state: 'applied' }],
    });
    expect(core.skills).toEqual(['urn:own:1']);
    expect(core.recognisedProfessions).toEqual([
      { occupation: 'http://data.europa.eu/esco/isco/C2221', country: 'DE', state: 'applied' },
    ]);
  });
});

describe('a vacancy’s record', () => {
  it('needs no more than an id, is active, and then asks for nothing', () => {
    expect(vacancyOf({})).toMatchObject({
      status: 'active',
      remoteShare: 0,
      skills: [],
      languages: [],
      drivingLicences: [],
    });
    expect(vacancyOf({}).assumedLanguage).toBeUndefined();
  });
  it('assumes the language of an ad that names none, at the level of its kind of job', () => {
    const assumed = (level?: string) =>
      vacancyOf({ title: 'Bäcker', titleLanguage: 'de', level }).assumedLanguage;
    expect(assumed('helper')).toEqual({ languages: ['de'], spoken: 'A2', written: 'A1' });
    expect(assumed('skilled')).toEqual({ languages: ['de'], spoken: 'B1', written: 'A2' });
    expect(assumed('specialist')).toEqual({ languages: ['de'], spoken: 'B2', written: 'B1' });
    expect(assumed('expert')).toEqual({ languages: ['de'], spoken: 'C1', written: 'B2' });
    expect(assumed()).toEqual(assumed('skilled'));
  });
  it('assumes a stated working language before that of the title', () => {
    expect(
      vacancyOf({ title: 'Baker', titleLanguage: 'en', workingLanguages: ['fr'] }).assumedLanguage
        ?.languages,
    ).toEqual(['fr']);
  });
  it('assumes nothing of an ad that names a language, nor of one whose language nobody knows', () => {
    const named = {
      title: 'Bäcker',
      titleLanguage: 'de',
      languages: [{ language: 'fr', spoken: 'B1', need: 'wished' }],
    };
    expect(vacancyOf(named).assumedLanguage).toBeUndefined();
    expect(vacancyOf({ title: 'Bäcker' }).assumedLanguage).toBeUndefined();
  });
  it('takes a need without strictness for a must, and a wish for a wish', () => {
    const strictness = (need: object) =>
      vacancyOf({ languages: [{ language: 'de', spoken: 'B1', ...need }] }).languages[0]
        ?.strictness;
    expect(strictness({})).toBe('must');
    expect(strictness({ need: 'required' })).toBe('must');
    expect(strictness({ need: 'required', strictness: 'learnable' })).toBe('learnable');
    expect(strictness({ need: 'wished' })).toBe('wished');
    expect(strictness({ strictness: 'wished' })).toBe('wished');
  });
  it('loosens nothing that is legal', () => {
    const need = { language: 'de', spoken: 'B1', need: 'wished', strictness: 'legal' };
    expect(vacancyOf({ languages: [need] }).languages[0]?.strictness).toBe('legal');
  });
  it('counts a skill named twice once, as essential if either says so', () => {
    const core = vacancyOf({
      skills: [
        { uri: 'urn:a', need: 'optional' },
        { uri: 'urn:a' },
        { uri: 'urn:b', need: 'optional' },
      ],
    });
    expect(core.skills).toEqual([
      { skill: 'urn:a', essential: true },
      { skill: 'urn:b', essential: false },
    ]);
  });
  it('reads driving licences in either form', () => {
    expect(
      vacancyOf({ drivingLicences: ['c+e', { class: 'B', strictness: 'learnable' }] })
        .drivingLicences,
    ).toEqual([
      { class: 'CE', strictness: 'must' },
      { class: 'B', strictness: 'learnable' },
    ]);
  });
});
