import { DataSource } from 'typeorm';
import { loadPeople, type People, type Person } from '../../test/support/people.js';
import { createTestApp, type Answer, type TestApp } from '../../test/support/test-app.js';
import { driveClock } from '../../test/support/drive-clock.js';
import { Caseloads, Consents } from '../accounts/index.js';
import type { ProfileId } from '../kernel/ids.js';
import { Profiles } from './profiles.js';

const BODY = {
  home: { country: 'FR', postalCode: '67000', place: 'Strasbourg' },
  languages: [
    { language: 'fr', spoken: 'C2', written: 'C1' },
    { language: 'de', spoken: 'B1' },
  ],
  maxCommuteMinutes: 45,
};

describe('profiles', () => {
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
    await db().transaction((manager) =>
      t.app.get(Caseloads).assign(manager, people.idOf('anna'), people.idOf('claire')),
    );
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    await db().query('DELETE FROM profile');
    await db().query('UPDATE account SET profile_id = NULL');
    await db().query('TRUNCATE outbox_event CASCADE');
  });

  const db = () => t.app.get(DataSource);
  const put = (who: Person, body: unknown, headers?: Record<string, string>) =>
    t.request('PUT', '/api/v1/profile', { body, as: as[who], headers });
  const get = (who: Person) => t.request('GET', '/api/v1/profile', { as: as[who] });
  const events = () =>
    db().query('SELECT type, subject_id, data FROM outbox_event ORDER BY occurred_at, id');
  const fieldsOf = ({ body }: Answer) => body.errors.map((e: { field: string }) => e.field);

  it('is nobody’s until it is saved, then the person’s', async () => {
    expect((await get('anna')).status).toBe(404);
    const saved = await put('anna', BODY);
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      ...BODY,
      version: 1,
      consent: true,
      accountId: people.idOf('anna'),
    });
    expect(saved.headers['etag']).toBe('"1"');
    expect((await get('anna')).body).toEqual(saved.body);
    expect((await t.request('GET', '/api/v1/me', { as: as.anna })).body.profileId).toBe(
      saved.body.id,
    );
  });

  it('tells of every change, once, in the transaction of the change', async () => {
    const { body } = await put('anna', BODY);
    await put('anna', BODY);
    await put('anna', { ...BODY, maxCommuteMinutes: 50 });
    expect(await events()).toEqual([
      { type: 'profile.changed', subject_id: body.id, data: { change: 'created' } },
      { type: 'profile.changed', subject_id: body.id, data: { change: 'updated' } },
    ]);
  });

  it('keeps what it was, newest first', async () => {
    await put('anna', BODY);
    await put('anna', { ...BODY, maxCommuteMinutes: 50 });
    const { body } = await t.request('GET', '/api/v1/profile/history?limit=1', { as: as.anna });
    expect(body.items).toMatchObject([{ version: 2, by: 'me', record: { maxCommuteMinutes: 50 } }]);
    const next = await t.request('GET', `/api/v1/profile/history?cursor=${body.nextCursor}`, {
      as: as.anna,
    });
    expect(next.body).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
  });

  it('refuses a stale edit and accepts one that does not say what it edits', async () => {
    await put('anna', BODY);
    await put('anna', { ...BODY, maxCommuteMinutes: 50 }, { 'if-match': '"1"' });
    const stale = await put('anna', { ...BODY, maxCommuteMinutes: 60 }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect((await put('anna', { ...BODY, maxCommuteMinutes: 60 })).body.version).toBe(3);
  });

  it('has one winner when many edit the same version at once', async () => {
    await put('anna', BODY);
    const edits = Array.from({ length: 12 }, (_, i) =>
      put('anna', { ...BODY, maxCommuteMinutes: 50 + i }, { 'if-match': '"1"' }),
    );
    const statuses = (await Promise.all(edits)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(11);
    expect((await get('anna')).body.version).toBe(2);
  });

  it('is one profile when two first saves meet', async () => {
    const saves = await Promise.all(Array.from({ length: 6 }, () => put('bruno', BODY)));
    expect(new Set(saves.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(saves.map(({ body }) => body.id)).size).toBe(1);
  });

  it.each([
    [{}, ['home', 'languages']],
    [{ ...BODY, home: { country: 'FR', postalCode: '99999' } }, ['home.postalCode']],
    [{ ...BODY, home: { country: 'FR' } }, ['home']],
    [{ ...BODY, home: { country: 'IT', postalCode: '00100' } }, ['home.postalCode']],
    [{ ...BODY, languages: [{ language: 'de', spoken: 'D1' }] }, ['languages[0].spoken']],
    [{ ...BODY, hours: { min: 40, max: 20 } }, ['hours']],
    [{ ...BODY, commuteModes: ['helicopter'] }, ['commuteModes']],
    [{ ...BODY, availableFrom: '2026-02-30' }, ['availableFrom']],
  ])('names what is wrong in %j', async (body, fields) => {
    const answer = await put('anna', body);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(fields);
    expect((await get('anna')).status).toBe(404);
  });

  it('takes nothing from the body that the server owns', async () => {
    const { body } = await put('bruno', {
      ...BODY,
      id: '018f3c1e-0000-7000-8000-000000000001',
      accountId: people.idOf('anna'),
      version: 77,
      checkedUntil: '2099-01-01',
      checkedBy: people.idOf('claire'),
      consentId: '018f3c1e-0000-7000-8000-000000000001',
      name: 'Canary',
    });
    expect(body).toMatchObject({ version: 1, consent: false, accountId: people.idOf('bruno') });
    expect(body.id).not.toBe('018f3c1e-0000-7000-8000-000000000001');
    expect(body.checkedUntil).toBeUndefined();
    const rows = await db().query('SELECT p::text AS text FROM profile p');
    expect(rows[0].text).not.toContain('Canary');
    expect(rows[0].text).not.toContain('2099');
  });

  it('links words it is sure of and keeps the others as they were written', async () => {
    const { body } = await put('anna', {
      ...BODY,
      occupations: [{ label: 'boulangère', lang: 'fr' }],
      skills: [{ label: 'xyzzy quux' }, { uri: 'http://example.org/unknown', label: 'mine' }],
    });
    expect(body.occupations).toEqual([
      {
        label: 'boulangère',
        lang: 'fr',
        uri: expect.stringMatching(/^http:\/\/data\.europa\.eu\/esco\//),
      },
    ]);
    expect(body.skills).toEqual([
      { label: 'xyzzy quux' },
      { uri: 'http://example.org/unknown', label: 'mine' },
    ]);
  });

  it('may be scored from the moment of consent to that of its withdrawal', async () => {
    const profiles = t.app.get(Profiles);
    const scorable = async () => {
      const ids: ProfileId[] = [];
      for await (const { id, record } of profiles.forMatching()) {
        expect(record.consent).toBe(true);
        ids.push(id);
      }
      return ids;
    };
    const { body } = await put('bruno', BODY);
    expect(await scorable()).toEqual([]);
    expect(await profiles.manyForMatching([body.id])).toEqual([]);

    expect((await put('bruno', { ...BODY, consent: true })).body.consent).toBe(true);
    expect(await scorable()).toEqual([body.id]);
    // An edit that says nothing of consent changes nothing about it.
    expect((await put('bruno', { ...BODY, maxCommuteMinutes: 50 })).body.consent).toBe(true);

    const withdrawn = await t.request('DELETE', '/api/v1/me/consent', { as: as.bruno });
    expect(withdrawn.body).toEqual({ given: false, currentVersion: expect.any(String) });
    expect(await scorable()).toEqual([]);
    const types = (await events()).map((e: { type: string }) => e.type);
    expect(types.at(-1)).toBe('profile.withdrawn');

    await t.request('PUT', '/api/v1/me/consent', { as: as.bruno });
    expect(await scorable()).toEqual([body.id]);
    const history = await t.app.get(Consents).history(people.idOf('bruno'));
    expect(history.map((c) => c.withdrawnAt === null)).toEqual([false, true]);
    await t.request('DELETE', '/api/v1/me/consent', { as: as.bruno });
  });

  it('withdraws consent by an edit that says false', async () => {
    await put('bruno', { ...BODY, consent: true });
    expect((await put('bruno', { ...BODY, consent: false })).body.consent).toBe(false);
    expect((await events()).at(-1).type).toBe('profile.withdrawn');
  });

  describe('kept by an adviser', () => {
    const url = async (who: Person) => `/api/v1/profiles/${(await put(who, BODY)).body.id}`;
    const check = { language: true, permission: true, cv: true };

    it('is seen by the adviser of the caseload and their deputies, by nobody else', async () => {
      const path = await url('anna');
      const statuses = async (method: 'GET' | 'PUT') =>
        Object.fromEntries(
          await Promise.all(
            (['claire', 'denis', 'eva', 'anna', 'bruno', 'kehl', 'franz'] as const).map(
              async (who) =>
                [
                  who,
                  (
                    await t.request(method, path, {
                      as: as[who],
                      body: method === 'PUT' ? BODY : undefined,
                    })
                  ).status,
                ] as const,
            ),
          ),
        );
      const expected = {
        claire: 200,
        denis: 200,
        eva: 404,
        anna: 403,
        bruno: 403,
        kehl: 403,
        franz: 403,
      };
      expect(await statuses('GET')).toEqual(expected);
      expect(await statuses('PUT')).toEqual(expected);
      expect((await t.request('GET', path)).status).toBe(401);
    });

    it('of a person in no caseload is seen by the pool of their home', async () => {
      const path = await url('bruno');
      expect((await t.request('GET', path, { as: as.claire })).status).toBe(200);
      expect((await t.request('GET', path, { as: as.denis })).status).toBe(404);
      expect((await t.request('GET', path, { as: as.eva })).status).toBe(404);
    });

    it('is edited with a history, but never agreed to', async () => {
      const path = await url('bruno');
      const edited = await t.request('PUT', path, {
        as: as.claire,
        body: { ...BODY, maxCommuteMinutes: 20, consent: true },
      });
      expect(edited.body).toMatchObject({ version: 2, maxCommuteMinutes: 20, consent: false });
      const { body } = await t.request('GET', '/api/v1/profile/history', { as: as.bruno });
      expect(body.items.map((v: { by: string }) => v.by)).toEqual(['adviser', 'me']);
    });

    it('is checked whole, for six months, until the person changes what was checked', async () => {
      const clock = driveClock(t.app);
      const path = await url('anna');
      const part = await t.request('POST', `${path}/check`, {
        as: as.claire,
        body: { ...check, cv: false },
      });
      expect(part.status).toBe(400);
      expect(fieldsOf(part)).toEqual(['cv']);
      const foreign = await t.request('POST', `${path}/check`, { as: as.eva, body: check });
      expect(foreign.status).toBe(404);
      const done = await t.request('POST', `${path}/check`, { as: as.claire, body: check });
      expect(done.status).toBe(201);
      expect(done.body.checkedUntil > clock.today()).toBe(true);
      const still = await put('anna', { ...BODY, maxCommuteMinutes: 90 });
      expect(still.body.checkedUntil).toBe(done.body.checkedUntil);
      const over = await put('anna', { ...BODY, languages: [{ language: 'de', spoken: 'C2' }] });
      expect(over.body.checkedUntil).toBeUndefined();
    });

    it('appears in the caseload with how far the person is', async () => {
      const { body } = await put('anna', BODY);
      const list = await t.request('GET', '/api/v1/caseload', { as: as.claire });
      expect(list.body).toEqual({
        items: [
          {
            accountId: people.idOf('anna'),
            name: 'Anna Canary',
            locale: 'fr',
            since: expect.any(String),
            profileId: body.id,
            home: BODY.home,
            consent: true,
            updatedAt: body.updatedAt,
          },
        ],
        nextCursor: null,
      });
      expect((await t.request('GET', '/api/v1/caseload', { as: as.eva })).body.items).toEqual([]);
      expect((await t.request('GET', '/api/v1/caseload', { as: as.anna })).status).toBe(403);
    });
  });
});
