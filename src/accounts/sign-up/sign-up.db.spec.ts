import { DataSource } from 'typeorm';
import { driveClock } from '../../../test/support/drive-clock.js';
import type { FakeClock } from '../../../test/support/fake-clock.js';
import { loadPeople, TEST_PASSWORD, type People } from '../../../test/support/people.js';
import { createTestApp, type Answer, type TestApp } from '../../../test/support/test-app.js';
import type { AccountId } from '../../kernel/ids.js';
import type { LinkPurpose } from '../persistence/action-link.entity.js';
import { ActionLinks } from './action-links.js';

const PASSWORD = 'un pont sur le Rhin';
const OTHER_PASSWORD = 'eine Brücke nach Kehl';

describe('signing up', () => {
  let t: TestApp;
  let people: People;
  let clock: FakeClock;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    clock = driveClock(t.app);
    await db().query('DELETE FROM failure_count');
    await db().query('TRUNCATE outbox_event CASCADE');
    await db().query(`DELETE FROM account WHERE NOT demonstration`);
  });

  const db = () => t.app.get(DataSource);
  const post = (path: string, body: unknown) => t.request('POST', `/api/v1/${path}`, { body });
  const seeker = (more: object = {}) => ({
    role: 'job-seeker',
    email: 'New@Example.org',
    password: PASSWORD,
    name: 'Nina Neu',
    locale: 'de',
    ...more,
  });
  const signIn = (email: string, password = PASSWORD) => post('sessions', { email, password });
  const events = async (): Promise<{ type: string; subject_id: AccountId }[]> =>
    db().query('SELECT type, subject_id FROM outbox_event ORDER BY occurred_at, id');
  const link = async (purpose: LinkPurpose, id: AccountId) => {
    const url = new URL(await t.app.get(ActionLinks).make(purpose, id));
    return url.searchParams.get('token') as string;
  };
  const codeOf = ({ status, body }: Answer) => [status, body.code];

  it('makes an account that opens once its address is proven', async () => {
    const answer = await post('accounts', seeker({ consent: true }));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      email: 'New@Example.org',
      role: 'job-seeker',
      status: 'mail-sent',
    });
    const [event] = await events();
    expect(event?.type).toBe('account.signed-up');
    expect(codeOf(await signIn('new@example.org'))).toEqual([403, 'email-not-verified']);

    const token = await link('verify-email', event!.subject_id);
    expect((await post('email-verifications', { token })).status).toBe(201);
    const { status, body } = await signIn('new@example.org');
    expect(status).toBe(201);
    expect(body.person).toMatchObject({ locale: 'de', name: 'Nina Neu', consent: { given: true } });
    expect(codeOf(await post('email-verifications', { token }))).toEqual([400, 'dead-link']);
  });

  it('makes an employer that nobody has checked', async () => {
    const employer = {
      name: 'Bäckerei Muster',
      identifier: { scheme: 'UID', value: 'CHE-116.281.710' },
    };
    await post('accounts', seeker({ role: 'employer', employer }));
    const [event] = await events();
    await post('email-verifications', { token: await link('verify-email', event!.subject_id) });
    const { body } = await signIn('new@example.org');
    expect(body.person.employer).toMatchObject({
      name: 'Bäckerei Muster',
      identifier: { scheme: 'UID', value: 'CHE116281710' },
      trusted: false,
      identityChecked: false,
    });
  });

  it.each([
    [{ role: 'adviser' }, 'role', 'isIn'],
    [{ email: 'no address' }, 'email', 'isEmail'],
    [{ email: 'a@example.org,b@example.org' }, 'email', 'isEmail'],
    [{ password: 'short' }, 'password', 'password-too-short'],
    [{ password: 'password12345' }, 'password', 'password-known'],
    [{ password: 'new@example.org' }, 'password', 'password-about-you'],
    [{ name: '  ' }, 'name', 'isDefined'],
    [{ role: 'employer' }, 'employer.name', 'isDefined'],
    [
      {
        role: 'employer',
        employer: { name: 'X', identifier: { scheme: 'SIRET', value: '73282932000075' } },
      },
      'employer.identifier.value',
      'siret-checksum',
    ],
  ])('refuses %j', async (more, field, code) => {
    const { status, body } = await post('accounts', seeker(more));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field, code }]);
    expect(await events()).toEqual([]);
  });

  it('answers the same for an address that has an account, and leaves that account alone', async () => {
    const unknown = await post('accounts', seeker({ email: 'fresh@example.org' }));
    const known = await post('accounts', seeker({ email: 'anna@passerelle.test' }));
    expect(known.status).toBe(unknown.status);
    expect({ ...known.body, email: '' }).toEqual({ ...unknown.body, email: '' });
    expect(await events()).toMatchObject([
      { type: 'account.signed-up' },
      { type: 'account.sign-up-repeated', subject_id: people.idOf('anna') },
    ]);
    expect((await signIn('anna@passerelle.test')).status).toBe(401);
    expect((await signIn('anna@passerelle.test', TEST_PASSWORD)).status).toBe(201);
  });

  it('counts the latest of several sign-ups while nobody has proven the address', async () => {
    await post('accounts', seeker({ password: OTHER_PASSWORD }));
    await post('accounts', seeker());
    const [first, second] = await events();
    expect(second).toEqual(first);
    await post('email-verifications', { token: await link('verify-email', first!.subject_id) });
    expect((await signIn('new@example.org', OTHER_PASSWORD)).status).toBe(401);
    expect((await signIn('new@example.org')).status).toBe(201);
  });

  it('makes one account of simultaneous sign-ups', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('accounts', seeker())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const rows = await db().query(`SELECT 1 FROM contact WHERE email_key = 'new@example.org'`);
    expect(rows).toHaveLength(1);
  });

  it('lets nobody have a mailbox flooded, without saying so', async () => {
    for (let i = 0; i < 8; i++) {
      expect((await post('password-resets', { email: 'anna@passerelle.test' })).status).toBe(201);
    }
    expect(await events()).toHaveLength(5);
  });

  describe('with a forgotten password', () => {
    it('answers the same for known and unknown addresses', async () => {
      const known = await post('password-resets', { email: 'anna@passerelle.test' });
      const unknown = await post('password-resets', { email: 'nobody@example.org' });
      expect(known).toMatchObject({ status: unknown.status, body: unknown.body });
      const written = await events();
      expect(written.map(({ type }) => type)).toEqual(
        Array(2).fill('account.password-reset-wanted'),
      );
      expect(written[0]?.subject_id).toBe(people.idOf('anna'));
    });

    it('sets a new one by the link, once, and ends every session', async () => {
      const before = await t.signIn('bruno@passerelle.test');
      const token = await link('reset-password', people.idOf('bruno'));
      expect(codeOf(await post('password-resets/use', { token, password: 'short' }))).toEqual([
        400,
        'invalid-fields',
      ]);
      const uses = await Promise.all(
        Array.from({ length: 4 }, () => post('password-resets/use', { token, password: PASSWORD })),
      );
      expect(uses.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
      expect((await t.request('GET', '/api/v1/me', { as: before })).status).toBe(401);
      expect((await signIn('bruno@passerelle.test', TEST_PASSWORD)).status).toBe(401);
      expect((await signIn('bruno@passerelle.test')).status).toBe(201);
      expect((await events()).map(({ type }) => type)).toEqual(['account.password-changed']);
    });

    it('makes the device known, so that strangers who fail cannot keep the person out', async () => {
      const token = await link('reset-password', people.idOf('bruno'));
      for (let i = 0; i < 10; i++) await signIn('bruno@passerelle.test', 'wrong password 1');
      const { headers } = await post('password-resets/use', { token, password: PASSWORD });
      const [device] = (headers['set-cookie'] as string[]).map((cookie) => cookie.split(';')[0]);
      expect((await signIn('bruno@passerelle.test')).status).toBe(429);
      const body = { email: 'bruno@passerelle.test', password: PASSWORD };
      expect((await t.request('POST', '/api/v1/sessions', { body, as: device })).status).toBe(201);
    });

    it('refuses a link after an hour, a link for something else, and a made-up one', async () => {
      const old = await link('reset-password', people.idOf('bruno'));
      const wrong = await link('verify-email', people.idOf('bruno'));
      const use = (token: string) => post('password-resets/use', { token, password: PASSWORD });
      expect(codeOf(await use(wrong))).toEqual([400, 'dead-link']);
      expect(codeOf(await use('made-up'))).toEqual([400, 'dead-link']);
      clock.advance({ minutes: 61 });
      expect(codeOf(await use(old))).toEqual([400, 'dead-link']);
    });

    it('stores no token of a link', async () => {
      const token = await link('reset-password', people.idOf('bruno'));
      const rows = await db().query('SELECT l::text AS text FROM action_link l');
      expect(rows.length).toBeGreaterThan(0);
      for (const { text } of rows) {
        expect(text).not.toContain(token);
        expect(text).not.toContain(Buffer.from(token).toString('hex'));
      }
    });
  });

  describe('changing the password', () => {
    const change = (as: string, current: string, next: string) =>
      t.request('PUT', '/api/v1/me/password', { as, body: { current, next } });

    it('asks for the present one, ends the other sessions and renews this one', async () => {
      const here = await t.signIn('denis@passerelle.test');
      const there = await t.signIn('denis@passerelle.test');
      const wrong = await change(here, 'not my password', PASSWORD);
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors).toMatchObject([{ field: 'current', code: 'wrong-password' }]);
      const weak = await change(here, TEST_PASSWORD, 'password12345');
      expect(weak.body.errors).toMatchObject([{ field: 'next', code: 'password-known' }]);

      const { status, headers } = await change(here, TEST_PASSWORD, PASSWORD);
      expect(status).toBe(204);
      const renewed = (headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
      const me = async (as: string) => (await t.request('GET', '/api/v1/me', { as })).status;
      expect([await me(here), await me(there), await me(renewed)]).toEqual([401, 401, 200]);
    });
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const time = async (email: string) => {
      const begun = performance.now();
      await signIn(email, 'wrong password 1');
      return performance.now() - begun;
    };
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 30; i++) {
      await db().query('DELETE FROM failure_count');
      known.push(await time('anna@passerelle.test'));
      unknown.push(await time('nobody@example.org'));
    }
    // Machines that test are busy: the bound only has to tell a hash from none.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.6);
    expect(median(unknown)).toBeLessThan(median(known) * 1.6);
  });
});
