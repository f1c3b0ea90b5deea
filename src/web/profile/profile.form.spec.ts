import { PROFILE_REQUIRED, readProfile, type ProfileRecord } from '../../kernel/contract/index.js';
import { NONE, profileToForm, readProfileForm, withNewItems } from './profile.form.js';

const WHOLE = {
  home: { country: 'FR', postalCode: '67000', place: 'Strasbourg' },
  maxCommuteMinutes: 45,
  commuteModes: ['car', 'bike'],
  languages: [
    { language: 'fr', spoken: 'C2', written: 'C2' },
    {
      language: 'de',
      spoken: 'B1',
      written: 'A2',
      evidence: 'certificate',
      checkedOn: '2026-05-01',
    },
  ],
  skills: [{ uri: 'http://data.europa.eu/esco/skill/1', label: 'souder', lang: 'fr' }],
  occupations: [{ label: 'soudeur', lang: 'fr', years: 4, from: '2020' }],
  qualifications: [{ title: 'CAP', country: 'FR', eqf: 3 }],
  contracts: ['permanent', 'agency'],
  hours: { min: 30, max: 40 },
  workPattern: { nights: false, weekends: true, rotating: false, earliestStart: '06:00' },
  pay: { min: 2100, per: 'month', currency: 'EUR' },
  availableFrom: '2027-01-04',
  drivingLicences: ['B', 'BE'],
  mayWorkIn: ['FR', 'DE'],
  recognisedProfessions: [{ occupation: '2221', country: 'DE', state: 'applied' }],
  discoverable: true,
} as unknown as ProfileRecord;

const tidy = (record: unknown) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

describe('the profile form', () => {
  it('gives back the profile that it shows, also what it does not show', () => {
    expect(tidy(readProfileForm(profileToForm(WHOLE), WHOLE, 'fr'))).toEqual(tidy(WHOLE));
  });

  it('makes a record that the contract takes', () => {
    expect(readProfile(readProfileForm(profileToForm(WHOLE), {}, 'fr'), PROFILE_REQUIRED).ok).toBe(
      true,
    );
  });

  it('drops a certificate when the level it proves is changed', () => {
    const values = { ...profileToForm(WHOLE), 'languages[1].spoken': 'C1' };
    expect(readProfileForm(values, WHOLE, 'fr')).toMatchObject({
      languages: [{}, { language: 'de', spoken: 'C1', written: 'A2' }],
    });
    expect(JSON.stringify(readProfileForm(values, WHOLE, 'fr'))).not.toContain('certificate');
  });

  it('tells "none" from "not stated"', () => {
    const stated = readProfileForm({ drivingLicences: NONE, 'home.country': 'FR' }, {}, 'fr');
    expect(stated['drivingLicences']).toEqual([]);
    expect(stated['mayWorkIn']).toBeUndefined();
    expect(profileToForm({ drivingLicences: [] })['drivingLicences']).toEqual([NONE]);
  });

  it('adds what was typed to its list, in the language of the page, and empties the field', () => {
    const values = withNewItems(
      { 'new.occupations.label': 'Bäcker', 'new.occupations.years': '3', skills: [] },
      'de',
    );
    expect(values['new.occupations.label']).toBeUndefined();
    expect(readProfileForm(values, {}, 'de')['occupations']).toEqual([
      { label: 'Bäcker', lang: 'de', years: 3 },
    ]);
  });

  it('takes what was typed and not yet added, when it is saved', () => {
    const saved = readProfileForm({ 'new.skills.label': 'souder' }, {}, 'fr');
    expect(saved['skills']).toEqual([{ label: 'souder', lang: 'fr' }]);
  });

  it('takes away what was unticked', () => {
    const values = { ...profileToForm(WHOLE), skills: [] };
    expect(readProfileForm(values, WHOLE, 'fr')['skills']).toEqual([]);
  });

  it('never touches consent but to give it', () => {
    const consented = { ...WHOLE, consent: true } as ProfileRecord;
    expect(readProfileForm(profileToForm(WHOLE), consented, 'fr')['consent']).toBeUndefined();
    expect(readProfileForm({ consent: 'true' }, {}, 'fr')['consent']).toBe(true);
  });

  it('leaves what is no number for the validation to name', () => {
    const read = readProfile(
      readProfileForm(
        { maxCommuteMinutes: 'eine Stunde', 'home.country': 'FR', 'home.place': 'x' },
        {},
        'de',
      ),
      [],
    );
    expect(read).toMatchObject({ ok: false, problems: [{ field: 'maxCommuteMinutes' }] });
  });
});
