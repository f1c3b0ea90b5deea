import { VacancyRecord } from '../../kernel/contract/index.js';
import { fillFromDescription } from './fill-from-description.js';

const filled = (text: string, values: Partial<VacancyRecord> = {}, lang = 'fr') =>
  fillFromDescription(
    Object.assign(new VacancyRecord(), { descriptions: [{ lang, text }], ...values }),
  );

describe('a feed’s ad without fields for languages and licences', () => {
  it('takes them from its description, as assumed', () => {
    const record = filled('Allemand courant exigé. Anglais B1 souhaité. Permis B indispensable.');
    expect(record.languages).toEqual([
      { language: 'fr', spoken: 'B1', written: 'A2', need: 'required', source: 'assumed' },
      {
        language: 'en',
        spoken: 'B1',
        written: 'B1',
        need: 'wished',
        strictness: 'wished',
        source: 'assumed',
      },
      { language: 'de', spoken: 'C1', need: 'required', source: 'assumed' },
    ]);
    expect(record.drivingLicences).toEqual([
      { class: 'B', strictness: 'wished', source: 'assumed' },
    ]);
  });

  it('takes the usual level where the ad names none', () => {
    const { languages } = filled('Anglais indispensable.', { level: 'expert' });
    expect(languages).toContainEqual({
      language: 'en',
      spoken: 'C1',
      written: 'B2',
      need: 'required',
      source: 'assumed',
    });
  });

  it('leaves out what is one of several', () => {
    expect(filled('Allemand ou anglais courant.').languages).toBeUndefined();
  });

  it('stays as it is where the description says nothing, or nothing that we can read', () => {
    expect(filled('Vous préparez les commandes.')).not.toHaveProperty('languages');
    expect(filled('Wij zoeken een bakker en jij spreekt Duits', {}, 'und')).not.toHaveProperty(
      'languages',
    );
    const bare = new VacancyRecord();
    expect(fillFromDescription(bare)).toBe(bare);
  });
});

it('what the feed says in its own fields is not touched', () => {
  const languages = [{ language: 'de', spoken: 'B1' as const, source: 'feed' as const }];
  const drivingLicences = [{ class: 'CE', strictness: 'must' as const }];
  const record = filled('Anglais courant. Permis B.', { languages, drivingLicences });
  expect(record).toMatchObject({ languages, drivingLicences });
});
