import { readVacancy, VACANCY_REQUIRED, type VacancyRecord } from '../../kernel/contract/index.js';
import { readSpeaksFor, readVacancyForm, vacancyToForm, withNewSkill } from './vacancy.form.js';

const WHOLE = {
  titles: [
    { lang: 'fr', text: 'Soudeur (H/F)' },
    { lang: 'de', text: 'Schweißer (m/w/d)' },
    { lang: 'pl', text: 'Spawacz' },
  ],
  descriptions: [{ lang: 'fr', text: 'Atelier' }],
  workplace: { country: 'DE', postalCode: '77694' },
  remoteShare: 0.2,
  occupation: { uri: 'http://data.europa.eu/esco/occupation/1', label: 'soudeur', lang: 'fr' },
  level: 'skilled',
  skills: [{ uri: 'http://data.europa.eu/esco/skill/1', label: 'MAG', need: 'optional' }],
  languages: [
    {
      language: 'de',
      spoken: 'B1',
      written: 'A2',
      need: 'required',
      strictness: 'learnable',
      helpOffered: true,
    },
  ],
  contract: 'permanent',
  hours: { min: 35, max: 40 },
  shifts: { earliestStart: '05:00', latestEnd: '22:00', nights: false, rotating: true },
  pay: { min: 2800, max: 3200, per: 'month', currency: 'EUR' },
  drivingLicences: [{ class: 'B', strictness: 'must' }],
  startsOn: '2027-02-01',
  closesOn: '2027-01-15',
  openings: 2,
  openToOtherSide: 'yes',
} as unknown as VacancyRecord;

const tidy = (record: unknown) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

describe('the vacancy form', () => {
  it('gives back the vacancy that it shows, and titles in languages that it does not show', () => {
    expect(tidy(readVacancyForm(vacancyToForm(WHOLE), WHOLE, 'fr'))).toEqual(tidy(WHOLE));
  });

  it('makes a record that the contract takes', () => {
    expect(
      readVacancy(tidy(readVacancyForm(vacancyToForm(WHOLE), undefined, 'fr')), VACANCY_REQUIRED)
        .ok,
    ).toBe(true);
  });

  it('takes away what was emptied, when there was something', () => {
    const values = { ...vacancyToForm(WHOLE), closesOn: '', 'pay.min': '', 'pay.max': '' };
    const patch = readVacancyForm(values, WHOLE, 'fr');
    expect([patch['closesOn'], patch['pay']]).toEqual([null, null]);
    expect(readVacancyForm({}, undefined, 'fr')['closesOn']).toBeUndefined();
  });

  it('shows a time as a time field takes it', () => {
    const shifts = { earliestStart: '6:00', latestEnd: '24:00' };
    expect(vacancyToForm({ ...WHOLE, shifts })).toMatchObject({
      'shifts.earliestStart': '06:00',
      'shifts.latestEnd': '00:00',
    });
  });

  it('says nothing of shifts when nothing was typed or ticked', () => {
    expect(readVacancyForm({}, undefined, 'fr')['shifts']).toBeUndefined();
    const typed = { 'shifts.latestEnd': '22:00', 'shifts.weekends': 'true' };
    expect(readVacancyForm(typed, undefined, 'fr')['shifts']).toEqual({
      latestEnd: '22:00',
      weekends: true,
    });
    const stored = { ...WHOLE, shifts: { earliestStart: '05:00' } };
    expect(readVacancyForm({}, stored, 'fr')['shifts']).toBeNull();
  });

  it('keeps the link of an occupation only as long as its words stay', () => {
    const values = { ...vacancyToForm(WHOLE), 'occupation.label': 'Bäcker' };
    expect(readVacancyForm(values, WHOLE, 'de')['occupation']).toEqual({
      label: 'Bäcker',
      lang: 'de',
    });
  });

  it('reads a wish as a wish', () => {
    const values = {
      'languages[0].language': 'fr',
      'languages[0].spoken': 'A2',
      'languages[0].strictness': 'wished',
    };
    expect(readVacancyForm(values, undefined, 'fr')['languages']).toMatchObject([
      { need: 'wished', strictness: 'wished' },
    ]);
  });

  it('reads licences as people write them', () => {
    expect(
      readVacancyForm({ drivingLicences: 'b, ce;  C1' }, undefined, 'fr')['drivingLicences'],
    ).toEqual(['B', 'CE', 'C1'].map((one) => ({ class: one, strictness: 'must' })));
  });

  it('adds a skill with its weight', () => {
    const values = withNewSkill({ 'new.skills.label': 'MIG', 'new.skills.need': 'optional' }, 'de');
    expect(readVacancyForm(values, undefined, 'de')['skills']).toEqual([
      { label: 'MIG', lang: 'de', need: 'optional' },
    ]);
    expect(values['new.skills.label']).toBe('');
  });

  it('speaks for an employer only when one is named', () => {
    expect(readSpeaksFor({ 'speaksFor.name': ' Muster AG ' })).toEqual({ name: 'Muster AG' });
    expect(readSpeaksFor({ 'speaksFor.name': '  ' })).toBeUndefined();
  });
});
