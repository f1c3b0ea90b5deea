import { itKeepsTheCommuteContract } from '../../../test/support/commute-source-contract.js';
import { startMotisServer, type MotisMood } from '../../../test/support/motis-server.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { commuteSource } from './make-source.js';
import { MotisSource, type MotisOptions } from './motis-source.js';

const fallback = await loadCommuteEstimator();
const server = await startMotisServer();
const STRASBOURG = { lat: 48.583, lon: 7.745 };
const FREIBURG = { lat: 47.995, lon: 7.85 };
const FAR_FROM_STOPS = { lat: 48.45, lon: 7.48 };
/** A Saturday in winter, in the evening. */
const NOW = Date.parse('2026-11-28T20:00:00Z');

const source = (options: Partial<MotisOptions> = {}) =>
  new MotisSource({
    url: `${server.url}/`,
    timeZone: 'Europe/Paris',
    fallback,
    onTrouble: () => undefined,
    now: () => NOW,
    ...options,
  });
const transit = async (asking = source(), from = STRASBOURG, to = FREIBURG) =>
  (await asking.estimates([from], [to], 'transit', 'off-peak'))[0]?.[0];

afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'well';
  server.asked.length = 0;
});

itKeepsTheCommuteContract('a timetable server', () => source());
itKeepsTheCommuteContract('a timetable server that is gone', () =>
  source({ url: 'http://127.0.0.1:1' }),
);

describe('asking a timetable server', () => {
  it('adds the walk to the best stop to its minutes, and says who estimated', async () => {
    const stop = { lat: 48.585, lon: 7.735 };
    const degrees = Math.hypot(stop.lat - FREIBURG.lat, stop.lon - FREIBURG.lon);
    const walk = fallback.estimate(STRASBOURG, stop, 'walk').minutes;
    expect(await transit()).toMatchObject({
      estimator: 'motis',
      minutes: walk + Math.round(5 + degrees * 80),
    });
  });

  it('asks once for each destination, and tells no origin', async () => {
    const homes = Array.from({ length: 30 }, (_, i) => ({ lat: 48.5 + i / 300, lon: 7.74 }));
    await source().estimates(homes, [FREIBURG, STRASBOURG], 'transit', 'off-peak');
    expect(server.asked.map(({ one }) => one)).toEqual(['47.99500,7.85000', '48.58300,7.74500']);
  });

  it.each([
    ['off-peak', '2026-12-01T09:30:00.000Z'],
    ['peak', '2026-12-01T07:00:00.000Z'],
    ['night', '2026-12-01T22:30:00.000Z'],
  ] as const)('asks, %s, for an arrival on the next Tuesday, local time', async (depart, time) => {
    await source().estimates([STRASBOURG], [FREIBURG], 'transit', depart);
    expect(server.asked).toMatchObject([{ time, arriveBy: 'true', maxTravelTime: 90 }]);
  });

  it('never asks it for a way by road', async () => {
    for (const mode of ['car', 'bike', 'walk'] as const) {
      await source().estimates([STRASBOURG], [FREIBURG], mode, 'peak');
    }
    expect(server.asked).toEqual([]);
  });

  it('leaves who lives near no stop to the built-in estimate', async () => {
    expect(await transit(source(), FAR_FROM_STOPS)).toEqual(
      fallback.estimate(FAR_FROM_STOPS, FREIBURG, 'transit'),
    );
    server.mood = 'empty';
    expect((await transit())?.estimator).toBe('built-in-without-timetable');
  });

  it('lets walk who works round the corner', async () => {
    const corner = { lat: 48.5835, lon: 7.7455 };
    const { minutes } = fallback.estimate(STRASBOURG, corner, 'walk');
    expect((await transit(source(), STRASBOURG, corner))?.minutes).toBe(minutes);
  });
});

describe('a timetable server in trouble', () => {
  it.each([
    ['slow', 'slow'],
    ['error', 'wrong'],
    ['not-json', 'wrong'],
    ['not-a-list', 'wrong'],
    ['negative', 'wrong'],
  ] as const)('that is %s leaves the answer to the built-in estimate', async (mood, trouble) => {
    server.mood = mood;
    const told: string[] = [];
    const asking = source({ timeoutMs: 150, onTrouble: (kind) => told.push(kind) });
    expect(await transit(asking)).toEqual(fallback.estimate(STRASBOURG, FREIBURG, 'transit'));
    expect(told).toEqual([trouble]);
  });

  it('is left alone for a while, then asked again', async () => {
    let now = NOW;
    const asking = source({ restMs: 1_000, now: () => now });
    const ask = async (mood: MotisMood) => {
      server.mood = mood;
      return (await transit(asking))?.estimator;
    };
    expect(await ask('error')).toBe('built-in-without-timetable');
    expect(await ask('well')).toBe('built-in-without-timetable');
    expect(server.asked).toHaveLength(1);
    now += 1_001;
    expect(await ask('well')).toBe('motis');
  });
});

describe('the source that the settings ask for', () => {
  const settings = { timeZone: 'Europe/Paris' };
  const estimators = async (asked: object) => {
    const chosen = commuteSource({ ...settings, ...asked }, fallback, () => undefined);
    const ask = async (mode: 'car' | 'transit') =>
      (await chosen.estimates([STRASBOURG], [FREIBURG], mode, 'off-peak'))[0]?.[0]?.estimator;
    return [await ask('car'), await ask('transit')];
  };

  it('is the built-in one, or a server for its modes', async () => {
    expect(await estimators({})).toEqual(['built-in', 'built-in-without-timetable']);
    expect(await estimators({ transitUrl: server.url })).toEqual(['built-in', 'motis']);
  });

  it('names the server that is in trouble', async () => {
    const told: unknown[] = [];
    const gone = { routingUrl: 'http://127.0.0.1:1', transitUrl: 'http://127.0.0.1:1' };
    const chosen = commuteSource({ ...settings, ...gone }, fallback, (...told_) =>
      told.push(told_),
    );
    await chosen.estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
    await chosen.estimates([STRASBOURG], [FREIBURG], 'transit', 'off-peak');
    expect(told).toEqual([
      ['routing server', 'gone', 'not reachable'],
      ['timetable server', 'gone', 'not reachable'],
    ]);
  });
});
