import { DataSource } from 'typeorm';
import { loadPeople, type People } from '../../../test/support/people.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { sweepAccounts } from './sweep-accounts.js';

const DAY_MS = 86_400_000;

describe('sweeping accounts', () => {
  let t: TestApp;
  let people: People;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
  });
  afterAll(() => t.close());

  it('removes what has expired and nothing else', async () => {
    const db = t.app.get(DataSource);
    await t.signIn('anna@passerelle.test');
    await t.request('POST', '/api/v1/sessions', {
      body: { email: 'anna@passerelle.test', password: 'wrong password 1' },
    });
    await t.request('POST', '/api/v1/accounts', {
      body: {
        role: 'job-seeker',
        email: 'n@example.org',
        password: 'un pont sur le Rhin',
        name: 'N',
      },
    });
    const counts = async () =>
      Object.fromEntries(
        await Promise.all(
          ['session', 'known_device', 'failure_count', 'account'].map(async (table) => {
            const [{ n }] = await db.query(`SELECT count(*) AS n FROM ${table}`);
            return [table, n as number] as const;
          }),
        ),
      );
    const all = people.accounts.size;
    const sweepIn = async (days: number) => {
      await sweepAccounts(db.manager, new Date(Date.now() + days * DAY_MS));
      const { session, known_device, failure_count, account } = await counts();
      return [session, known_device, (failure_count ?? 0) > 0, account];
    };
    expect(await sweepIn(0)).toEqual([1, 1, true, all + 1]);
    expect(await sweepIn(2)).toEqual([1, 1, false, all + 1]);
    expect(await sweepIn(8)).toEqual([0, 1, false, all]);
    expect(await sweepIn(366)).toEqual([0, 0, false, all]);
  });
});
