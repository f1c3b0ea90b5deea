import { itKeepsTheCommuteContract } from '../../../test/support/commute-source-contract.js';
import { startOsrmServer, type OsrmMood } from '../../../test/support/osrm-server.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { BuiltInSource } from './commute-source.js';
import { OsrmSource, type OsrmOptions } from './osrm-source.js';

const fallback = await loadCommuteEstimator();
const server = await startOsrmServer();
const STRASBOURG = { lat: 48.583, lon: 7.745 };
const FREIBURG = { lat: 47.995, lon: 7.85 };

const source = (options: Partial<OsrmOptions> = {}) =>
  new OsrmSource({ url: server.url, fallback, onTrouble: () => undefined, ...options });

afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'well';
  server.asked.length = 0;
});

itKeepsTheCommuteContract('the built-in source', () => new BuiltInSource(fallback));
itKeepsTheCommuteContract('a routing server', () => source());
itKeepsTheCommuteContract('a routing server that is gone', () =>
  source({ url: 'http://127.0.0.1:1' }),
);

describe('asking a routing server', () => {
  it('adds the doors to its driving times and says who estimated', async () => {
    const [row] = await source().estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
    const degrees = Math.hypot(48.583 - 47.995, 7.745 - 7.85);
    const rolling = (degrees * 4_500) / 60;
    const doors = fallback.doorMinutes(STRASBOURG, 'car') + fallback.doorMinutes(FREIBURG, 'car');
    expect(row?.[0]).toMatchObject({
      estimator: 'osrm',
      minutes: Math.round(rolling + doors),
      distanceKm: Math.round(degrees * 1000) / 10,
    });
  });

  it('asks in batches that a server allows', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ lat: 47.6 + i / 100, lon: 7.8 }));
    const answers = await source().estimates(many, many, 'car', 'off-peak');
    expect(answers.flat()).toHaveLength(120 * 120);
    expect(server.asked).toHaveLength(9);
    for (const { origins, destinations } of server.asked) {
      expect(origins + destinations).toBeLessThanOrEqual(100);
    }
    expect(new Set(answers.flat().map(({ estimator }) => estimator))).toEqual(new Set(['osrm']));
  });

  it('never asks it for public transport, nor for what its address does not serve', async () => {
    await source().estimates([STRASBOURG], [FREIBURG], 'transit', 'off-peak');
    await source().estimates([STRASBOURG], [FREIBURG], 'bike', 'off-peak');
    expect(server.asked).toEqual([]);
  });

  it('asks by profile where the address has a place for it', async () => {
    const url = `${server.url}/{profile}`;
    await source({ url }).estimates([STRASBOURG], [FREIBURG], 'walk', 'off-peak');
    expect(server.asked.map(({ profile }) => profile)).toEqual(['foot']);
  });
});

describe('a routing server in trouble', () => {
  it.each([
    ['slow', 'slow'],
    ['error', 'wrong'],
    ['not-json', 'wrong'],
    ['wrong-size', 'wrong'],
    ['too-big', 'wrong'],
    ['negative', 'wrong'],
  ] as const)('that is %s leaves the answer to the built-in estimate', async (mood, trouble) => {
    server.mood = mood;
    const told: string[] = [];
    const asking = source({ timeoutMs: 150, onTrouble: (kind) => told.push(kind) });
    const answers = await asking.estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
    expect(answers[0]?.[0]).toEqual(fallback.estimate(STRASBOURG, FREIBURG, 'car'));
    expect(told).toEqual([trouble]);
  });

  it('that finds no way for a pair leaves that pair to the built-in estimate', async () => {
    server.mood = 'no-way';
    const answers = await source().estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
    expect(answers[0]?.[0]?.estimator).toBe('built-in');
  });

  it('is left alone for a while, then asked again', async () => {
    let now = 0;
    const asking = source({ restMs: 1_000, now: () => now });
    const ask = async (mood: OsrmMood) => {
      server.mood = mood;
      const answers = await asking.estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
      return answers[0]?.[0]?.estimator;
    };
    expect(await ask('error')).toBe('built-in');
    expect(await ask('well')).toBe('built-in');
    expect(server.asked).toHaveLength(1);
    now = 1_001;
    expect(await ask('well')).toBe('osrm');
  });
});
