import { DataSource } from 'typeorm';
import { loadPeople, type People, type Person } from '../../test/support/people.js';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { Caseloads } from '../accounts/index.js';
import type { ProfileId } from '../kernel/ids.js';
import { addDays } from '../kernel/local-date.js';
import { PersonalDataRegistry } from '../platform/personal-data/personal-data-registry.js';
import { NEW_TRAINING_EXAMPLES } from './api/examples.js';
import { Trainings } from './trainings.service.js';

const TODAY = new Date().toISOString().slice(0, 10);
const SKILL = 'http://data.europa.eu/esco/skill/0000';
const BODY = {
  titles: [{ lang: 'de', text: 'Deutsch B2' }],
  teaches: [{ kind: 'language', language: 'de', level: 'B2', entryLevel: 'B1' }],
  place: { country: 'DE', postalCode: '77694', place: 'Kehl' },
  language: 'de',
  cost: { amount: 120.5, currency: 'EUR', fundable: true },
};
const NEXT = { startsOn: addDays(TODAY, 10), endsOn: addDays(TODAY, 40), capacity: 1 };

describe('training', () => {
  let t: TestApp;
  let people: People;
  let as: Record<Person, string>;
  let profiles: Record<'anna' | 'bruno', ProfileId>;
  const db = () => t.app.get(DataSource);
  const call = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    who?: Person,
    body?: unknown,
  ) => t.request(method, `/api/v1${path}`, { body, ...(who && { as: as[who] }) });
  const events = async (): Promise<string[]> =>
    (await db().query('SELECT type FROM outbox_event ORDER BY occurred_at, id')).map(
      (row: { type: string }) => row.type,
    );

  /** A course of the German agency with one session. */
  async function course(changes: object = {}, session: object = {}) {
    const { body: offer } = await call('POST', '/trainings', 'franz', { ...BODY, ...changes });
    const path = `/trainings/${offer.id}/sessions`;
    const { body } = await call('POST', path, 'franz', { ...NEXT, ...session });
    return { id: offer.id as string, session: `${path}/${body.id}`, sessionId: body.id as string };
  }
  const enrol = (session: string, who: Person, body: unknown = {}) =>
    call('POST', `${session}/enrolments`, who, body);

  async function profileOf(who: 'anna' | 'bruno'): Promise<ProfileId> {
    const body = {
      home: { country: 'FR', postalCode: '67000' },
      languages: [{ language: 'fr', spoken: 'C2' }],
    };
    const saved = await t.request('PUT', '/api/v1/profile', { body, as: as[who] });
    return saved.body.id as ProfileId;
  }

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    const cookies = [...people.accounts.keys()].map(
      async (key) => [key, await t.signIn(people.emailOf(key as Person))] as const,
    );
    as = Object.fromEntries(await Promise.all(cookies)) as Record<Person, string>;
    profiles = { anna: await profileOf('anna'), bruno: await profileOf('bruno') };
    await db().transaction((manager) =>
      t.app.get(Caseloads).assign(manager, people.idOf('anna'), people.idOf('claire')),
    );
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(async () => {
    await db().query('TRUNCATE training_offer, outbox_event CASCADE');
  });

  it('is offered by a partner organisation and public at once', async () => {
    const { status, body, headers } = await call('POST', '/trainings', 'franz', BODY);
    expect(status).toBe(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      ...BODY,
      teaches: [{ ...BODY.teaches[0], modes: ['spoken', 'written'] }],
      organisation: 'Agentur Offenburg',
      placeName: 'Kehl',
      status: 'active',
      sessions: [],
      mine: true,
    });
    expect((await call('GET', `/trainings/${body.id}`)).body).toMatchObject({ mine: false });
    for (const [who, expected] of [
      [undefined, 401],
      ['anna', 403],
      ['kehl', 403],
    ] as const) {
      expect((await call('POST', '/trainings', who, BODY)).status).toBe(expected);
    }
  });

  it('takes every example that the API’s description gives', async () => {
    for (const { value } of Object.values(NEW_TRAINING_EXAMPLES)) {
      expect((await call('POST', '/trainings', 'claire', value)).status).toBe(201);
    }
  });

  it('takes nothing from the body that is not the organisation’s to say', async () => {
    const forged = {
      id: people.idOf('anna'),
      organisationId: people.organisations.get('fr'),
      version: 9,
    };
    const { body } = await call('POST', '/trainings', 'franz', { ...BODY, ...forged });
    expect(body).toMatchObject({ organisation: 'Agentur Offenburg', version: 1 });
    expect(body.id).not.toBe(forged.id);
  });

  it('is changed by its own organisation only, and not on a stale reading', async () => {
    const { id } = await course();
    const change = (who: Person, body: unknown, tag?: string) =>
      t.request('PATCH', `/api/v1/trainings/${id}`, {
        body,
        as: as[who],
        ...(tag && { headers: { 'if-match': tag } }),
      });
    expect((await change('claire', { remote: true })).status).toBe(404);
    const changed = await change('eva', { teaches: [{ kind: 'skill', uri: SKILL }], cost: null });
    expect(changed.body).toMatchObject({
      titles: BODY.titles,
      teaches: [{ kind: 'skill', uri: SKILL }],
      cost: null,
      version: 2,
    });
    expect((await change('eva', { remote: true }, '"1"')).status).toBe(412);
    expect((await change('eva', { status: 'closed' })).body.status).toBe('closed');
    expect((await call('GET', `/trainings/${id}`)).status).toBe(404);
    expect((await change('eva', { status: 'draft' })).status).toBe(409);
    expect((await change('eva', { place: { country: 'DE', postalCode: '00000' } })).status).toBe(
      400,
    );
  });

  it('is found by what it teaches', async () => {
    const language = await course();
    const skill = await course({ teaches: [{ kind: 'skill', uri: SKILL }] });
    const draft = await course({ status: 'draft' });
    const find = async (query: string, who?: Person): Promise<string[]> =>
      (await call('GET', `/trainings?${query}`, who)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await find('')).toEqual([skill.id, language.id]);
    expect(await find('language=de&level=B2')).toEqual([language.id]);
    expect(await find('language=de&level=B1')).toEqual([]);
    expect(await find(`skill=${encodeURIComponent(SKILL)}`)).toEqual([skill.id]);
    expect(await find('mine=true', 'eva')).toEqual([draft.id, skill.id, language.id]);
    expect(await find('mine=true', 'claire')).toEqual([]);
    for (const bad of ['level=D1', 'language=Deutsch', 'language=a&language=b', 'cursor=x']) {
      expect((await call('GET', `/trainings?${bad}`)).status).toBe(400);
    }
  });

  it('gives a place, then places in the queue, to one enrolment a person', async () => {
    const { session } = await course();
    const first = await enrol(session, 'anna');
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'booked', position: null, ...days() },
    });
    expect((await enrol(session, 'anna')).status).toBe(409);
    expect((await enrol(session, 'bruno')).body).toMatchObject({ status: 'waiting', position: 1 });
    const { body } = await call('GET', `/trainings/${first.body.trainingId}`, 'bruno');
    expect(body.sessions).toMatchObject([
      { capacity: 1, booked: 1, waiting: 1, free: 0, enrolment: { status: 'waiting' } },
    ]);
    expect((await events()).filter((type) => type === 'enrolment.made')).toHaveLength(2);
  });

  const days = () => ({ startsOn: NEXT.startsOn, endsOn: NEXT.endsOn });

  it('lets an adviser sign up whom they accompany, and nobody else', async () => {
    const { session } = await course();
    expect((await enrol(session, 'claire', { profileId: profiles.anna })).status).toBe(201);
    expect((await enrol(session, 'eva', { profileId: profiles.anna })).status).toBe(404);
    expect((await enrol(session, 'claire')).status).toBe(400);
    expect((await enrol(session, 'bruno', { profileId: profiles.anna })).status).toBe(404);
    expect((await enrol(session, 'kehl')).status).toBe(403);
    const list = async (who: Person) => (await call('GET', '/enrolments', who)).body.items;
    expect(await list('claire')).toMatchObject([{ profileId: profiles.anna }]);
    expect(await list('anna')).toHaveLength(1);
    expect(await list('bruno')).toEqual([]);
    expect(await list('eva')).toEqual([]);
  });

  it('shows its participants to its organisation only', async () => {
    const { session } = await course();
    await enrol(session, 'anna');
    expect((await call('GET', `${session}/enrolments`, 'franz')).body.items).toHaveLength(1);
    expect((await call('GET', `${session}/enrolments`, 'claire')).status).toBe(404);
    expect((await call('GET', `${session}/enrolments`, 'anna')).status).toBe(403);
  });

  it('has no place in a session that has begun, is cancelled, or is another course’s', async () => {
    const begun = await course({}, { startsOn: addDays(TODAY, -3) });
    const cancelled = await course();
    await call('PATCH', cancelled.session, 'franz', { status: 'cancelled' });
    const draft = await course({ status: 'draft' });
    expect((await enrol(begun.session, 'anna')).status).toBe(409);
    expect((await enrol(cancelled.session, 'anna')).status).toBe(409);
    expect((await enrol(draft.session, 'anna')).status).toBe(404);
    const crossed = `/trainings/${begun.id}/sessions/${cancelled.sessionId}`;
    expect((await enrol(crossed, 'anna')).status).toBe(404);
  });

  it('moves the queue up when a place is given up, or when there are more', async () => {
    const { session, id } = await course();
    const booked = await enrol(session, 'anna');
    const waiting = await enrol(session, 'bruno');
    expect((await call('DELETE', `/enrolments/${booked.body.id}`, 'bruno')).status).toBe(404);
    expect((await call('DELETE', `/enrolments/${booked.body.id}`, 'anna')).status).toBe(204);
    expect((await call('DELETE', `/enrolments/${booked.body.id}`, 'anna')).status).toBe(409);
    const [bruno] = (await call('GET', '/enrolments', 'bruno')).body.items;
    expect(bruno).toMatchObject({ id: waiting.body.id, status: 'booked' });
    expect(await events()).toContain('enrolment.moved-up');

    expect((await enrol(session, 'anna')).body.status).toBe('waiting');
    expect((await call('PATCH', session, 'franz', { capacity: 2 })).body).toMatchObject({
      booked: 2,
      waiting: 0,
    });
    expect((await call('PATCH', session, 'franz', { capacity: 1 })).status).toBe(409);
    expect((await call('PATCH', session, 'claire', { capacity: 9 })).status).toBe(404);
    const off = await call('PATCH', session, 'franz', { status: 'cancelled' });
    expect(off.body).toMatchObject({ status: 'cancelled', booked: 0, free: 0 });
    expect((await call('PATCH', session, 'franz', { status: 'open' })).status).toBe(409);
    expect((await call('GET', `/trainings/${id}`)).body.sessions).toMatchObject([{ booked: 0 }]);
  });

  it('gives the last place to one of fifty who want it at once', async () => {
    const { session, sessionId } = await course();
    const crowd = await makePeople(50);
    const answers = await Promise.all(
      crowd.map((profileId) => enrol(session, 'claire', { profileId })),
    );
    expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 201));
    const statuses = answers.map(({ body }) => body.status as string);
    expect(statuses.filter((status) => status === 'booked')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'waiting')).toHaveLength(49);
    const [counts] = await db().query(
      "SELECT count(*) FILTER (WHERE status = 'booked') AS booked, count(*) AS all FROM enrolment WHERE session_id = $1",
      [sessionId],
    );
    expect(counts).toEqual({ booked: 1, all: 50 });
    expect((await events()).filter((type) => type === 'enrolment.made')).toHaveLength(50);
  }, 60_000);

  it('gives one person one place, however often they press at once', async () => {
    const { session } = await course({}, { capacity: 5 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => enrol(session, 'anna')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('tells matching which course takes a step', async () => {
    const door = t.app.get(Trainings);
    const later = await course({}, { startsOn: addDays(TODAY, 20) });
    const sooner = await course();
    await course({}, { startsOn: addDays(TODAY, -1) });
    await course({ status: 'draft' });
    const skill = await course({ teaches: [{ kind: 'skill', uri: SKILL }] });
    const ids = async (step: Parameters<Trainings['teaching']>[0], limit?: number) =>
      (await door.teaching(step, { limit })).map((training) => training.id);
    expect(await ids({ language: 'de', level: 'B2' })).toEqual([sooner.id, later.id]);
    expect(await ids({ language: 'de', level: 'B2' }, 1)).toEqual([sooner.id]);
    expect(await ids({ language: 'de', level: 'C1' })).toEqual([]);
    expect(await ids({ skillUri: SKILL })).toEqual([skill.id]);
  });

  it('tells matching which levels are to be expected, of those who have a place', async () => {
    const door = t.app.get(Trainings);
    const { session } = await course();
    const over = await course({ teaches: [{ kind: 'language', language: 'de', level: 'C1' }] });
    const booked = await enrol(session, 'anna');
    await enrol(session, 'bruno');
    await enrol(over.session, 'anna');
    await db().query('UPDATE training_session SET starts_on = $2, ends_on = $3 WHERE id = $1', [
      over.sessionId,
      addDays(TODAY, -9),
      addDays(TODAY, -1),
    ]);
    const expected = await door.expectedOf([profiles.anna, profiles.bruno]);
    expect([...expected]).toEqual([
      [
        profiles.anna,
        [
          {
            enrolmentId: booked.body.id,
            language: 'de',
            level: 'B2',
            modes: ['spoken', 'written'],
            by: NEXT.endsOn,
          },
        ],
      ],
    ]);
    await call('DELETE', `/enrolments/${booked.body.id}`, 'anna');
    expect([...(await door.expectedOf([profiles.anna, profiles.bruno])).keys()]).toEqual([
      profiles.bruno,
    ]);
  });

  it('lets someone who leaves take nothing but their place', async () => {
    const { session } = await course();
    await enrol(session, 'anna');
    await enrol(session, 'bruno');
    const holder = t.app
      .get(PersonalDataRegistry)
      .holders.find(({ feature }) => feature === 'training');
    await db().transaction(async (m) => holder?.erase(m, people.idOf('anna')));
    expect(await db().query('SELECT status FROM enrolment')).toEqual([{ status: 'booked' }]);
    expect((await call('GET', '/enrolments', 'bruno')).body.items).toMatchObject([
      { status: 'booked' },
    ]);
  });

  /** People whom nobody accompanies yet, near Strasbourg: the advisers of the territory may act for them. */
  async function makePeople(count: number): Promise<ProfileId[]> {
    const rows: { id: ProfileId }[] = await db().query(
      `WITH person AS (
         INSERT INTO account (id, role, locale, status, created_at)
         SELECT gen_random_uuid(), 'job-seeker', 'fr', 'active', now() FROM generate_series(1, $1) RETURNING id
       )
       INSERT INTO profile (id, account_id, record, version, created_at, updated_at)
       SELECT gen_random_uuid(), person.id, $2, 1, now(), now() FROM person RETURNING id`,
      [count, JSON.stringify({ home: { country: 'FR', postalCode: '67000' }, languages: [] })],
    );
    return rows.map((row) => row.id);
  }
});
