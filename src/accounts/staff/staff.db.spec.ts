import { DataSource } from 'typeorm';
import { driveClock } from '../../../test/support/drive-clock.js';
import {
  loadPeople,
  TEST_PASSWORD,
  type People,
  type Person,
} from '../../../test/support/people.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { addDays } from '../../kernel/local-date.js';
import { Competence } from '../people/competence.js';
import { run as invite } from '../invite.command.js';
import { ActionLinks } from '../sign-up/action-links.js';

const STRASBOURG = { country: 'FR', postalCode: '67000' };

describe('staff', () => {
  let t: TestApp;
  let people: People;
  let as: Record<Person, string>;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    const entries = [...people.accounts.keys()].map(
      async (key) => [key, await t.signIn(people.emailOf(key as Person))] as const,
    );
    as = Object.fromEntries(await Promise.all(entries)) as Record<Person, string>;
  });
  afterAll(() => t.close());

  const db = () => t.app.get(DataSource);
  const put = (who: Person, path: string, body: unknown) =>
    t.request('PUT', `/api/v1/${path}`, { as: as[who], body });

  it('accompanies people: takes whom nobody has, and no one else’s', async () => {
    const path = `caseload/${people.idOf('bruno')}`;
    const to = (who: Person) => ({ adviserId: people.idOf(who) });
    expect((await put('claire', path, to('denis'))).status).toBe(403);
    expect((await put('claire', path, to('claire'))).status).toBe(200);
    expect((await put('denis', path, to('denis'))).status).toBe(404);
    expect((await put('franz', path, to('eva'))).status).toBe(200);
    expect((await put('franz', path, to('kehl'))).status).toBe(400);
    expect((await put('franz', `caseload/${people.idOf('kehl')}`, to('eva'))).status).toBe(404);
    const remove = (who: Person) => t.request('DELETE', `/api/v1/${path}`, { as: as[who] });
    expect((await remove('claire')).status).toBe(404);
    expect((await remove('eva')).status).toBe(204);
    expect((await remove('eva')).status).toBe(404);
  });

  it('is stood in for while away', async () => {
    const clock = driveClock(t.app);
    const competence = t.app.get(Competence);
    const pool = async () =>
      (await competence.forPlace(STRASBOURG)).map(
        (id) => [...people.accounts].find(([, known]) => known === id)?.[0],
      );
    expect(await pool()).toEqual(['claire']);
    const today = clock.today();
    const bad = await put('claire', 'me/absence', { firstDay: today, lastDay: addDays(today, -1) });
    expect(bad.body.errors[0].field).toBe('lastDay');
    const away = { firstDay: today, lastDay: addDays(today, 2) };
    expect((await put('claire', 'me/absence', away)).body).toEqual({
      absence: away,
      deputies: [people.idOf('denis')],
    });
    expect(await pool()).toEqual(['denis']);
    const foreign = await put('claire', 'me/absence', { ...away, deputies: [people.idOf('kehl')] });
    expect(foreign.status).toBe(400);
    clock.advance({ days: 3 });
    expect(await pool()).toEqual(['claire']);
    as.claire = await t.signIn(people.emailOf('claire'));
    expect((await put('claire', 'me/absence', {})).body.absence).toBeNull();
    driveClock(t.app);
    as.claire = await t.signIn(people.emailOf('claire'));
  });

  it('may act for their own people at any time, as a deputy too, and for the pool’s only while it is the pool’s', async () => {
    const competence = t.app.get(Competence);
    const may = (who: Person) =>
      competence.mayActFor(people.idOf(who), people.idOf('anna'), STRASBOURG);
    expect([await may('claire'), await may('denis'), await may('eva')]).toEqual([
      true,
      false,
      false,
    ]);
    await put('franz', `caseload/${people.idOf('anna')}`, { adviserId: people.idOf('claire') });
    expect([await may('claire'), await may('denis'), await may('eva')]).toEqual([
      true,
      true,
      false,
    ]);
    await put('franz', `caseload/${people.idOf('anna')}`, { adviserId: people.idOf('eva') });
    expect([await may('claire'), await may('denis'), await may('eva')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await competence.forPerson(people.idOf('anna'), STRASBOURG)).toEqual([
      people.idOf('eva'),
    ]);
  });

  it('checks who an employer is, and tells the employer', async () => {
    const lahr = people.employers.get('lahr') as string;
    const list = await t.request('GET', '/api/v1/employers', { as: as.claire });
    expect(list.body.items.map((e: { id: string }) => e.id)).toEqual([lahr]);
    await db().query('TRUNCATE outbox_event CASCADE');
    const path = `/api/v1/employers/${lahr}/identity-check`;
    expect((await t.request('POST', path, { as: as.lahr, body: { trusted: true } })).status).toBe(
      403,
    );
    expect((await t.request('POST', path, { as: as.claire, body: {} })).status).toBe(400);
    const { body } = await t.request('POST', path, { as: as.claire, body: { trusted: true } });
    expect(body).toMatchObject({ id: lahr, trusted: true, identityChecked: true });
    expect((await t.request('GET', '/api/v1/me', { as: as.lahr })).body.employer).toEqual(body);
    expect(await db().query('SELECT type, subject_id, data FROM outbox_event')).toEqual([
      {
        type: 'account.identity-checked',
        subject_id: people.idOf('lahr'),
        data: { employerId: lahr, trusted: true },
      },
    ]);
  });

  it('checks one employer only for an identifier', async () => {
    const insert = (id: string) =>
      db().query(
        `INSERT INTO employer (id, name, identifier_scheme, identifier_value, created_at)
          VALUES ($1, 'Doppel', 'HR', 'HRB 1', now())`,
        [id],
      );
    const [one, two] = [
      '018f3c1e-0000-7000-8000-00000000000a',
      '018f3c1e-0000-7000-8000-00000000000b',
    ];
    await insert(one);
    await insert(two);
    const check = (id: string) =>
      t.request('POST', `/api/v1/employers/${id}/identity-check`, {
        as: as.claire,
        body: { trusted: false },
      });
    expect((await check(one)).status).toBe(201);
    const again = await check(two);
    expect([again.status, again.body.code]).toEqual([409, 'identifier-taken']);
    expect((await check('018f3c1e-0000-7000-8000-00000000000c')).status).toBe(404);
  });

  it('is invited by a coordinator and chooses a password by the link', async () => {
    const path = `/api/v1/organisations/${people.organisations.get('de')}/staff`;
    const body = {
      role: 'adviser',
      email: 'gerd@example.org',
      name: 'Gerd Gast',
      locale: 'de',
      territories: [{ country: 'DE', postalPrefix: '76' }],
    };
    expect((await t.request('POST', path, { as: as.eva, body })).status).toBe(403);
    const invited = await t.request('POST', path, { as: as.franz, body });
    expect(invited.status).toBe(201);
    expect((await t.request('POST', path, { as: as.franz, body })).body.code).toBe('email-taken');
    const url = new URL(await t.app.get(ActionLinks).make('accept-invitation', invited.body.id));
    expect(url.pathname).toBe('/accept-invitation');
    const token = url.searchParams.get('token');
    const password = 'eine Brücke nach Kehl';
    await t.request('POST', '/api/v1/password-resets/use', { body: { token, password } });
    const cookie = await t.signIn('gerd@example.org', password);
    expect((await t.request('GET', '/api/v1/me', { as: cookie })).status).toBe(401);
    const factor = await t.request('GET', '/api/v1/me/second-factor', { as: cookie });
    expect(factor.body).toEqual({ required: true, enrolled: false, recoveryCodesLeft: 0 });
    expect(await t.app.get(Competence).forPlace({ country: 'DE', postalCode: '76131' })).toContain(
      invited.body.id,
    );
  });

  it('of a new installation begins with an operator’s command', async () => {
    const options = {
      role: 'coordinator',
      email: 'first@example.org',
      name: 'Erste Person',
      organisation: 'Eurodistrikt Muster',
      kind: 'eurodistrict',
      country: 'DE',
    };
    const context = () => Promise.resolve({ app: t.app, close: () => Promise.resolve() });
    await invite(options, context);
    await expect(invite(options, context)).rejects.toMatchObject({ code: 'email-taken' });
    await expect(
      invite({ ...options, email: 'x@example.org', organisation: 'New', kind: 'club' }, context),
    ).rejects.toMatchObject({ problems: [{ field: 'kind' }] });
    const [row] = await db().query(
      `SELECT a.role, a.status, o.name FROM account a JOIN contact c ON c.account_id = a.id
        JOIN organisation o ON o.id = a.organisation_id WHERE c.email = 'first@example.org'`,
    );
    expect(row).toEqual({ role: 'coordinator', status: 'unverified', name: 'Eurodistrikt Muster' });
    const again = await t.request('POST', '/api/v1/organisations', {
      as: as.franz,
      body: { name: 'Eurodistrikt Muster', kind: 'eurodistrict', country: 'DE' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'organisation-exists']);
  });

  describe('with a partner’s system', () => {
    const create = (who: Person, body: unknown) =>
      t.request('POST', '/api/v1/api-keys', { as: as[who], body });
    const bearer = (key: string, method: 'GET' | 'POST', url: string) =>
      t.request(method, url, { headers: { authorization: `Bearer ${key}` } });

    it('gives a key once, which opens its scopes and nothing else', async () => {
      const { status, body } = await create('kehl', { label: 'Shop', scopes: ['vacancies:read'] });
      expect(status).toBe(201);
      expect(body.key).toMatch(/^passerelle_[\w-]{43}$/);
      const listed = await t.request('GET', '/api/v1/api-keys', { as: as.kehl });
      expect(JSON.stringify(listed.body)).not.toContain(body.key);
      expect(listed.body.items).toMatchObject([{ id: body.id, label: 'Shop' }]);
      const outside = await bearer(body.key, 'GET', '/api/v1/me');
      expect([outside.status, outside.body.code]).toEqual([403, 'scope']);
      expect((await bearer(`${body.key}x`, 'GET', '/api/v1/me')).status).toBe(401);
      const rows = await db().query('SELECT k::text AS text FROM api_key k');
      expect(rows[0].text).not.toContain(body.key);
    });

    it('revokes a key of one’s own at once, and nobody else’s', async () => {
      const { body } = await create('kehl', { label: 'Old', scopes: ['vacancies:read'] });
      const revoke = (who: Person) =>
        t.request('DELETE', `/api/v1/api-keys/${body.id}`, { as: as[who] });
      expect((await bearer(body.key, 'GET', '/api/v1/me')).status).toBe(403);
      expect((await revoke('lahr')).status).toBe(404);
      expect((await revoke('kehl')).status).toBe(204);
      expect((await bearer(body.key, 'GET', '/api/v1/me')).status).toBe(401);
    });

    it('refuses keys without a label or with scopes that there are not, and keys for people', async () => {
      const bad = await create('kehl', { scopes: ['everything'] });
      expect(bad.body.errors.map((e: { field: string }) => e.field).sort()).toEqual([
        'label',
        'scopes',
      ]);
      expect((await create('anna', { label: 'x', scopes: ['vacancies:read'] })).status).toBe(403);
    });

    it('ends keys on their day', async () => {
      const { body } = await create('kehl', {
        label: 'Short',
        scopes: ['vacancies:read'],
        expiresInDays: 1,
      });
      const clock = driveClock(t.app);
      clock.advance({ hours: 25 });
      expect((await bearer(body.key, 'GET', '/api/v1/me')).status).toBe(401);
      driveClock(t.app);
    });
  });

  it('keeps the demonstration’s public passwords out of production', async () => {
    const settings = t.settings as { environment: string };
    settings.environment = 'production';
    const attempt = await t.request('POST', '/api/v1/sessions', {
      body: { email: 'anna@passerelle.test', password: TEST_PASSWORD },
    });
    settings.environment = 'test';
    expect(attempt.status).toBe(401);
  });

  it('finds the demonstration’s people there when it loads them again', async () => {
    const count = async () =>
      (await db().query('SELECT count(*) AS n FROM account'))[0].n as number;
    const before = await count();
    const again = await loadPeople(t.app);
    expect(await count()).toBe(before);
    expect([...again.accounts]).toEqual([...people.accounts]);
  });
});
