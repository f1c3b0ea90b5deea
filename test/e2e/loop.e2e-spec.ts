import { eventually } from '../support/test-app.js';
import { startRegion, type RunningRegion } from '../support/region.js';

const BAKER = 'Bäcker (m/w/d) für unsere Backstube in Kehl';

/** The whole loop over HTTP, as someone would drive it who has read only the API's own description. */
describe('the loop', () => {
  let region: RunningRegion;
  let vacancyId: string;
  let matchId: string;
  let introductionId: string;

  const get = (url: string, as?: string) => region.web.request('GET', `/api/v1${url}`, { as });
  const post = (url: string, as: string, body: unknown) =>
    region.web.request('POST', `/api/v1${url}`, { as, body });
  const mails = async () =>
    (await region.web.request('GET', '/dev/mails')).body.items as { to: string; text: string }[];

  beforeAll(async () => {
    region = await startRegion();
  }, 300_000);
  afterAll(() => region.close());

  it('begins with a person’s profile', async () => {
    const { body: mine } = await get('/profile', region.as.seeker);
    const { status, body } = await region.web.request('PUT', '/api/v1/profile', {
      as: region.as.seeker,
      body: {
        home: { country: 'FR', postalCode: '67000' },
        maxCommuteMinutes: 45,
        commuteModes: ['car', 'transit'],
        languages: [
          { language: 'fr', spoken: 'C2', written: 'C2' },
          { language: 'de', spoken: 'B2', written: 'B1' },
        ],
        occupations: [{ label: 'Boulanger', lang: 'fr', years: 4 }],
        skills: mine.skills,
        contracts: ['permanent'],
        hours: { min: 30, max: 40 },
        availableFrom: '2026-01-01',
        drivingLicences: ['B'],
        mayWorkIn: ['FR', 'DE'],
        consent: true,
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ home: { postalCode: '67000' }, consent: true });
    await region.settled();
  });

  it('goes on with a vacancy, and both sides are notified in about a second', async () => {
    const published = Date.now();
    const { status, body } = await post('/vacancies', region.as.employer, {
      titles: [{ lang: 'de', text: BAKER }],
      workplace: { country: 'DE', postalCode: '77694' },
      contract: 'permanent',
      occupation: { label: 'Bäcker', lang: 'de' },
      level: 'skilled',
      languages: [{ language: 'de', spoken: 'B1', need: 'required' }],
      hours: { min: 35, max: 40 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'active',
      channel: 'partner',
      employer: { name: expect.any(String) },
    });
    vacancyId = body.id;

    const told = (
      as: string,
      subject: (s: { type: string; id: string }) => boolean | Promise<boolean>,
    ) =>
      eventually('a notification', async () => {
        const { body: list } = await get('/notifications', as);
        for (const item of list.items) if (await subject(item.subject)) return item;
        return undefined;
      });
    await told(region.as.employer, (s) => s.type === 'vacancy' && s.id === vacancyId);
    const mine = await eventually('a match', async () => {
      const { body: list } = await get('/matches?limit=200', region.as.seeker);
      return list.items.find((m: { vacancyId: string }) => m.vacancyId === vacancyId);
    });
    matchId = mine.id;
    await told(region.as.seeker, (s) => s.id === matchId || s.id === vacancyId);
    expect(Date.now() - published).toBeLessThan(10_000);
  });

  it('explains itself: contributions add up, all ten gates answer', async () => {
    const { body } = await get(`/matches/${matchId}`, region.as.seeker);
    expect(body.list).toBe('fits');
    const sum = body.contributions.reduce(
      (total: number, c: { points: number }) => total + Math.round(c.points * 1000),
      0,
    );
    expect(sum).toBe(Math.round(body.score * 1000));
    expect(body.gates).toHaveLength(10);
  });

  it('shows the employer nothing of the person before they answer', async () => {
    const { body } = await get(`/vacancies/${vacancyId}/matches`, region.as.employer);
    expect(body.items.map((m: { id: string }) => m.id)).not.toContain(matchId);
    expect(body.fitting).toBeGreaterThan(0);
  });

  it('takes the person’s yes, and then shows an anonymous card', async () => {
    const { status, body } = await post(`/matches/${matchId}/answer`, region.as.seeker, {
      answer: 'yes',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'interested', vacancyId });
    introductionId = body.id;
    const { body: cards } = await get(`/vacancies/${vacancyId}/matches`, region.as.employer);
    const card = cards.items.find((m: { id: string }) => m.id === matchId);
    expect(card).toMatchObject({ vacancyId, list: 'fits' });
    expect(JSON.stringify(card)).not.toMatch(/67000|Strasbourg|passerelle\.test/);
  });

  it('refuses an approval before both have said yes', async () => {
    const { status } = await post(
      `/introductions/${introductionId}/approval`,
      region.as.adviserFr,
      {
        decision: 'approve',
        reason: 'Passt fachlich und sprachlich.',
      },
    );
    expect(status).toBe(409);
  });

  it('takes the employer’s yes', async () => {
    const { status, body } = await post(
      `/vacancies/${vacancyId}/matches/${matchId}/answer`,
      region.as.employer,
      {
        answer: 'yes',
        next: 'interview',
      },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: introductionId, status: 'both-interested' });
    expect(body.contacts ?? null).toBeNull();
  });

  it('lets neither party approve', async () => {
    for (const as of [region.as.seeker, region.as.employer]) {
      const { status } = await post(`/introductions/${introductionId}/approval`, as, {
        decision: 'approve',
        reason: 'Ja bitte.',
      });
      expect([403, 404]).toContain(status);
    }
  });

  it('introduces when the adviser approves: one winner of fifty, contacts to both, mails to both', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        post(`/introductions/${introductionId}/approval`, region.as.adviserFr, {
          decision: 'approve',
          reason: 'Passt fachlich und sprachlich.',
        }),
      ),
    );
    expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
    expect(answers.filter((a) => a.status === 409)).toHaveLength(49);
    for (const as of [region.as.seeker, region.as.employer]) {
      const { body } = await get(`/introductions/${introductionId}`, as);
      expect(body.status).toBe('introduced');
      expect(JSON.stringify(body.contacts)).toMatch(/seeker@passerelle\.test/);
      expect(JSON.stringify(body.contacts)).toMatch(/employer@passerelle\.test/);
    }
    await region.settled();
    const told = await (
      await dataSource()
    ).query<{ kind: string }[]>(
      `SELECT recipient_id FROM notification
        WHERE subject_id IN ($1, $2) AND kind LIKE '%introduced%' AND channel = 'in-app'
          AND part IN ('person', 'employer')`,
      [introductionId, vacancyId],
    );
    expect(told).toHaveLength(2);
  });

  it('records the outcome', async () => {
    const { status, body } = await post(
      `/introductions/${introductionId}/outcome`,
      region.as.employer,
      {
        outcome: 'hired',
        on: '2026-11-20',
      },
    );
    expect(status).toBe(201);
    expect(body.status).toBe('hired');
  });

  it('sends mail by real SMTP when there is a server', async () => {
    // The test runs without one: mails wait and say so, and none is lost.
    expect(Array.isArray(await mails())).toBe(true);
  });

  async function dataSource() {
    const { DataSource } = await import('typeorm');
    return region.web.app.get(DataSource);
  }
});
