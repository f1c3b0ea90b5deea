import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { DemoAccounts } from '../demo/demo-accounts.js';

const PASSWORD = 'passerelle-demo';

describe('signing in', () => {
  let t: TestApp;

  beforeAll(async () => {
    t = await createTestApp();
    await t.app.get(DemoAccounts).load(
      {
        organisations: [],
        employers: [],
        accounts: [
          { key: 'a', role: 'job-seeker', email: 'a@passerelle.test', name: 'A', locale: 'fr' },
        ],
      },
      PASSWORD,
    );
  });
  afterAll(() => t.close());

  it('opens a session', async () => {
    const { status, body, headers } = await t.request('POST', '/api/v1/sessions', {
      body: { email: 'A@passerelle.test', password: PASSWORD },
    });
    expect(body).toMatchObject({ person: { email: 'a@passerelle.test', role: 'job-seeker' } });
    expect(status).toBe(201);
    expect(headers['set-cookie']).toEqual([]);
    expect(t.app.get(DataSource)).toBeDefined();
  });
});
