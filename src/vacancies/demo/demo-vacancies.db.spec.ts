import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { loadDemo } from '../../demo/load-demo.js';

describe('the demonstration region’s vacancies and courses', () => {
  let t: TestApp;
  const count = async (table: string) => {
    const [row] = await t.app.get(DataSource).query(`SELECT count(*) AS n FROM ${table}`);
    return (row as { n: number }).n;
  };
  const counts = async () => ({
    vacancies: await count('vacancy'),
    courses: await count('training_offer'),
    sessions: await count('training_session'),
    enrolments: await count('enrolment'),
  });

  beforeAll(async () => {
    t = await createTestApp();
    await loadDemo(t.app);
  }, 60_000);
  afterAll(() => t.close());

  it('go in whole, of all three channels and every status', async () => {
    expect(await counts()).toMatchObject({ vacancies: 60, courses: 10 });
    const rows: { channel: string; status: string }[] = await t.app
      .get(DataSource)
      .query('SELECT DISTINCT channel, status FROM vacancy');
    expect(new Set(rows.map((row) => row.channel))).toEqual(
      new Set(['partner', 'managed', 'external']),
    );
    expect(new Set(rows.map((row) => row.status))).toEqual(
      new Set(['draft', 'active', 'paused', 'closed']),
    );
    const lost = await t.app
      .get(DataSource)
      .query("SELECT record -> 'workplace' AS place FROM vacancy WHERE place_key IS NULL");
    expect(lost).toEqual([]);
  });

  it('go in once, however often they are loaded', async () => {
    const before = await counts();
    await t.app.get(DataSource).query('DELETE FROM demo_region');
    await loadDemo(t.app);
    expect(await counts()).toEqual(before);
  }, 30_000);
});
