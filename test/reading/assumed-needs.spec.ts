import { readProfile, VacancyRecord } from '../../src/kernel/contract/index.js';
import { drivingLicenceGate } from '../../src/matching/core/gates/driving-licence.js';
import { languageGate } from '../../src/matching/core/gates/language.js';
import {
  toCoreProfile,
  type MappingPorts,
} from '../../src/matching/core/mapping/to-core-profile.js';
import { toCoreVacancy } from '../../src/matching/core/mapping/to-core-vacancy.js';
import { fillFromDescription } from '../../src/vacancies/describe/fill-from-description.js';

const ports: MappingPorts = {
  gazetteer: { resolve: () => undefined },
  linker: { link: () => [] },
};

/** What was read from the words of an ad may ask a question, and must never shut anybody out. */
describe('a person who lacks what was only read from an ad', () => {
  const ad = Object.assign(new VacancyRecord(), {
    titles: [{ lang: 'fr', text: 'Vendeur' }],
    descriptions: [{ lang: 'fr', text: 'Allemand courant exigé. Permis B indispensable.' }],
  });
  const vacancy = toCoreVacancy('v', fillFromDescription(ad), ports);
  const read = readProfile({ languages: [{ language: 'fr', spoken: 'C2', written: 'C2' }] }, []);
  if (!read.ok) throw new Error('the profile of the test is not valid');
  const profile = toCoreProfile('p', { ...read.value, drivingLicences: [] }, ports);
  // Neither gate looks at its context.
  const context = undefined as never;

  it('is asked about the language', () => {
    expect(languageGate.check(profile, vacancy, context)).toMatchObject({
      outcome: 'unknown',
      code: 'assumed-short',
    });
  });

  it('passes without the licence', () => {
    expect(drivingLicenceGate.check(profile, vacancy, context)).toMatchObject({ outcome: 'met' });
  });
});
