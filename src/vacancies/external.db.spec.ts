import type { Person } from '../../test/support/people.js';
import {
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';

describe('external ads', () => {
  let v: VacanciesUnderTest;
  beforeAll(async () => {
    v = await startVacancies();
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(() => v.reset());

  describe('an external ad', () => {
    const ask = (who: Person, id: string, body: unknown = {}) =>
      v.t.request('POST', `/api/v1/vacancies/${id}/contact-requests`, { body, as: v.as[who] });
    const requests = (who: Person) =>
      v.t.request('GET', '/api/v1/contact-requests', { as: v.as[who] });

    it('says plainly where one applies', async () => {
      const { body } = await v.get(`/${await v.external('a')}`, 'anna');
      expect(body).toMatchObject({
        channel: 'external',
        employer: { name: 'PAIN FICTIF' },
        howToApply: {
          kind: 'source',
          name: 'francetravail',
          url: 'https://candidat.francetravail.fr/offres/recherche/detail/a',
          askAdviser: true,
        },
      });
    });

    it('can be asked about: a task for advisers of the place, with an answer for the person', async () => {
      const id = await v.external('a');
      const { status, body } = await ask('anna', id, { note: 'Do they take beginners?' });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        vacancyId: id,
        status: 'open',
        note: 'Do they take beginners?',
      });
      expect(body).not.toHaveProperty('accountId');
      expect((await ask('anna', id)).status).toBe(409);
      expect(await v.events('contact-request.made')).toEqual([
        { subject_id: id, data: { requestId: body.id, accountId: v.people.idOf('anna') } },
      ]);
      expect((await requests('claire')).body.items).toMatchObject([
        { id: body.id, accountId: v.people.idOf('anna'), vacancyTitle: 'Boulanger a (H/F)' },
      ]);
      expect((await requests('eva')).body.items).toEqual([]);

      const answer = (who: Person) =>
        v.t.request('POST', `/api/v1/contact-requests/${body.id}/answer`, {
          body: { result: 'employer-interested', note: 'Call on Monday' },
          as: v.as[who],
        });
      expect((await answer('eva')).status).toBe(404);
      expect((await answer('claire')).status).toBe(201);
      expect((await answer('claire')).status).toBe(409);
      expect((await requests('anna')).body.items).toMatchObject([
        { status: 'answered', result: 'employer-interested', answerNote: 'Call on Monday' },
      ]);
      expect((await requests('bruno')).body.items).toEqual([]);
    });

    it('is asked about once, however often one presses at once', async () => {
      const id = await v.external('a');
      const answers = await Promise.all(Array.from({ length: 10 }, () => ask('anna', id)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
      expect(await v.events('contact-request.made')).toHaveLength(1);
    });

    it('may be let go, by the person alone', async () => {
      const { body } = await ask('anna', await v.external('a'));
      const drop = (who: Person) =>
        v.t.request('DELETE', `/api/v1/contact-requests/${body.id}`, { as: v.as[who] });
      expect((await drop('bruno')).status).toBe(404);
      expect((await drop('anna')).status).toBe(204);
      expect((await drop('anna')).status).toBe(409);
    });

    it('has an outcome that the person tells', async () => {
      const id = await v.external('a');
      const tell = (body: unknown, at: string = id) =>
        v.t.request('PUT', `/api/v1/vacancies/${at}/outcome`, { body, as: v.as.anna });
      expect((await tell({ outcome: 'applied', on: '2026-11-02' })).body).toMatchObject({
        outcome: 'applied',
        on: '2026-11-02',
      });
      expect((await tell({ outcome: 'hired' })).status).toBe(200);
      expect((await v.get(`/${id}/outcome`, 'anna')).body.outcome).toBe('hired');
      expect((await v.get(`/${id}/outcome`, 'bruno')).status).toBe(404);
      expect((await tell({ outcome: 'rich' })).status).toBe(400);
      expect((await tell({ outcome: 'hired', on: '2999-01-01' })).status).toBe(400);
    });

    it('is the only kind of which all this is true', async () => {
      const partner = (await v.post('kehl', VACANCY_BODY)).body.id as string;
      expect((await ask('anna', partner)).status).toBe(409);
      expect((await ask('kehl', await v.external('a'))).status).toBe(403);
      const told = await v.t.request('PUT', `/api/v1/vacancies/${partner}/outcome`, {
        body: { outcome: 'hired' },
        as: v.as.anna,
      });
      expect(told.status).toBe(409);
    });
  });
});
