import { Caseloads } from '../accounts/index.js';
import { Introductions } from './introductions.service.js';
import {
  REASON,
  startIntroductions,
  type IntroductionsUnderTest,
} from '../../test/support/introductions.js';

describe('approval', () => {
  let w: IntroductionsUnderTest;

  beforeAll(async () => {
    w = await startIntroductions();
  }, 60_000);
  afterAll(() => w.t.close());

  const contactsSeenBy = async (who: 'anna' | 'kehl' | 'claire', id: string) =>
    (await w.get(who, `/introductions/${id}`)).body.contacts;

  it('reveals contacts to both, at once', async () => {
    const { id } = await w.bothInterested();
    for (const who of ['anna', 'kehl', 'claire'] as const)
      expect(await contactsSeenBy(who, id)).toBeNull();
    const approved = await w.decide('claire', id);
    expect(approved).toMatchObject({
      status: 201,
      body: { id, status: 'introduced', you: ['person-adviser'] },
    });
    const both = {
      person: { name: 'Anna Canary', email: 'anna@passerelle.test', phone: '+33 3 00 00 00 01' },
      employer: {
        name: 'Karla Canary',
        email: 'kehl@passerelle.test',
        organisation: 'Muster Kehl',
      },
    };
    expect(await contactsSeenBy('anna', id)).toEqual(both);
    expect(await contactsSeenBy('kehl', id)).toEqual(both);
  });

  it('of fifty at once has one winner, one reveal and one line of history', async () => {
    const { id } = await w.bothInterested();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => w.decide(i % 2 === 0 ? 'claire' : 'denis', id)),
    );
    const statuses = answers.map(({ status }) => status);
    // Denis is Claire's deputy, but Anna is in nobody's caseload: the pool of her home is Claire alone.
    expect(statuses.filter((s) => s === 201)).toHaveLength(1);
    expect(statuses.filter((_, i) => i % 2 === 0).every((s) => s === 201 || s === 409)).toBe(true);
    expect(await w.count('introduction_reveal WHERE introduction_id = $1', id)).toBe(1);
    expect(
      await w.count("introduction_move WHERE introduction_id = $1 AND act = 'approve'", id),
    ).toBe(1);
    expect(await w.count('introduction_decision WHERE introduction_id = $1', id)).toBe(1);
    expect(
      (await w.events('introduction.moved', id)).filter((e) => e['to'] === 'introduced'),
    ).toHaveLength(1);
  }, 30_000);

  it('and withdrawal at the same time end in one order or the other', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await w.bothInterested();
      const [approval, withdrawal] = await Promise.all([
        w.decide('claire', id),
        w.post('anna', `/introductions/${id}/withdrawal`),
      ]);
      expect(withdrawal.status).toBe(201);
      expect([201, 409]).toContain(approval.status);
      const { body } = await w.get('kehl', `/introductions/${id}`);
      expect([body.status, body.contacts]).toEqual(['withdrawn', null]);
    }
  }, 30_000);

  it.each([
    ['no reason', { decision: 'approve' }],
    ['a blank reason', { decision: 'approve', reason: '        ' }],
    ['hardly a reason', { decision: 'approve', reason: 'ok' }],
    ['no decision', { reason: 'We met, and it suits her.' }],
  ])('is refused with %s', async (_what, body) => {
    const { id } = await w.bothInterested();
    expect((await w.decide('claire', id, body)).status).toBe(400);
  });

  it('is for advisers of neither side who are competent', async () => {
    const { id } = await w.bothInterested();
    expect((await w.decide('anna', id)).status).toBe(403);
    expect((await w.decide('kehl', id)).status).toBe(403);
    expect(await w.decide('eva', id)).toMatchObject({ status: 403, body: { code: 'not-by-you' } });
    for (const who of ['bruno', 'lahr', 'denis', 'franz'] as const) {
      expect((await w.decide(who, id)).status).toBe(404);
      expect((await w.get(who, `/introductions/${id}`)).status).toBe(404);
    }
  });

  it('may be objected to by the other side’s adviser until it is given', async () => {
    const object = { decision: 'object', reason: 'The firm has closed.' };
    const { id } = await w.bothInterested();
    expect(await w.decide('eva', id, object)).toMatchObject({
      status: 201,
      body: { status: 'objected' },
    });
    expect((await w.decide('claire', id)).status).toBe(409);
    const late = await w.introduced();
    expect((await w.decide('eva', late.id, object)).status).toBe(409);
  });

  it('says why to the person and to advisers, not to the employer, and to nobody who', async () => {
    const { id } = await w.introduced();
    const [anna, kehl] = [
      await w.get('anna', `/introductions/${id}`),
      await w.get('kehl', `/introductions/${id}`),
    ];
    expect(anna.body.approvals).toEqual([
      { side: 'person', decision: 'approve', reason: REASON.reason, at: expect.any(String) },
    ]);
    expect(kehl.body.approvals).toEqual([
      { side: 'person', decision: 'approve', at: expect.any(String) },
    ]);
    expect(JSON.stringify([anna.body, kehl.body])).not.toContain(w.people.idOf('claire'));
  });

  it('follows the caseload before the territory', async () => {
    const anna = w.people.idOf('anna');
    await w.t.app.get(Caseloads).assign(w.db.manager, anna, w.people.idOf('denis'));
    const { id } = await w.bothInterested();
    expect((await w.decide('claire', id)).status).toBe(404);
    expect((await w.decide('denis', id)).status).toBe(201);
    await w.t.app.get(Caseloads).release(w.db.manager, anna);
  });

  it('is asked of somebody else where the person’s adviser answers for the employer', async () => {
    const anna = w.people.idOf('anna');
    await w.t.app.get(Caseloads).assign(w.db.manager, anna, w.people.idOf('claire'));
    const made = await w.pair('claire');
    await w.answer.person(made.match);
    const { id } = (await w.answer.employer(made, { answer: 'yes' }, 'claire')).body;
    const audience = await w.t.app.get(Introductions).audience(id);
    expect(audience?.accounts['person-adviser']).toEqual([w.people.idOf('denis')]);
    expect((await w.decide('claire', id)).body.code).toBe('not-by-a-party');
    expect((await w.decide('denis', id)).body.status).toBe('introduced');
    await w.t.app.get(Caseloads).release(w.db.manager, anna);
  });

  it('settings of the partnership count from the next decision on', async () => {
    const asked = await w.put('franz', '/introduction-settings', { approvals: 'per-side' });
    expect(asked).toMatchObject({
      status: 200,
      body: { approvals: 'per-side', silence: 'remind' },
    });
    const { id } = await w.bothInterested();
    expect((await w.decide('claire', id)).body).toMatchObject({
      status: 'both-interested',
      contacts: null,
    });
    expect((await w.decide('claire', id)).status).toBe(409);
    expect((await w.decide('eva', id)).body.status).toBe('introduced');
    expect((await w.put('claire', '/introduction-settings', { approvals: 'one' })).status).toBe(
      403,
    );
    expect((await w.put('franz', '/introduction-settings', { approvals: 'two' })).status).toBe(400);
    await w.put('franz', '/introduction-settings', { approvals: 'one' });
  });

  it('history cannot be rewritten', async () => {
    const { id } = await w.introduced();
    await expect(
      w.db.query('DELETE FROM introduction_move WHERE introduction_id = $1', [id]),
    ).rejects.toThrow(/appended/);
    await expect(
      w.db.query("UPDATE introduction_move SET code = 'x' WHERE introduction_id = $1", [id]),
    ).rejects.toThrow(/appended/);
  });
});
