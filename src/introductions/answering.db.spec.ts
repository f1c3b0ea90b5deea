import {
  startIntroductions,
  type IntroductionsUnderTest,
} from '../../test/support/introductions.js';
import { NOBODY } from '../../test/support/vacancies.js';

describe('answers to matches', () => {
  let w: IntroductionsUnderTest;

  beforeAll(async () => {
    w = await startIntroductions();
  }, 60_000);
  afterAll(() => w.t.close());

  it('make an introduction with the first one, and both interested with the second', async () => {
    const made = await w.pair();
    const first = await w.answer.person(made.match, { answer: 'yes', next: 'call' });
    expect(first).toMatchObject({
      status: 201,
      body: {
        matchId: made.match,
        vacancyId: made.vacancy,
        vacancyTitle: 'Bäcker/in (m/w/d)',
        status: 'interested',
        you: ['person'],
        answers: { person: { answer: 'yes', next: 'call' }, employer: null },
        waitsFor: 'employer',
        contacts: null,
        actions: ['withdraw'],
      },
    });
    const second = await w.answer.employer(made);
    expect(second).toMatchObject({
      status: 201,
      body: {
        id: first.body.id,
        status: 'both-interested',
        you: ['employer'],
        contacts: null,
        profileId: null,
      },
    });
    expect(await w.events('introduction.moved', first.body.id)).toEqual([
      expect.objectContaining({
        from: 'unborn',
        to: 'interested',
        by: 'person',
        vacancyId: made.vacancy,
      }),
      expect.objectContaining({ from: 'interested', to: 'both-interested', by: 'employer' }),
    ]);
    const [match] = await w.db.query(
      'SELECT seeker_answer, employer_answer FROM match WHERE id = $1',
      [made.match],
    );
    expect(match).toEqual({ seeker_answer: 'yes', employer_answer: 'yes' });
  });

  it('of fifty presses at once count once', async () => {
    const made = await w.pair();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => w.answer.person(made.match)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array<number>(49).fill(409),
    ]);
    expect(await w.count('introduction WHERE match_id = $1', made.match)).toBe(1);
    expect(
      await w.count(
        "outbox_event WHERE type = 'introduction.moved' AND data ->> 'matchId' = $1",
        made.match,
      ),
    ).toBe(1);
  });

  it('say what is wrong with them', async () => {
    const { match } = await w.pair();
    const refused = await w.answer.person(match, {
      answer: 'perhaps',
      questions: ['a', 'b', 'c', 'd'],
      reasonCode: 'skills-missing',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((e: { field: string }) => e.field).sort()).toEqual([
      'answer',
      'questions',
      'reasonCode',
    ]);
  });

  it('are for one’s own match, vacancy and people only', async () => {
    const made = await w.pair();
    const other = await w.pair();
    expect((await w.post('bruno', `/matches/${made.match}/answer`, { answer: 'yes' })).status).toBe(
      404,
    );
    expect((await w.post('kehl', `/matches/${made.match}/answer`, { answer: 'yes' })).status).toBe(
      403,
    );
    expect((await w.answer.person(NOBODY)).status).toBe(404);
    // Not answered by the person, who is not discoverable: nobody to be seen yet.
    expect((await w.answer.employer(made)).status).toBe(404);
    await w.answer.person(made.match);
    expect((await w.answer.employer({ vacancy: other.vacancy, match: made.match })).status).toBe(
      404,
    );
    expect((await w.answer.employer(made, { answer: 'yes' }, 'lahr')).status).toBe(404);
    expect((await w.answer.employer(made, { answer: 'yes' }, 'eva')).status).toBe(404);
  });

  it('"no" and "later" of the person stay with the person', async () => {
    for (const answer of ['no', 'later'] as const) {
      const made = await w.pair();
      const { status, body } = await w.answer.person(made.match, {
        answer,
        reasonCode: 'too-far',
        note: 'my own words',
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        status: answer === 'no' ? 'declined' : 'deferred',
        answers: { person: { answer } },
      });
      for (const who of ['kehl', 'claire', 'denis', 'eva'] as const) {
        expect((await w.get(who, `/introductions/${body.id}`)).status).toBe(404);
        expect(JSON.stringify((await w.get(who, '/introductions')).body)).not.toContain(body.id);
      }
    }
  });

  it('an employer’s reason reaches the person, the own words do not', async () => {
    const made = await w.pair();
    const { body } = await w.answer.person(made.match, {
      answer: 'yes',
      note: 'call me at the bakery',
    });
    expect(
      (await w.get('kehl', `/introductions/${body.id}`)).body.answers.person,
    ).not.toHaveProperty('note');
    await w.answer.employer(made, {
      answer: 'no',
      reasonCode: 'position-filled',
      note: 'between us',
    });
    const seen = (await w.get('anna', `/introductions/${body.id}`)).body;
    expect(seen).toMatchObject({
      status: 'declined',
      closedBy: 'employer',
      closingCode: 'position-filled',
    });
    expect(JSON.stringify(seen)).not.toContain('between us');
  });

  it('to an external ad lead to the source, where nobody waits', async () => {
    const vacancy = await w.external();
    const match = await w.matchWith(vacancy);
    const { body } = await w.answer.person(match);
    expect(body).toMatchObject({
      status: 'at-source',
      howToApply: { kind: 'source', askAdviser: true },
      contacts: null,
    });
    const refused = await w.answer.employer({ vacancy, match }, { answer: 'yes' }, 'claire');
    expect(refused).toMatchObject({ status: 409, body: { code: 'external-channel' } });
    const told = await w.post('anna', `/introductions/${body.id}/outcome`, {
      outcome: 'interview',
    });
    expect(told).toMatchObject({ status: 201, body: { status: 'interview', contacts: null } });
  });

  it('for a managed vacancy are given by the adviser who manages it', async () => {
    const made = await w.pair('eva', {
      channel: 'managed',
      speaksFor: { name: 'Backstube Ohne Konto' },
    });
    await w.answer.person(made.match);
    expect((await w.answer.employer(made, { answer: 'yes' }, 'kehl')).status).toBe(404);
    const { status, body } = await w.answer.employer(made, { answer: 'yes' }, 'eva');
    expect([status, body.status, body.you]).toEqual([201, 'both-interested', ['employer']]);
    expect((await w.decide('eva', body.id)).status).toBe(403);
    const approved = await w.decide('claire', body.id);
    expect(approved.body.contacts.employer).toMatchObject({
      email: 'eva@passerelle.test',
      organisation: 'Agentur Offenburg',
    });
  });
});
