import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMotisServer } from '../../test/support/motis-server.js';
import { startOsrmServer } from '../../test/support/osrm-server.js';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { loadDemo } from '../demo/load-demo.js';
import { Gazetteer } from '../geography/index.js';
import { run } from './commutes.command.js';
import { MatchContexts } from './match-context.js';

describe('commutes:ask', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commutes-'));
  const file = join(folder, 'commutes.jsonl');
  let database: TestDatabase;
  let osrm: Awaited<ReturnType<typeof startOsrmServer>>;
  let motis: Awaited<ReturnType<typeof startMotisServer>>;

  /** The command over an application of its own, with what it says. */
  async function ask(extra: Record<string, string>) {
    const test = await createTestApp(database, extra);
    const said = { out: '', err: '' };
    const spies = [
      jest
        .spyOn(process.stdout, 'write')
        .mockImplementation((text) => ((said.out += String(text)), true)),
      jest
        .spyOn(process.stderr, 'write')
        .mockImplementation((text) => ((said.err += String(text)), true)),
    ];
    try {
      await run(file, () => Promise.resolve({ app: test.app, close: () => Promise.resolve() }));
    } finally {
      for (const spy of spies) spy.mockRestore();
      await closeOnly(test);
    }
    return said;
  }
  /** The database is used again. */
  const closeOnly = (test: TestApp) => test.app.close();

  beforeAll(async () => {
    database = await createTestDatabase();
    [osrm, motis] = await Promise.all([startOsrmServer(), startMotisServer()]);
    const test = await createTestApp(database);
    await loadDemo(test.app);
    await closeOnly(test);
  }, 300_000);

  afterAll(async () => {
    await Promise.all([osrm.close(), motis.close(), database.drop()]);
    rmSync(folder, { recursive: true });
  });

  it('writes what the servers say of the region, which matching then uses', async () => {
    const { out, err } = await ask({ ROUTING_URL: osrm.url, TRANSIT_URL: motis.url });
    const report = JSON.parse(out) as { homes: number; workplaces: number; rows: object };
    expect(err).toBe('');
    expect(report.homes).toBeGreaterThan(5);
    expect(report.rows).toMatchObject({ osrm: expect.any(Number) as unknown });
    const test = await createTestApp(database, { COMMUTES_FILE: file });
    const places = ['67000', '77694'].map((postalCode, i) =>
      test.app.get(Gazetteer).resolve({ country: i === 0 ? 'FR' : 'DE', postalCode }),
    );
    const { commute } = test.app.get(MatchContexts).current();
    expect(commute(places[0]!, places[1]!, 'car')).toMatchObject({ estimator: 'osrm' });
    await closeOnly(test);
  }, 120_000);

  it('goes on without a server that is gone, and says so', async () => {
    const { out, err } = await ask({ ROUTING_URL: osrm.url, TRANSIT_URL: 'http://127.0.0.1:1' });
    expect(err).toBe(
      'the timetable server is gone (not reachable): going on without it for a while\n',
    );
    expect((JSON.parse(out) as { rows: object }).rows).not.toHaveProperty('motis');
  }, 120_000);

  it('refuses to run without any server', async () => {
    await expect(ask({})).rejects.toMatchObject({ code: 'no-server' });
  }, 120_000);
});
