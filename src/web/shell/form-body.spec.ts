import fc from 'fast-check';
import { formValues, listOf, optionalNumber, rowCount, textOf, toFormValues } from './form-body.js';
import { encodeItem, keptItems } from './kept-items.js';

describe('the body of a form', () => {
  it('keeps texts and lists of texts, and nothing else', () => {
    const body = { a: 'x', b: ['y', 3, 'z'], c: { d: 1 }, e: null };
    expect(formValues(body)).toEqual({ a: 'x', b: ['y', 'z'] });
    expect([formValues(null), formValues('x'), formValues(undefined)]).toEqual([{}, {}, {}]);
  });

  it('cannot reach the prototype', () => {
    formValues(JSON.parse('{"__proto__": "polluted", "constructor": "x"}'));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('reads numbers as people write them, and keeps what is none for the validation to name', () => {
    const values = { a: '12', b: '15,5', c: ' ', d: 'viel', e: 'Infinity' };
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => optionalNumber(values, name))).toEqual([
      12,
      15.5,
      undefined,
      'viel',
      'Infinity',
      undefined,
    ]);
  });

  it('counts the rows of a repeated part, and does not believe in a billion', () => {
    expect(
      rowCount({ 'languages[0].language': 'fr', 'languages[2].spoken': 'B1' }, 'languages'),
    ).toBe(3);
    expect(rowCount({ 'languages[1000000000].spoken': 'B1' }, 'languages')).toBe(0);
    expect(rowCount({}, 'languages')).toBe(0);
  });
});

describe('a record as a form', () => {
  it('names each field by its path in the contract', () => {
    const record = {
      home: { country: 'FR', lat: 48.5 },
      languages: [{ language: 'de', spoken: undefined }],
      modes: ['car', 'bike'],
      flag: true,
    };
    expect(toFormValues(record)).toEqual({
      'home.country': 'FR',
      'home.lat': '48.5',
      'languages[0].language': 'de',
      modes: ['car', 'bike'],
      flag: 'true',
    });
  });

  it('loses no text on its way into the form', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string()), (record) => {
        const values = toFormValues(record);
        for (const [key, value] of Object.entries(record)) expect(textOf(values, key)).toBe(value);
      }),
    );
  });
});

describe('items kept as boxes', () => {
  it('come back whole', () => {
    const item = { uri: 'u', label: 'Schweißen "MAG"', years: 3 };
    expect(keptItems({ skills: [encodeItem(item)] }, 'skills')).toEqual([item]);
  });

  it('are dropped when they are no object of ours', () => {
    expect(keptItems({ skills: ['{', '[1]', '"x"', 'null', '7'] }, 'skills')).toEqual([]);
  });

  it('may be one or many under a name', () => {
    expect(listOf({ a: 'x' }, 'a')).toEqual(['x']);
    expect(listOf({}, 'a')).toEqual([]);
  });
});
