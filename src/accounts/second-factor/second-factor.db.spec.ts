import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { driveClock } from '../../../test/support/drive-clock.js';
import type { FakeClock } from '../../../test/support/fake-clock.js';
import { loadPeople, TEST_PASSWORD, type People } from '../../../test/support/people.js';
import { createTestApp, type Answer, type TestApp } from '../../../test/support/test-app.js';

const jar = ({ headers }: Answer) =>
  (headers['set-cookie'] as string[]).map((cookie) => cookie.split(';')[0]).join('; ');

describe('the second factor', () => {
  let t: TestApp;
  let people: People;
  let clock: FakeClock;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    const real = [people.idOf('claire'), people.idOf('denis'), people.idOf('anna')];
    await db().query('UPDATE account SET demonstration = false WHERE id = ANY($1)', [real]);
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    clock = driveClock(t.app);
    await db().query('DELETE FROM failure_count');
    await db().query('DELETE FROM second_factor');
    await db().query('UPDATE account SET second_factor_at = NULL');
  });

  const db = () => t.app.get(DataSource);
  const signIn = (who: string, code?: string) =>
    t.request('POST', '/api/v1/sessions', {
      body: { email: `${who}@passerelle.test`, password: TEST_PASSWORD, code },
    });
  const path = '/api/v1/me/second-factor';
  const me = async (as: string) => (await t.request('GET', '/api/v1/me', { as })).status;
  const codeOf = (secret: string, stepsAhead = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: clock.now().getTime() + stepsAhead * 30_000,
    });
  const enrol = async (who: string) => {
    const first = jar(await signIn(who));
    const { body } = await t.request('POST', path, { as: first });
    const confirmed = await t.request('PUT', path, {
      as: first,
      body: { code: codeOf(body.secret) },
    });
    clock.advance({ seconds: 60 });
    return { secret: body.secret as string, confirmed, cookie: jar(confirmed), first };
  };

  it('is never asked of the demonstration’s accounts', async () => {
    for (const who of ['eva', 'franz', 'bruno']) {
      const answer = await signIn(who);
      expect(answer.body.secondFactor).toBe('not-needed');
      expect(await me(jar(answer))).toBe(200);
    }
  });

  it('is not asked of a real job seeker who has set none up', async () => {
    expect((await signIn('anna')).body.secondFactor).toBe('not-needed');
  });

  it('has to be set up by staff before anything else opens', async () => {
    const answer = await signIn('claire');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ secondFactor: 'to-set-up' });
    expect(answer.body.person).toBeUndefined();
    const cookie = jar(answer);
    expect(await me(cookie)).toBe(401);
    expect((await t.request('GET', '/api/v1/caseload', { as: cookie })).status).toBe(401);

    const begun = await t.request('POST', path, { as: cookie });
    expect(begun.status).toBe(201);
    expect(begun.body.address).toMatch(/^otpauth:\/\/totp\/Passerelle/);
    const wrong = await t.request('PUT', path, { as: cookie, body: { code: '000000' } });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-code']);
    const code = codeOf(begun.body.secret);
    const confirmed = await t.request('PUT', path, { as: cookie, body: { code } });
    expect(confirmed.status).toBe(200);
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect(await me(jar(confirmed))).toBe(200);
    expect(await me(cookie)).toBe(401);
  });

  it('is asked at every sign-in from then on, with the password or after it', async () => {
    const { secret } = await enrol('claire');
    const before = await signIn('claire');
    expect(before.body).toMatchObject({ secondFactor: 'needed' });
    expect(await me(jar(before))).toBe(401);
    const passed = await t.request('POST', `${path}/pass`, {
      as: jar(before),
      body: { code: codeOf(secret) },
    });
    expect(passed.status).toBe(201);
    expect(await me(jar(passed))).toBe(200);
    clock.advance({ seconds: 60 });
    const atOnce = await signIn('claire', codeOf(secret));
    expect(atOnce.body).toMatchObject({ secondFactor: 'passed', person: { role: 'adviser' } });
    expect(await me(jar(atOnce))).toBe(200);
  });

  it('takes a code once, even from two at the same moment', async () => {
    const { secret } = await enrol('claire');
    const code = codeOf(secret);
    const tries = await Promise.all([signIn('claire', code), signIn('claire', code)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await signIn('claire', code)).body.code).toBe('wrong-code');
    expect((await signIn('claire', codeOf(secret, -1))).body.code).toBe('wrong-code');
  });

  it('takes each recovery code once', async () => {
    const { confirmed } = await enrol('claire');
    const [code] = confirmed.body.recoveryCodes as [string];
    expect((await signIn('claire', code.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await signIn('claire', code)).status).toBe(401);
    const rows = await db().query('SELECT r::text AS text FROM recovery_code r');
    expect(rows).toHaveLength(9);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(code).toString('hex'));
  });

  it('cannot be guessed', async () => {
    const { secret } = await enrol('claire');
    for (let i = 0; i < 10; i++) expect((await signIn('claire', '000000')).status).toBe(401);
    expect((await signIn('claire', codeOf(secret))).status).toBe(429);
    clock.advance({ minutes: 16 });
    expect((await signIn('claire', codeOf(secret))).status).toBe(201);
  });

  it('leaves the way to it open for ten minutes only', async () => {
    const cookie = jar(await signIn('claire'));
    clock.advance({ minutes: 11 });
    expect((await t.request('POST', path, { as: cookie })).status).toBe(401);
  });

  it('cannot be replaced or given up by staff, but by a job seeker who shows a code', async () => {
    const claire = await enrol('claire');
    expect((await t.request('POST', path, { as: claire.cookie })).status).toBe(409);
    const staff = await t.request('POST', `${path}/removal`, {
      as: claire.cookie,
      body: { code: codeOf(claire.secret) },
    });
    expect([staff.status, staff.body.code]).toEqual([409, 'second-factor-required']);
    const anna = await enrol('anna');
    const removal = (code: string) =>
      t.request('POST', `${path}/removal`, { as: anna.cookie, body: { code } });
    expect((await removal('000000')).status).toBe(401);
    const removed = await removal(codeOf(anna.secret));
    expect([removed.status, removed.body.enrolled]).toEqual([201, false]);
    expect((await signIn('anna')).body.secondFactor).toBe('not-needed');
  });

  it('is reset by a coordinator for a colleague, not for themself', async () => {
    const claire = await enrol('claire');
    const franz = jar(await signIn('franz'));
    const reset = (who: 'claire' | 'franz' | 'anna', as: string) =>
      t.request('DELETE', `/api/v1/accounts/${people.idOf(who)}/second-factor`, { as });
    expect((await reset('claire', claire.cookie)).status).toBe(403);
    expect((await reset('franz', franz)).status).toBe(409);
    expect((await reset('anna', franz)).status).toBe(404);
    expect((await reset('claire', franz)).status).toBe(204);
    expect(await me(claire.cookie)).toBe(401);
    expect((await signIn('claire')).body.secondFactor).toBe('to-set-up');
  });

  it('keeps its secret sealed', async () => {
    const { secret } = await enrol('claire');
    const [row] = await db().query('SELECT f::text AS text FROM second_factor f');
    expect(row.text).not.toContain(secret);
    expect(row.text).not.toContain(Buffer.from(secret).toString('hex'));
    expect(row.text).not.toContain(Buffer.from(Secret.fromBase32(secret).bytes).toString('hex'));
  });

  it('outlives a change of the password', async () => {
    const { cookie } = await enrol('denis');
    const changed = await t.request('PUT', '/api/v1/me/password', {
      as: cookie,
      body: { current: TEST_PASSWORD, next: 'un pont sur le Rhin' },
    });
    expect(changed.status).toBe(204);
    expect(await me(jar(changed))).toBe(200);
  });
});
