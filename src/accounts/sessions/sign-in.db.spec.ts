import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { driveClock } from '../../../test/support/drive-clock.js';
import type { FakeClock } from '../../../test/support/fake-clock.js';
import { loadPeople, TEST_PASSWORD, type People } from '../../../test/support/people.js';
import { createTestApp, type Answer, type TestApp } from '../../../test/support/test-app.js';
import { PasswordHasher } from '../secrets/password-hasher.js';

const cookiesOf = ({ headers }: Answer) => headers['set-cookie'] as string[];
const jar = (answer: Answer) =>
  cookiesOf(answer)
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('signing in', () => {
  let t: TestApp;
  let people: People;
  let clock: FakeClock;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
  });
  beforeEach(() => {
    clock = driveClock(t.app);
  });
  afterAll(() => t.close());
  afterEach(async () => {
    await t.app.get(DataSource).query('DELETE FROM failure_count');
  });

  const signIn = (email: string, password = TEST_PASSWORD, as?: string) =>
    t.request('POST', '/api/v1/sessions', { body: { email, password }, as });
  const me = (as: string) => t.request('GET', '/api/v1/me', { as });

  it('answers 201 with the person, whatever the case of the address', async () => {
    const { status, body } = await signIn(' Anna@Passerelle.TEST ');
    expect(status).toBe(201);
    expect(body.person).toMatchObject({
      id: people.idOf('anna'),
      role: 'job-seeker',
      email: 'anna@passerelle.test',
      consent: { given: true },
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  it('keeps the token in a cookie that scripts and other sites do not get', async () => {
    const [session] = cookiesOf(await signIn('anna@passerelle.test'));
    expect(session).toMatch(/^session=[\w-]{43};/);
    expect(session).toContain('HttpOnly');
    expect(session).toContain('SameSite=Lax');
    expect(session).toContain('Path=/');
  });

  it('stores no token, only its hash', async () => {
    const token = jar(await signIn('anna@passerelle.test')).match(
      /session=([\w-]+)/,
    )?.[1] as string;
    const rows = await t.app
      .get(DataSource)
      .query('SELECT s::text AS text, token_hash FROM session s ORDER BY id DESC');
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    for (const { text } of rows) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(Buffer.from(token).toString('hex'));
    }
  });

  it('gives a new token at every sign-in and ends the session it replaces', async () => {
    const first = jar(await signIn('anna@passerelle.test'));
    const second = jar(await signIn('anna@passerelle.test', TEST_PASSWORD, first));
    expect(second).not.toBe(first);
    expect((await me(first)).status).toBe(401);
    expect((await me(second)).status).toBe(200);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const known = await signIn('anna@passerelle.test', 'wrong password 1');
    const unknown = await signIn('nobody@passerelle.test', 'wrong password 1');
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    const { requestId: _a, ...knownBody } = known.body;
    const { requestId: _b, ...unknownBody } = unknown.body;
    expect(unknownBody).toEqual(knownBody);
  });

  it('names the fields that are missing', async () => {
    const { status, body } = await t.request('POST', '/api/v1/sessions', { body: { email: 7 } });
    expect(status).toBe(400);
    expect(body.errors.map((e: { field: string }) => e.field).sort()).toEqual([
      'email',
      'password',
    ]);
  });

  it('refuses a password of more than 1024 bytes without hashing it', async () => {
    const compared = jest.spyOn(t.app.get(PasswordHasher), 'matches');
    expect((await signIn('anna@passerelle.test', 'é'.repeat(513))).status).toBe(401);
    expect(compared).not.toHaveBeenCalled();
    expect((await signIn('anna@passerelle.test', 'é'.repeat(512))).status).toBe(401);
    expect(compared).toHaveBeenCalledTimes(1);
    compared.mockRestore();
  });

  it('ends the session at sign-out', async () => {
    const cookie = jar(await signIn('anna@passerelle.test'));
    expect((await t.request('DELETE', '/api/v1/sessions/current', { as: cookie })).status).toBe(
      204,
    );
    expect((await me(cookie)).status).toBe(401);
  });

  it.each([
    ['anna', 7 * 24 * 60, 30 * 24 * 60],
    ['claire', 30, 12 * 60],
  ] as const)('of %s lasts %i minutes when idle, %i at most', async (person, idle, absolute) => {
    const idleCookie = await t.signIn(people.emailOf(person));
    clock.advance({ minutes: idle - 1 });
    expect((await me(idleCookie)).status).toBe(200);
    clock.advance({ minutes: idle - 1 });
    expect((await me(idleCookie)).status).toBe(200);
    clock.advance({ minutes: idle + 1 });
    expect((await me(idleCookie)).status).toBe(401);

    clock = driveClock(t.app);
    const busy = await t.signIn(people.emailOf(person));
    for (let passed = 0; passed < absolute; passed += idle / 2) {
      expect((await me(busy)).status).toBe(200);
      clock.advance({ minutes: idle / 2 });
    }
    expect((await me(busy)).status).toBe(401);
  });

  it('lists the sessions of the person and ends the one they choose, nobody else’s', async () => {
    await t.app.get(DataSource).query('DELETE FROM session');
    const here = await t.signIn('anna@passerelle.test');
    const there = await t.signIn('anna@passerelle.test');
    const other = await t.signIn('bruno@passerelle.test');
    const { body } = await t.request('GET', '/api/v1/sessions', { as: here });
    expect(body.items).toHaveLength(2);
    const far = body.items.find((s: { current: boolean }) => !s.current);
    expect((await t.request('DELETE', `/api/v1/sessions/${far.id}`, { as: other })).status).toBe(
      404,
    );
    expect((await t.request('DELETE', `/api/v1/sessions/${far.id}`, { as: here })).status).toBe(
      204,
    );
    expect((await me(there)).status).toBe(401);
    expect((await me(here)).status).toBe(200);
  });

  it('reads role and status anew on every request', async () => {
    const cookie = await t.signIn('denis@passerelle.test');
    const set = (status: string) =>
      t.app
        .get(DataSource)
        .query('UPDATE account SET status = $1 WHERE id = $2', [status, people.idOf('denis')]);
    await set('blocked');
    expect((await me(cookie)).status).toBe(401);
    expect((await signIn('denis@passerelle.test')).status).toBe(401);
    await set('active');
    expect((await me(cookie)).status).toBe(200);
  });

  it('answers 429 after ten failures in fifteen minutes, and opens again after', async () => {
    for (let i = 0; i < 10; i++) {
      expect((await signIn('bruno@passerelle.test', 'wrong password 1')).status).toBe(401);
    }
    const refused = await signIn('bruno@passerelle.test');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '900']);
    expect((await signIn('anna@passerelle.test')).status).toBe(201);
    clock.advance({ minutes: 16 });
    expect((await signIn('bruno@passerelle.test')).status).toBe(201);
  });

  it('lets the person in from a device they have used before, however often strangers fail', async () => {
    const device = jar(await signIn('bruno@passerelle.test'));
    for (let i = 0; i < 10; i++) await signIn('bruno@passerelle.test', 'wrong password 1');
    expect((await signIn('bruno@passerelle.test')).status).toBe(429);
    expect((await signIn('bruno@passerelle.test', TEST_PASSWORD, device)).status).toBe(201);
  });

  it('does not count successes', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => (await signIn('anna@passerelle.test')).status),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
  });

  it('lets hardly more than ten of many simultaneous wrong passwords be tried', async () => {
    const statuses = await Promise.all(
      Array.from(
        { length: 60 },
        async () => (await signIn('anna@passerelle.test', 'wrong password 1')).status,
      ),
    );
    const tried = statuses.filter((status) => status === 401).length;
    expect(tried).toBeGreaterThanOrEqual(10);
    expect(tried).toBeLessThanOrEqual(11);
    expect(statuses.filter((status) => status === 429)).toHaveLength(60 - tried);
  });
});

describe('behind https', () => {
  it('binds the cookies to the host and to https', async () => {
    const t = await createTestApp(undefined, { PUBLIC_URL: 'https://passerelle.example' });
    await loadPeople(t.app);
    const answer = await t.request('POST', '/api/v1/sessions', {
      body: { email: 'anna@passerelle.test', password: TEST_PASSWORD },
    });
    for (const cookie of cookiesOf(answer)) {
      expect(cookie).toMatch(/^__Host-(session|device)=/);
      expect(cookie).toContain('Secure');
      expect(cookie).toContain('HttpOnly');
    }
    await t.close();
  });
});
