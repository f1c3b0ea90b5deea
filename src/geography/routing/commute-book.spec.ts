import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMotisServer } from '../../../test/support/motis-server.js';
import { startOsrmServer } from '../../../test/support/osrm-server.js';
import { COMMUTE_MODES } from '../../kernel/vocabulary.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { commuteEstimator } from '../commute/make-estimator.js';
import { DEPARTS, type Depart } from '../domain/commute.js';
import { askRows } from './ask-rows.js';
import { readBook, writeBook } from './book-file.js';
import { commuteSource } from './make-source.js';

const builtIn = await loadCommuteEstimator();
const osrm = await startOsrmServer();
const motis = await startMotisServer();
const folder = mkdtempSync(join(tmpdir(), 'commutes-'));
const file = join(folder, 'commutes.jsonl');

const STRASBOURG = { key: 'FR-67000-strasbourg', lat: 48.583, lon: 7.745 };
const COLMAR = { key: 'FR-68000-colmar', lat: 48.08, lon: 7.356 };
const KEHL = { key: 'DE-77694-kehl', lat: 48.573, lon: 7.815 };
const DOOR = { key: '@48.5790,7.7450', lat: 48.579, lon: 7.745 };
const KEHL_AT_NIGHT = { ...KEHL, key: `${KEHL.key}~22:00-06:00` };
const HOMES = [STRASBOURG, COLMAR];
const WORK = { ...KEHL, departs: new Set<Depart>(['off-peak', 'night']) };

const source = () =>
  commuteSource(
    { routingUrl: osrm.url, transitUrl: motis.url, timeZone: 'Europe/Paris' },
    builtIn,
    () => undefined,
  );
const write = (asked = source()) =>
  writeBook(
    file,
    HOMES.map(({ key }) => key),
    askRows(asked, HOMES, [WORK]),
  );
const known = () => commuteEstimator({ commutesFile: file }, builtIn);

afterAll(async () => {
  await Promise.all([osrm.close(), motis.close()]);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  osrm.mood = 'well';
  motis.mood = 'well';
});

describe('a table of commutes', () => {
  it('says what the servers said, in both directions, and the built-in estimate for all else', async () => {
    // By car and by public transport, each off-peak and at night.
    expect(await write()).toEqual({ osrm: 2, motis: 2 });
    const estimator = await known();
    for (const depart of ['off-peak', 'night'] as const) {
      for (const mode of ['car', 'transit'] as const) {
        const [[asked] = []] = await source().estimates([COLMAR], [KEHL], mode, depart);
        expect(asked?.estimator).toBe(mode === 'car' ? 'osrm' : 'motis');
        const { minutes, low, high, estimator: name } = asked ?? {};
        expect(estimator.estimate(COLMAR, KEHL, mode, depart)).toMatchObject({
          minutes,
          low,
          high,
          estimator: name,
        });
        expect(estimator.estimate(KEHL, COLMAR, mode, depart).minutes).toBe(minutes);
      }
    }
    expect(estimator.estimate(COLMAR, KEHL, 'car', 'peak').estimator).toBe('built-in');
    expect(estimator.estimate(COLMAR, STRASBOURG, 'car').estimator).toBe('built-in');
  });

  it('knows a workplace whatever its shifts, and nobody’s door', async () => {
    await write();
    const estimator = await known();
    expect(estimator.estimate(COLMAR, KEHL_AT_NIGHT, 'car').estimator).toBe('osrm');
    expect(estimator.estimate(DOOR, KEHL, 'car')).toEqual(builtIn.estimate(DOOR, KEHL, 'car'));
  });

  it('says in rows what it says of pairs', async () => {
    await write();
    const estimator = await known();
    const places = [...HOMES, KEHL, DOOR, KEHL_AT_NIGHT];
    for (const from of places) {
      for (const mode of COMMUTE_MODES) {
        for (const depart of DEPARTS) {
          const row = estimator.row(from, places, mode, depart);
          const pairs = places.map((to) => estimator.estimate(from, to, mode, depart));
          expect([...row.minutes]).toEqual(pairs.map(({ minutes }) => minutes));
          expect([...row.low]).toEqual(pairs.map(({ low }) => low));
        }
      }
    }
  });

  it('keeps the older file when no server answers, and leaves nothing half done', async () => {
    await write();
    const before = await readBook(file);
    osrm.mood = 'error';
    motis.mood = 'not-json';
    await expect(write()).rejects.toMatchObject({ code: 'no-commutes' });
    expect(await readBook(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['commutes.jsonl']);
  });

  it('is made of the one server that answers', async () => {
    motis.mood = 'error';
    expect(await write()).toEqual({ osrm: 2 });
    expect((await known()).estimate(COLMAR, KEHL, 'transit')).toEqual(
      builtIn.estimate(COLMAR, KEHL, 'transit'),
    );
  });
});

describe('a file that is no table of commutes', () => {
  const head = JSON.stringify({ format: 'passerelle-commutes 1', homes: ['a', 'b'] });
  const row = (over: object) =>
    JSON.stringify({
      ...{ work: 'w', mode: 'car', depart: 'peak', estimator: 'osrm' },
      ...{ minutes: [1, 2], low: [1, 2], high: [1, 2] },
      ...over,
    });

  it.each([
    ['', 'is empty'],
    ['{', 'line 1: is not JSON'],
    ['{"format":"other"}', 'line 1: format is not'],
    [`${head}\n${row({ mode: 'boat' })}`, 'line 2: mode is not known'],
    [`${head}\n${row({})}\n${row({ low: [1] })}`, 'line 3: low is not one number of minutes'],
    [`${head}\n${row({ minutes: [1, -2] })}`, 'line 2: minutes is not'],
    [`${head}\n7`, 'line 2: is no record'],
  ])('is refused: %j', async (text, message) => {
    const bad = join(folder, 'bad.jsonl');
    writeFileSync(bad, text);
    const refusal = { code: 'commutes-file', message: expect.stringContaining(message) as unknown };
    await expect(commuteEstimator({ commutesFile: bad }, builtIn)).rejects.toMatchObject(refusal);
    rmSync(bad);
  });

  it('is refused when it is not there', async () => {
    await expect(readBook(join(folder, 'gone'))).rejects.toMatchObject({
      code: 'commutes-file',
      message: expect.stringMatching(/gone cannot be read: ENOENT/) as unknown,
    });
  });
});
