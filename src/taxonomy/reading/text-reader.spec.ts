import fc from 'fast-check';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import { LONGEST_TEXT, TextReader } from './text-reader.js';
import type { ReadingRequest, Suggestion, TextReading } from './suggestion.js';

const reader = new TextReader(loadStarterTaxonomy());
const vacancy: ReadingRequest = { kind: 'vacancy', today: '2026-11-23' };
const labels = (list: readonly Suggestion<{ label: string }>[]) =>
  list.map(({ value }) => value.label);
const all = (reading: TextReading): Suggestion<unknown>[] =>
  Object.values(reading).flatMap((list: readonly unknown[]) =>
    list.filter((one): one is Suggestion<unknown> => typeof one === 'object'),
  );

const AD = `Boulangerie artisanale à Sélestat recherche un boulanger (H/F) en CDI, 39 h par semaine.
Missions :
- pétrissage et façonnage
- respect des normes HACCP
Profil :
- permis B souhaité
- allemand courant
Vos avantages :
- mutuelle, garde d'enfants, cours d'anglais`;

describe('an ad', () => {
  const reading = reader.read(AD, vacancy);

  it('gives job, skills, language, licence, contract and hours, each with its words', () => {
    expect(reading.textLanguages).toEqual(['fr']);
    expect(labels(reading.occupations)[0]).toBe('boulanger / boulangère');
    expect(labels(reading.skills)).toEqual(
      expect.arrayContaining([
        'fabriquer du pain et des viennoiseries',
        'appliquer la méthode HACCP',
      ]),
    );
    expect(reading.languages.find(({ value }) => value.language === 'de')).toMatchObject({
      value: { spoken: 'C1' },
      evidence: { phrase: 'allemand courant' },
      need: 'required',
    });
    expect(reading.drivingLicences).toMatchObject([{ value: { class: 'B' }, need: 'wished' }]);
    expect(reading.contracts[0]?.value).toBe('permanent');
    expect(reading.hours[0]?.value).toEqual({ min: 39, max: 39 });
  });

  it('asks nothing where it says what is offered', () => {
    expect(labels(reading.skills)).not.toContain('surveiller les enfants');
    expect(reading.languages.map(({ value }) => value.language)).not.toContain('en');
  });

  it('is assumed to be worked in its own language, marked so', () => {
    const own = reading.languages.find(({ value }) => value.language === 'fr');
    expect(own).toMatchObject({ need: 'assumed', value: { spoken: 'B1', written: 'A2' } });
    expect(own?.evidence).toBeUndefined();
    const expert = reader.read('Nous recherchons un ingénieur', { ...vacancy, level: 'expert' });
    expect(expert.languages[0]).toMatchObject({ need: 'assumed', value: { spoken: 'C1' } });
  });

  it('in two languages is read in both', () => {
    const reading = reader.read(
      'Nous recherchons un soudeur pour notre atelier. Permis B exigé.\n' +
        'Wir suchen einen Schweißer für unsere Werkstatt. Sie können WIG-Schweißen und sprechen Deutsch (B1).',
      vacancy,
    );
    expect(new Set(reading.textLanguages)).toEqual(new Set(['fr', 'de']));
    expect(reading.skills.map(({ evidence }) => evidence?.phrase)).toContain('WIG-Schweißen');
    expect(reading.drivingLicences).toHaveLength(1);
  });
});

describe('a CV', () => {
  it('states what it names, and nothing is assumed', () => {
    const text = `Expérience professionnelle
2019 - 2024 : soudeur TIG dans un atelier de chaudronnerie
Langues : français (langue maternelle), allemand B1
Permis B`;
    const reading = reader.read(text, { kind: 'profile', today: '2026-11-23' });
    expect(labels(reading.occupations)).toContain('soudeur / soudeuse');
    expect(reading.languages.map(({ value, need }) => [value, need])).toEqual([
      [{ language: 'de', spoken: 'B1', written: 'B1' }, 'required'],
      [{ language: 'fr', spoken: 'C2', written: 'C2' }, 'required'],
    ]);
    expect(reading.drivingLicences[0]?.value.class).toBe('B');
  });
});

describe('any text', () => {
  it('is refused when it is too long, with both lengths', () => {
    const long = 'Wir suchen. '.repeat(1_000_000);
    expect(() => reader.read(long, vacancy)).toThrow(
      expect.objectContaining({
        kind: 'too-large',
        code: 'text-too-long',
        params: { length: long.length, max: LONGEST_TEXT },
      }),
    );
  });

  it('in another language is refused, unless its language is stated', () => {
    const dutch = 'Wij zoeken een bakker voor ons team en jij bent niet bang van het werk';
    expect(() => reader.read(dutch, vacancy)).toThrow(
      expect.objectContaining({ code: 'text-language-unknown' }),
    );
    expect(reader.read(dutch, { ...vacancy, lang: 'de' }).textLanguages).toEqual(['de']);
  });

  it('quotes itself, whatever it holds, and is read the same twice', () => {
    const words = fc.constantFrom(
      ...'Deutsch B2 mündlich allemand courant Permis B exigé Führerschein Klasse CE und ou, . : ; ( ) / - 35 h par semaine ab 1. Mai souder Teige'.split(
        ' ',
      ),
      '\u0000',
      '\uD800',
      '\u202E',
      '\n',
      'e\u0301\u0301',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.string({ unit: 'binary' }),
        (list, noise) => {
          const text = list.join(' ') + noise;
          const request = { ...vacancy, lang: 'de' } as const;
          const reading = reader.read(text, request);
          for (const { evidence, confidence } of all(reading)) {
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            if (evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.phrase);
          }
          expect(reader.read(text, request)).toEqual(reading);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one word', 'a'],
    ['one word of the vocabulary', 'Maschinen bedienen '],
    ['languages', 'Deutsch, Englisch B2 und '],
    ['licences', 'Permis B ou C und '],
    ['hours', '35 h 35 Std. '],
    ['dates', 'ab 1. ab 01.01. '],
    ['line breaks', '\n-'],
    ['brackets', '(('],
    ['combining marks', '\u0301'],
    ['abbreviations', 'z. B. '],
  ])('of 100 kB of %s is read in short steps', (_, unit) => {
    const text = unit.repeat(LONGEST_TEXT / unit.length);
    const steps = reader.steps(text, { ...vacancy, lang: 'de' });
    const times: number[] = [];
    for (;;) {
      const before = process.cpuUsage();
      const { done } = steps.next();
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      if (done === true) break;
    }
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(100);
  });
});
