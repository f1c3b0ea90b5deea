import { context, german, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import type { CoreLanguageFact, CoreVacancy } from '../model.js';
import { languageGate } from './language.js';

const asks = (...languages: CoreVacancy['languages']) => vacancy({ languages });
const knows = (...languages: CoreLanguageFact[]) => profile({ languages });
const check = (p: ReturnType<typeof profile>, v: ReturnType<typeof vacancy>) =>
  languageGate.check(p, v, context());

describe('the language gate', () => {
  it('is met where the vacancy asks for no language and none can be assumed', () => {
    expect(check(profile({ languages: undefined }), asks())).toMatchObject({
      ok: true,
      outcome: 'met',
      code: 'nothing-asked',
    });
  });

  it('is met at exactly the levels asked', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'B2', written: 'B1' }),
      asks(german({ spoken: 'B2', written: 'B1' })),
    );
    expect(gate).toMatchObject({ ok: true, outcome: 'met', code: 'enough' });
  });

  it('does not ask for a level that is not named', () => {
    expect(
      check(knows({ language: 'de', spoken: 'B2' }), asks(german({ spoken: 'B2' }))).outcome,
    ).toBe('met');
  });

  it('is unknown, to be asked of the person, only where the list itself is missing', () => {
    expect(check(profile({ languages: undefined }), asks(german({ spoken: 'A1' })))).toMatchObject({
      ok: false,
      outcome: 'unknown',
      code: 'not-stated',
      params: { ask: 'person', about: 'languages' },
    });
  });

  it('takes a language missing from a stated list for none, one step below A1', () => {
    const gate = check(knows({ language: 'fr', spoken: 'C2' }), asks(german({ spoken: 'A2' })));
    expect(gate).toMatchObject({
      ok: false,
      outcome: 'short',
      params: {
        steps: 2,
        missing: [{ language: 'de', skill: 'spoken', need: 'A2', has: null, steps: 2 }],
      },
    });
  });

  it('takes an empty list for a stated one', () => {
    expect(check(knows(), asks(german({ spoken: 'A1' })))).toMatchObject({
      outcome: 'short',
      params: { steps: 1 },
    });
  });

  it('adds up the steps of every language, spoken and written', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'B1', written: 'A2' }, { language: 'fr', spoken: 'B2' }),
      asks(german({ spoken: 'B2', written: 'B1' }), german({ language: 'fr', spoken: 'C1' })),
    );
    expect(gate).toMatchObject({ outcome: 'short', params: { steps: 3 } });
  });

  it('counts the better of two statements about one language', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'A1' }, { language: 'de', spoken: 'C1' }),
      asks(german({ spoken: 'B2' })),
    );
    expect(gate.outcome).toBe('met');
  });

  it('never gates on a wish', () => {
    const wish = asks(german({ spoken: 'C2', strictness: 'wished' }));
    expect(check(knows(), wish)).toMatchObject({ outcome: 'met', code: 'nothing-asked' });
    expect(check(profile({ languages: undefined }), wish).outcome).toBe('met');
  });

  it('makes a condition of a learnable need', () => {
    const gate = check(knows(), asks(german({ spoken: 'B1', strictness: 'learnable' })));
    expect(gate).toMatchObject({
      ok: true,
      outcome: 'conditional',
      code: 'to-reach',
      params: { who: 'person', conditions: [{ how: 'learnable', need: 'B1', has: null }] },
    });
  });

  it('makes a condition of a need where the employer offers help', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'A2' }),
      asks(german({ spoken: 'B2', helpOffered: true })),
    );
    expect(gate).toMatchObject({
      outcome: 'conditional',
      params: { conditions: [{ how: 'help-offered' }] },
    });
  });

  it('lets nobody loosen what is legal', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'B1' }),
      asks(german({ spoken: 'B2', strictness: 'legal', helpOffered: true })),
    );
    expect(gate).toMatchObject({ outcome: 'short', params: { steps: 1 } });
  });

  it('makes a condition, with its day, of a level that a course already booked will give', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'A2', expected: { value: 'B1', by: '2027-03-31' } }),
      asks(german({ spoken: 'B1' })),
    );
    expect(gate).toMatchObject({
      outcome: 'conditional',
      params: { conditions: [{ how: 'expected', by: '2027-03-31' }] },
    });
  });

  it('counts from the level a person has where an expected one is not enough', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'A2', expected: { value: 'B1' } }),
      asks(german({ spoken: 'B2' })),
    );
    expect(gate).toMatchObject({ outcome: 'short', params: { steps: 2 } });
  });

  it('leaves what is learnable out of the steps that are in the way', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'B1' }),
      asks(
        german({ spoken: 'B2' }),
        german({ language: 'fr', spoken: 'B2', strictness: 'learnable' }),
      ),
    );
    expect(gate).toMatchObject({
      outcome: 'short',
      params: { steps: 1, conditions: [{ language: 'fr' }] },
    });
  });
});

describe('an assumed language', () => {
  const assumed = (...languages: string[]) =>
    vacancy({ languages: [], assumedLanguage: { languages, spoken: 'B1', written: 'A2' } });

  it('is met by who reaches it', () => {
    expect(
      check(knows({ language: 'de', spoken: 'B1', written: 'A2' }), assumed('de')).outcome,
    ).toBe('met');
  });

  it('never bars who falls short: it is a question to the employer', () => {
    expect(
      check(knows({ language: 'de', spoken: 'A2', written: 'A2' }), assumed('de')),
    ).toMatchObject({
      ok: false,
      outcome: 'unknown',
      code: 'assumed-short',
      params: {
        ask: 'employer',
        assumed: [{ language: 'de', skill: 'spoken', need: 'B1', has: 'A2' }],
      },
    });
  });

  it('is a question to the person who states no language', () => {
    expect(check(profile({ languages: undefined }), assumed('de'))).toMatchObject({
      outcome: 'unknown',
      params: { ask: 'person' },
    });
  });

  it('is met by any one language of an ad in several', () => {
    const frenchOnly = knows({ language: 'fr', spoken: 'C1', written: 'C1' });
    expect(check(frenchOnly, assumed('de', 'fr')).outcome).toBe('met');
  });

  it('can stand on a single need too, as an importer reads it from a text', () => {
    const gate = check(knows(), asks(german({ spoken: 'B1', source: 'assumed' })));
    expect(gate).toMatchObject({ outcome: 'unknown', code: 'assumed-short' });
  });

  it('is told beside what is short', () => {
    const gate = check(
      knows({ language: 'de', spoken: 'A1' }),
      asks(german({ spoken: 'A2' }), german({ language: 'fr', spoken: 'B1', source: 'assumed' })),
    );
    expect(gate).toMatchObject({
      outcome: 'short',
      params: { steps: 1, assumed: [{ language: 'fr' }] },
    });
  });
});
