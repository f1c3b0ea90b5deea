import {
  startIntroductions,
  type IntroductionsUnderTest,
} from '../../test/support/introductions.js';
import { MyData } from '../accounts/index.js';
import { FollowChanges } from './use-cases/follow-changes.js';
import { SweepIntroductions } from './use-cases/sweep-introductions.js';

describe('the course of introductions', () => {
  let w: IntroductionsUnderTest;

  beforeAll(async () => {
    w = await startIntroductions();
  }, 60_000);
  afterAll(() => w.t.close());

  const sweep = () => w.t.app.get(SweepIntroductions).run();
  const statusOf = async (id: string) => (await w.get('anna', `/introductions/${id}`)).body.status;

  it('a withdrawn approval hides contacts again', async () => {
    const { id } = await w.introduced();
    expect((await w.post('eva', `/introductions/${id}/withdrawal`)).status).toBe(409);
    const { status, body } = await w.post('claire', `/introductions/${id}/withdrawal`);
    expect([status, body.status, body.contacts]).toEqual([201, 'withdrawn', null]);
    expect((await w.get('kehl', `/introductions/${id}`)).body.contacts).toBeNull();
    expect((await w.post('anna', `/introductions/${id}/withdrawal`)).status).toBe(409);
  });

  it('a withdrawal takes one’s own side’s reasons', async () => {
    const { id } = await w.bothInterested();
    const wrong = await w.post('anna', `/introductions/${id}/withdrawal`, {
      reasonCode: 'position-filled',
    });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'reasonCode' }] } });
    const right = await w.post('anna', `/introductions/${id}/withdrawal`, {
      reasonCode: 'already-found-work',
    });
    expect(right.body).toMatchObject({ status: 'withdrawn', closingCode: 'already-found-work' });
    expect((await w.get('kehl', `/introductions/${id}`)).body.closingCode).toBeNull();
  });

  it('outcomes follow one another, told by either party or an adviser', async () => {
    const { id } = await w.introduced();
    const record = (who: 'anna' | 'kehl' | 'claire' | 'denis', body: object) =>
      w.post(who, `/introductions/${id}/outcome`, body);
    expect((await record('denis', { outcome: 'hired' })).status).toBe(404);
    expect(await record('kehl', { outcome: 'interview', on: '2099-01-01' })).toMatchObject({
      status: 400,
    });
    expect(await record('kehl', { outcome: 'interview', on: '2026-02-30' })).toMatchObject({
      status: 400,
    });
    const today = w.clock.today();
    expect((await record('kehl', { outcome: 'interview', on: today })).body.status).toBe(
      'interview',
    );
    expect(await record('anna', { outcome: 'interview', on: today })).toMatchObject({
      status: 409,
      body: { code: 'already-recorded' },
    });
    const last = await record('claire', { outcome: 'hired' });
    expect(last).toMatchObject({
      status: 201,
      body: {
        status: 'hired',
        outcomes: [
          { outcome: 'interview', on: today, by: 'employer' },
          { outcome: 'hired', on: today, by: 'person-adviser' },
        ],
      },
    });
    expect(last.body.contacts.person.email).toBe('anna@passerelle.test');
  });

  it('time reminds and closes, each once', async () => {
    const made = await w.pair();
    const { body } = await w.answer.person(made.match);
    await w.later({ days: 8 });
    await Promise.all([sweep(), sweep()]);
    expect(await w.events('introduction.reminder-due', body.id)).toEqual([
      expect.objectContaining({ status: 'interested', waitsFor: 'employer' }),
    ]);
    await w.later({ days: 8 });
    await Promise.all([sweep(), sweep()]);
    expect(await statusOf(body.id)).toBe('expired');
    expect((await w.events('introduction.moved', body.id)).map((e) => e['to'])).toEqual([
      'interested',
      'expired',
    ]);
    expect(await w.count('introduction_move WHERE introduction_id = $1', body.id)).toBe(2);
  });

  it('an adviser’s silence is reminded of, and then expires', async () => {
    const { id } = await w.bothInterested();
    for (let day = 0; day < 20; day++) {
      w.clock.advance({ days: 1 });
      await sweep();
    }
    await w.later({});
    expect((await w.events('introduction.approval-due', id)).length).toBe(5);
    expect((await w.get('kehl', `/introductions/${id}`)).body).toMatchObject({
      status: 'expired',
      closingCode: 'no-approval',
    });
  }, 30_000);

  it('a checked profile goes through when nobody has objected in time', async () => {
    const checked = await w.post('claire', `/profiles/${w.profileId}/check`, {
      language: true,
      permission: true,
      cv: true,
    });
    expect(checked.status).toBeLessThan(300);
    const [through, stopped] = [await w.bothInterested(), await w.bothInterested()];
    await w.decide('eva', stopped.id, { decision: 'object', reason: 'The firm has closed.' });
    await w.later({ days: 7 });
    await sweep();
    expect((await w.get('kehl', `/introductions/${through.id}`)).body).toMatchObject({
      status: 'introduced',
      approvals: [{ side: 'person', decision: 'approve', code: 'checked-profile' }],
      contacts: { person: { email: 'anna@passerelle.test' } },
    });
    expect(await statusOf(stopped.id)).toBe('objected');
  });

  it('a vacancy closed by its employer ends the waiting for it', async () => {
    const made = await w.pair();
    const { body } = await w.answer.person(made.match);
    await w.t.request('PATCH', `/api/v1/vacancies/${made.vacancy}`, {
      body: { status: 'closed' },
      as: w.as.kehl,
    });
    const follow = () =>
      w.db.transaction((m) => w.t.app.get(FollowChanges).vacancyChanged(m, made.vacancy));
    await follow();
    await follow();
    expect((await w.get('anna', `/introductions/${body.id}`)).body).toMatchObject({
      status: 'expired',
      closingCode: 'vacancy-closed',
    });
    expect(await w.count('introduction_move WHERE introduction_id = $1', body.id)).toBe(2);
  });

  it('lists page through, newest first, each reader their own', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await w.bothInterested()).id);
    for (const who of ['anna', 'kehl', 'claire'] as const) {
      const first = await w.get(who, '/introductions?limit=2&status=both-interested');
      expect(first.body.items.map((i: { id: string }) => i.id)).toEqual(ids.slice(0, 2));
      const next = await w.get(
        who,
        `/introductions?limit=2&status=both-interested&cursor=${first.body.nextCursor}`,
      );
      expect(next.body.items[0].id).toBe(ids[2]);
    }
    const waiting = await w.get('claire', '/introductions?waiting=true');
    expect(waiting.body.items.map((i: { id: string }) => i.id)).toEqual(ids);
    for (const who of ['bruno', 'lahr', 'franz', 'denis'] as const) {
      expect((await w.get(who, '/introductions')).body).toEqual({ items: [], nextCursor: null });
    }
    expect((await w.get('anna', '/introductions?status=nonsense')).status).toBe(400);
  });

  it('the end of consent stops what is open, and erasure leaves numbers without a person', async () => {
    const [open, shown] = [await w.bothInterested(), await w.introduced()];
    await w.post('claire', `/introductions/${shown.id}/outcome`, { outcome: 'hired' });
    await w.db.transaction((m) => w.t.app.get(FollowChanges).profileWithdrawn(m, w.profileId));
    expect(await statusOf(open.id)).toBe('withdrawn');
    expect(await statusOf(shown.id)).toBe('hired');
    const id = w.people.idOf('anna');
    await w.t.app.get(MyData).erase({ accountId: id, role: 'job-seeker', locale: 'fr' });
    expect((await w.get('kehl', `/introductions/${shown.id}`)).body).toMatchObject({
      status: 'hired',
      contacts: { person: null },
    });
    for (const table of ['introduction', 'introduction_answer', 'introduction_decision']) {
      const rows = JSON.stringify(await w.db.query(`SELECT * FROM ${table}`));
      for (const trace of [w.profileId, 'We met', 'Canary']) expect(rows).not.toContain(trace);
    }
    expect(await w.count('introduction WHERE person_id = $1', id)).toBe(0);
  });
});
