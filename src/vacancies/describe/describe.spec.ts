import { VacancyRecord } from '../../kernel/contract/index.js';
import { fold, searchTextOf, searchWords } from './search-text.js';
import { settleConcepts, type ConceptTools } from './settle-concepts.js';
import { vacancyColumns } from './vacancy-columns.js';

const record = (values: Partial<VacancyRecord>) => Object.assign(new VacancyRecord(), values);

/** Knows two words, one surely and one not. */
const tools: ConceptTools = {
  linker: {
    link: (text, { lang }) =>
      lang === 'fr' && text === 'Boulanger'
        ? [
            { uri: 'baker', confidence: 0.95, score: 1, label: 'boulanger' },
            { uri: 'pastry-cook', confidence: 0.6, score: 0.6, label: 'pâtissier' },
          ]
        : [{ uri: 'something', confidence: 0.4, score: 0.4, label: 'autre' }],
  },
  byNationalCode: ({ code }) => (code === 'D1102' ? ['miller', 'pastry-cook'] : []),
};

describe('settling the concepts of a vacancy', () => {
  it('sets a URI beside the words when the linker is sure, and leaves them alone when not', () => {
    const settled = settleConcepts(
      record({
        titles: [{ lang: 'fr', text: 'Boulanger' }],
        occupation: { label: 'Boulanger' },
        skills: [{ label: 'Pétrir', lang: 'fr', need: 'essential' }],
      }),
      [],
      tools,
    );
    expect(settled.occupation).toEqual({ label: 'Boulanger', uri: 'baker' });
    expect(settled.skills).toEqual([{ label: 'Pétrir', lang: 'fr', need: 'essential' }]);
  });

  it('goes by a national code before the text, and by the text among its concepts', () => {
    const rome = [{ scheme: 'rome', code: 'D1102' }] as const;
    const named = record({ occupation: { label: 'Boulanger', lang: 'fr' } });
    expect(settleConcepts(named, rome, tools).occupation?.uri).toBe('pastry-cook');
    expect(settleConcepts(record({}), rome, tools).occupation?.uri).toBe('miller');
    const unknown = [{ scheme: 'rome', code: 'Z9999' }] as const;
    expect(settleConcepts(named, unknown, tools).occupation?.uri).toBe('baker');
  });

  it('never replaces a URI that was stated, nor makes an occupation up', () => {
    const stated = record({ occupation: { uri: 'http://e.test/x', label: 'Boulanger' } });
    expect(settleConcepts(stated, [], tools)).toEqual(stated);
    const silent = record({ titles: [{ lang: 'fr', text: 'Boulanger' }] });
    expect(settleConcepts(silent, [], tools)).toEqual(silent);
  });

  it('takes words for those of the ad’s language, and tries each where that is unknown', () => {
    const german = record({
      titles: [{ lang: 'de', text: 'x' }],
      occupation: { label: 'Boulanger' },
    });
    expect(settleConcepts(german, [], tools).occupation?.uri).toBeUndefined();
    const unknown = record({
      titles: [{ lang: 'und', text: 'x' }],
      occupation: { label: 'Boulanger' },
    });
    expect(settleConcepts(unknown, [], tools).occupation?.uri).toBe('baker');
  });
});

describe('the columns that search reads', () => {
  it('take the languages needed, else those the ad is written in', () => {
    const titles = [{ lang: 'de', text: 'x' }];
    const languages = [
      { language: 'fr', need: 'required' as const },
      { language: 'en', need: 'wished' as const },
    ];
    const of = (values: Partial<VacancyRecord>) =>
      vacancyColumns(record({ titles, ...values }), undefined, []).languages;
    expect(of({})).toEqual(['de']);
    expect(of({ languages })).toEqual(['fr']);
    expect(of({ languages, workingLanguages: ['de'] })).toEqual(['de', 'fr']);
  });

  it('keep the record’s own coordinates where nobody knows the place', () => {
    const workplace = { country: 'FR', place: 'Nantes', lat: 47.2, lon: -1.5 };
    expect(vacancyColumns(record({ workplace }), undefined, [])).toMatchObject({
      country: 'FR',
      placeKey: null,
      placeName: 'Nantes',
      lat: 47.2,
      lon: -1.5,
    });
  });
});

describe('search words', () => {
  it('find what is written with other accents and cases', () => {
    const text = searchTextOf(record({ titles: [{ lang: 'de', text: 'Großbäckerei ÉLITE' }] }), []);
    for (const word of searchWords('grossbackerei, élite!')) expect(text).toContain(word);
  });

  it('hold no pattern', () => {
    expect(searchWords('100%_ \\ a%b')).toEqual(['100', 'a', 'b']);
    expect(fold('Çà ET là')).toBe('ca et la');
    expect(searchWords('x '.repeat(500)).length).toBe(1);
  });
});
