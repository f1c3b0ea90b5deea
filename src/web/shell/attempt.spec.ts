import { conflict, DomainError, invalid, notFound } from '../../kernel/errors.js';
import { attempt } from './attempt.js';
import { FormState } from './form-state.js';
import { localeOf } from './locale-of.js';

const failing = (error: Error) => () => Promise.reject(error);

describe('a change by a form', () => {
  it('gives what it made', async () => {
    expect(await attempt('fr', () => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
  });

  it('says field by field what is refused, in the person’s language, where it can be mended', async () => {
    const error = invalid('invalid-fields', 'no', [
      { field: 'home', code: 'place-unknown', message: 'unknown' },
      { field: 'languages[1].spoken', code: 'isIn', message: 'no' },
      { field: 'x', code: 'neverHeardOf', message: 'no' },
    ]);
    const tried = await attempt('de', failing(error), {
      labels: { 'home.postalCode': 'Postleitzahl', languages: 'Sprachen' },
      shownAt: { home: 'home.postalCode' },
    });
    expect(tried).toMatchObject({
      ok: false,
      problems: [
        { field: 'home.postalCode', label: 'Postleitzahl', text: expect.stringContaining('Karte') },
        {
          field: 'languages[1].spoken',
          label: 'Sprachen',
          text: 'Bitte wählen Sie einen der Werte aus.',
        },
        { field: 'x', text: 'Dieser Wert wird nicht angenommen.' },
      ],
    });
  });

  it('says what concerns no field for the whole form', async () => {
    const tried = await attempt('en', failing(conflict('no-text-for-this', 'no')));
    expect(tried).toMatchObject({
      problems: [{ field: '', text: expect.stringContaining('changed in the meantime') }],
    });
  });

  it.each([
    notFound('Vacancy'),
    new DomainError('unavailable', 'database-away', 'x'),
    new TypeError('bug'),
  ])('does not swallow %o', async (error) => {
    await expect(attempt('fr', failing(error))).rejects.toBe(error);
  });
});

describe('the state of a form', () => {
  const form = new FormState({ a: 'typed', box: 'true', many: ['x', 'y'] }, [
    { field: 'a', text: 'no' },
  ]);

  it('gives each part what it shows', () => {
    expect(form.field('a')).toEqual({ name: 'a', value: 'typed', error: 'no' });
    expect(form.box('box')).toMatchObject({ checked: true, error: undefined });
    expect(form.group('many').values).toEqual(['x', 'y']);
    expect([form.failed, new FormState().failed]).toEqual([true, false]);
  });
});

describe('the language of a page', () => {
  const ask = (over: object) => localeOf({ cookies: {}, headers: {}, ...over });

  it.each([
    [{ cookies: { locale: 'de' }, actor: { locale: 'fr' } }, 'de'],
    [{ cookies: { locale: 'xx' }, actor: { locale: 'en' } }, 'en'],
    [{ headers: { 'accept-language': 'it-CH,it;q=0.9,de-CH;q=0.8' } }, 'de'],
    [{ headers: { 'accept-language': 'pl' } }, 'fr'],
    [{}, 'fr'],
  ])('%o is %s', (over, locale) => expect(ask(over)).toBe(locale));
});
