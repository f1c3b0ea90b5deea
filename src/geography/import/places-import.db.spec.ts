import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestApp, eventually, type TestApp } from '../../../test/support/test-app.js';
import { Gazetteer, PlacesImport } from '../index.js';

const AREAS = ['', '', '', '', '', ''];
const row = (country: string, code: string, name: string, lat: number | string, lon: number) =>
  [country, code, name, ...AREAS, lat, lon, 4].join('\t');

describe('places:import', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'places-')), 'places.txt');
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('takes what it can read, tells of every line it cannot, and changes nothing the second time', async () => {
    writeFileSync(
      file,
      [
        row('FR', '67998', 'Probeville', 48.61, 7.61),
        row('FR', '67998', 'Probeville', 48.62, 7.62),
        row('DE', '77998', 'Probeweiler', 48.51, 7.91),
        row('DE', '10115', 'Berlin', 52.53, 13.38),
        'FR\t67999\tonly three',
        row('FR', '67999', 'Nordpol', 'north', 7.7),
        row('LU', '1009', 'Luxembourg', 49.6, 6.1),
      ].join('\n'),
    );
    const imports = test.app.get(PlacesImport);
    const first = await imports.run(file);
    expect(first).toEqual({
      read: 7,
      created: 2,
      updated: 0,
      unchanged: 0,
      outside: 1,
      repeated: 1,
      rejected: [
        { line: 5, reason: '3 columns instead of 12' },
        { line: 6, reason: 'latitude is not a number from -90 to 90' },
        { line: 7, reason: 'country is not FR, DE or CH' },
      ],
    });
    const second = await imports.run(file);
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('reaches the running process without a restart', async () => {
    writeFileSync(file, row('CH', '9998', 'Probikon', 47.51, 7.71));
    const gazetteer = test.app.get(Gazetteer);
    expect(gazetteer.resolve({ country: 'CH', postalCode: '9998' })).toBeUndefined();
    await test.app.get(PlacesImport).run(file);
    const found = await eventually('the new place', () =>
      Promise.resolve(gazetteer.resolve({ country: 'CH', postalCode: '9998' })),
    );
    expect(found.name).toBe('Probikon');
  });

  it('moves a place that the file knows better', async () => {
    writeFileSync(file, row('DE', '77998', 'Probeweiler', 48.52, 7.92));
    expect(await test.app.get(PlacesImport).run(file)).toMatchObject({ updated: 1 });
  });
});

describe('GET /api/v1/places', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('is open to all and finds a place in either language', async () => {
    const { status, body } = await test.request('GET', '/api/v1/places?q=Stra%C3%9Fburg&limit=3');
    expect(status).toBe(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items[0]).toMatchObject({ name: 'Strasbourg', country: 'FR', postalCode: '67000' });
  });

  it.each([
    ['/api/v1/places', 'q is missing'],
    ['/api/v1/places?q=a&q=b', 'q twice'],
    ['/api/v1/places?q=a&limit=0', 'limit 0'],
  ])('refuses %s (%s)', async (url) => {
    expect((await test.request('GET', url)).status).toBe(400);
  });
});
