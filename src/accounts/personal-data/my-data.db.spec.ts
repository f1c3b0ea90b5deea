import { DataSource } from 'typeorm';
import { loadPeople, type People } from '../../../test/support/people.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { AccountId } from '../../kernel/ids.js';
import { PersonalDataRegistry } from '../../platform/personal-data/personal-data-registry.js';
import { Caseloads } from '../people/caseloads.js';
import { ActionLinks } from '../sign-up/action-links.js';

const PROFILE = {
  home: { country: 'FR', postalCode: '67000' },
  languages: [{ language: 'fr', spoken: 'C2' }],
  qualifications: [{ title: 'Canary diploma' }],
};

describe('a person’s own data', () => {
  let t: TestApp;
  let people: People;

  beforeEach(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
  });
  afterEach(() => t.close());

  const db = () => t.app.get(DataSource);

  /** Every row of every table, as text, but for the log of acts and the migrations. */
  const wholeDatabase = async (): Promise<string> => {
    const tables: { name: string }[] = await db().query(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
          AND table_name NOT IN ('audit_entry', 'migration')`,
    );
    const texts = await Promise.all(
      tables.map(({ name }) => db().query(`SELECT x::text AS text FROM "${name}" x`)),
    );
    return JSON.stringify(texts);
  };
  const audit = async (id: AccountId) =>
    db().query('SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id', [id]);

  it('is exported whole, feature by feature', async () => {
    const as = await t.signIn('anna@passerelle.test');
    await t.request('PUT', '/api/v1/profile', { as, body: PROFILE });
    const { status, body } = await t.request('GET', '/api/v1/me/export', { as });
    expect(status).toBe(200);
    const features = t.app.get(PersonalDataRegistry).holders.map((holder) => holder.feature);
    expect(Object.keys(body).sort()).toEqual([...features].sort());
    expect(body.accounts).toMatchObject({
      contact: { name: 'Anna Canary', email: 'anna@passerelle.test', phone: '+33 3 00 00 00 01' },
      consents: [{ withdrawnAt: null }],
      sessions: [{ device: expect.any(String) }],
    });
    expect(body.profiles.history).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect(JSON.stringify(body)).not.toContain('Bruno');
    expect(await audit(people.idOf('anna'))).toEqual([
      { actor_id: people.idOf('anna'), action: 'account.exported' },
    ]);
  });

  it('is erased without a trace but the act itself', async () => {
    const id = people.idOf('anna');
    const as = await t.signIn('anna@passerelle.test');
    await t.request('PUT', '/api/v1/profile', { as, body: PROFILE });
    await db().transaction((manager) =>
      t.app.get(Caseloads).assign(manager, id, people.idOf('claire')),
    );
    await t.app.get(ActionLinks).make('reset-password', id);
    const profileId = (await t.request('GET', '/api/v1/me', { as })).body.profileId;
    const before = await wholeDatabase();
    for (const canary of ['Anna Canary', 'anna@passerelle.test', 'Canary diploma', profileId]) {
      expect(before).toContain(canary);
    }

    expect((await t.request('DELETE', '/api/v1/me', { as })).status).toBe(204);
    expect((await t.request('GET', '/api/v1/me', { as })).status).toBe(401);
    await expect(t.signIn('anna@passerelle.test')).rejects.toThrow('401');
    await db().query('TRUNCATE outbox_event CASCADE');
    const after = await wholeDatabase();
    for (const canary of ['Anna Canary', 'anna@passerelle.test', 'Canary diploma', profileId, id]) {
      expect(after).not.toContain(canary);
    }
    expect(after).toContain('Bruno Canary');
    expect((await audit(id)).map((entry: { action: string }) => entry.action)).toContain(
      'account.erased',
    );
  });

  it('tells the others of the erasure by ids and codes only', async () => {
    const as = await t.signIn('kehl@passerelle.test');
    await db().query('TRUNCATE outbox_event CASCADE');
    await t.request('DELETE', '/api/v1/me', { as });
    const [event] = await db().query(`SELECT * FROM outbox_event WHERE type = 'account.erased'`);
    expect(event).toMatchObject({
      subject_id: people.idOf('kehl'),
      data: { role: 'employer', employerId: people.employers.get('kehl') },
    });
    const text = JSON.stringify(await db().query('SELECT * FROM outbox_event'));
    expect(text).not.toContain('Canary');
    expect(text).not.toContain('@');
  });

  it('is erased by all features or by none', async () => {
    const as = await t.signIn('anna@passerelle.test');
    await t.request('PUT', '/api/v1/profile', { as, body: PROFILE });
    t.app.get(PersonalDataRegistry).register({
      feature: 'broken',
      columns: {},
      export: () => Promise.resolve(null),
      erase: () => Promise.reject(new Error('cannot')),
    });
    const failed = await t.request('DELETE', '/api/v1/me', { as });
    expect(failed.status).toBe(500);
    expect(JSON.stringify(failed.body)).not.toContain('cannot');
    expect((await t.request('GET', '/api/v1/profile', { as })).status).toBe(200);
  });

  it('of staff is their organisation’s to close', async () => {
    for (const who of ['claire', 'franz'] as const) {
      const as = await t.signIn(people.emailOf(who));
      const { status, body } = await t.request('DELETE', '/api/v1/me', { as });
      expect([status, body.code]).toEqual([409, 'staff-account']);
    }
  });

  it('leaves the log of acts as it was written, whoever asks', async () => {
    const as = await t.signIn('anna@passerelle.test');
    await t.request('GET', '/api/v1/me/export', { as });
    await expect(db().query('UPDATE audit_entry SET action = $1', ['x'])).rejects.toThrow(
      'append-only',
    );
    await expect(db().query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
  });

  it('changes where the person changes it', async () => {
    const as = await t.signIn('anna@passerelle.test');
    const change = (body: unknown) => t.request('PATCH', '/api/v1/me', { as, body });
    expect((await change({ name: 'Anna Autre', locale: 'en', phone: '' })).body).toMatchObject({
      name: 'Anna Autre',
      locale: 'en',
      email: 'anna@passerelle.test',
    });
    const { body } = await t.request('GET', '/api/v1/me', { as });
    expect(body).toMatchObject({ name: 'Anna Autre', locale: 'en' });
    expect(body.phone).toBeUndefined();
    const odd = {
      role: 'adviser',
      email: 'x@example.org',
      employerId: people.employers.get('kehl'),
      id: '1',
    };
    await change(odd);
    expect((await t.request('GET', '/api/v1/me', { as })).body).toEqual(body);
    for (const [bad, field] of [
      [{ name: '' }, 'name'],
      [{ locale: 'it' }, 'locale'],
      [{ phone: '1'.repeat(41) }, 'phone'],
    ] as const) {
      const answer = await change(bad);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
  });
});
