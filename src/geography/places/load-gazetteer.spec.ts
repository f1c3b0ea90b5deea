import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGazetteer } from './load-gazetteer.js';

const gazetteer = await loadGazetteer();

describe('resolving a place', () => {
  it('knows a French postal code without any file', () => {
    const place = gazetteer.resolve({ country: 'FR', postalCode: '67000' });
    expect(place).toMatchObject({ name: 'Strasbourg', key: 'FR-67000-strasbourg' });
    expect(place?.lat).toBeCloseTo(48.58, 1);
  });

  it.each([
    ['DE', '77694', 'Kehl'],
    ['DE', '76829', 'Landau in der Pfalz'],
    ['DE', '79540', 'Lörrach'],
    ['CH', '4051', 'Basel'],
    ['CH', '4310', 'Rheinfelden'],
    ['FR', '68300', 'Saint-Louis'],
  ])('knows %s %s as %s', (country, postalCode, name) => {
    expect(gazetteer.resolve({ country, postalCode })?.name).toBe(name);
  });

  it('takes the nearest name among the places of a code', () => {
    const place = gazetteer.resolve({ country: 'FR', postalCode: '67210', place: 'Bernardswiler' });
    expect(place?.name).toBe('Bernardswiller');
  });

  it('takes the centre of the code when the name is nowhere near', () => {
    const code = { country: 'FR', postalCode: '67210' };
    const centre = gazetteer.resolve(code);
    expect(gazetteer.resolve({ ...code, place: 'Quartier des Tilleuls' })).toEqual(centre);
    expect(centre?.key).toBe('FR-67210');
  });

  it('reads codes as people write them', () => {
    expect(gazetteer.resolve({ country: 'DE', postalCode: ' D-77694 ' })?.name).toBe('Kehl');
    const cedex = { country: 'FR', postalCode: '67070', place: 'STRASBOURG CEDEX 2' };
    expect(gazetteer.resolve(cedex)?.name).toBe('Strasbourg');
  });

  it('takes coordinates as they are given', () => {
    const place = gazetteer.resolve({ country: 'FR', lat: 48.58, lon: 7.75 });
    expect(place).toMatchObject({ lat: 48.58, lon: 7.75, key: '@48.5800,7.7500' });
  });

  it('says what is wrong with a place nobody knows', () => {
    expect(gazetteer.explain({ country: 'FR', postalCode: '99999' }).problem).toEqual({
      code: 'place-unknown',
      params: { country: 'FR', postalCode: '99999' },
    });
    expect(gazetteer.explain({ country: 'FR', lat: 48.86, lon: 2.35 }).problem?.code).toBe(
      'place-outside-region',
    );
    expect(gazetteer.explain({ country: 'FR' }).problem?.code).toBe('place-incomplete');
  });
});

describe('searching places', () => {
  it.each([
    ['strassburg', 'Strasbourg'],
    ['Mülhausen', 'Mulhouse'],
    ['bale', 'Basel'],
    ['loerrach', 'Lörrach'],
    ['fribourg en', 'Freiburg im Breisgau'],
    ['selest', 'Sélestat'],
    ['St. Georgen', 'Sankt Georgen im Schwarzwald'],
    ['77694', 'Kehl'],
  ])('finds by %s first %s', (query, name) => {
    expect(gazetteer.search(query, 5)[0]?.name).toBe(name);
  });

  it('gives no more than asked and nothing for nothing', () => {
    expect(gazetteer.search('sa', 3)).toHaveLength(3);
    expect(gazetteer.search('  ', 3)).toEqual([]);
  });
});

describe('with a GeoNames file', () => {
  const row = (...columns: (string | number)[]) => columns.join('\t');
  const file = join(mkdtempSync(join(tmpdir(), 'places-')), 'FR.txt');
  const areas = ['', '', '', '', '', ''];
  writeFileSync(
    file,
    [
      row('FR', '67000', 'Strasbourg', ...areas, 48.6, 7.7, 5),
      row('FR', '67999', 'Neudorf-Test', ...areas, 48.5, 7.7, 5),
      'a line that is none',
    ].join('\n'),
  );

  it('puts the file before the built-in places and keeps these', async () => {
    const both = await loadGazetteer({ file });
    expect(both.resolve({ country: 'FR', postalCode: '67000' })?.lat).toBe(48.6);
    expect(both.resolve({ country: 'FR', postalCode: '67999' })?.name).toBe('Neudorf-Test');
    expect(both.resolve({ country: 'DE', postalCode: '77694' })?.name).toBe('Kehl');
  });

  it('tells of each line that it leaves out', async () => {
    const told: unknown[] = [];
    await loadGazetteer({ file, onReject: (...line) => told.push(line) });
    expect(told).toEqual([[file, 3, '1 columns instead of 12']]);
  });

  it('refuses a file that is not there or holds no place', async () => {
    await expect(loadGazetteer({ file: `${file}.gone` })).rejects.toMatchObject({
      code: 'places-file',
    });
    writeFileSync(`${file}.empty`, 'nothing\tto\tsee');
    await expect(loadGazetteer({ file: `${file}.empty` })).rejects.toMatchObject({
      code: 'places-file',
    });
  });
});
