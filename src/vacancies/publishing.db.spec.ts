import type { Person } from '../../test/support/people.js';
import {
  NOBODY,
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import { NEW_VACANCY_EXAMPLES, VACANCY_PATCH_EXAMPLES } from './api/examples.js';
import { ReviewVacancy } from './use-cases/review-vacancy.js';

describe('publishing vacancies', () => {
  let v: VacanciesUnderTest;
  beforeAll(async () => {
    v = await startVacancies();
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(() => v.reset());

  describe('publishing', () => {
    it('makes an employer’s vacancy active at once, with what the server knows', async () => {
      const { status, body, headers } = await v.post('kehl', VACANCY_BODY);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...VACANCY_BODY,
        channel: 'partner',
        status: 'active',
        employer: { name: 'Muster Kehl' },
        placeName: 'Kehl',
        version: 1,
        mine: true,
        review: 'none',
        howToApply: { kind: 'here' },
        warnings: [],
      });
      expect(headers['etag']).toBe('"1"');
      expect((await v.get(`/${body.id}`)).body).toMatchObject({ ...VACANCY_BODY, mine: false });
      expect(await v.events('vacancy.changed')).toEqual([
        { subject_id: body.id, data: { change: 'created' } },
      ]);
    });

    it('makes an adviser’s managed, for an employer they name', async () => {
      const speaksFor = { name: 'Bäckerei ohne Konto' };
      const { body } = await v.post('eva', { ...VACANCY_BODY, speaksFor });
      expect(body).toMatchObject({ channel: 'managed', status: 'active', employer: speaksFor });
      const again = await v.post('eva', { ...VACANCY_BODY, speaksFor });
      expect(again.body.employer).toEqual(body.employer);
      expect(
        await v.db.query('SELECT 1 FROM employer WHERE name = $1', [speaksFor.name]),
      ).toHaveLength(1);
      expect((await v.post('eva', VACANCY_BODY)).body).toMatchObject({
        channel: 'managed',
        status: 'active',
      });
    });

    it('takes every example that the API’s description gives', async () => {
      const { managed, ...own } = NEW_VACANCY_EXAMPLES;
      for (const { value } of Object.values(own)) {
        expect((await v.post('kehl', value)).status).toBe(201);
      }
      const { status, body } = await v.post('eva', managed?.value);
      expect(status).toBe(201);
      for (const { value } of Object.values(VACANCY_PATCH_EXAMPLES)) {
        expect((await v.patch('eva', body.id, value)).status).toBe(200);
      }
    });

    it('takes nothing from the body that is not its author’s to say', async () => {
      const forged = {
        id: NOBODY,
        channel: 'external',
        employer: { name: 'Forged' },
        employerId: NOBODY,
        managedBy: v.people.idOf('anna'),
        review: 'approved',
        version: 9,
        publishedAt: '2001-01-01T00:00:00Z',
        mine: false,
        source: { name: 'forged', id: '1' },
        howToApply: { kind: 'source' },
        placeKey: 'FR-67000',
        languages: [{ language: 'de', spoken: 'B1', strictness: 'legal', source: 'assumed' }],
        drivingLicences: [{ class: 'B', strictness: 'legal' }],
      };
      const { status, body } = await v.post('kehl', { ...VACANCY_BODY, ...forged });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        channel: 'partner',
        employer: { name: 'Muster Kehl' },
        version: 1,
        mine: true,
        howToApply: { kind: 'here' },
        languages: [{ language: 'de', spoken: 'B1', strictness: 'must', source: 'employer' }],
        drivingLicences: [{ class: 'B', strictness: 'must' }],
      });
      expect(body.id).not.toBe(NOBODY);
      expect(JSON.stringify(body)).not.toMatch(/forged/i);
      expect(Object.keys(body)).not.toContain('employerId');
    });

    it.each([
      ['titles', { titles: undefined }],
      ['titles', { titles: [] }],
      ['titles[0].text', { titles: [{ lang: 'de', text: '  ' }] }],
      ['titles[0].text', { titles: [{ lang: 'de', text: 'x'.repeat(301) }] }],
      ['workplace', { workplace: undefined }],
      ['workplace', { workplace: { country: 'DE', postalCode: '99999' } }],
      ['workplace', { workplace: { country: 'FR', lat: 43.6, lon: 1.44 } }],
      ['contract', { contract: undefined }],
      ['contract', { contract: 'CDI' }],
      ['status', { status: 'closed' }],
      ['closesOn', { closesOn: '2001-01-01' }],
      ['hours', { hours: { min: 40, max: 20 } }],
      ['languages[0].spoken', { languages: [{ language: 'de', spoken: 'D1' }] }],
      ['titles[0].text', { titles: [{ lang: 'de', text: 'a\u0000b' }] }],
    ])('names %s when it is wrong: %j', async (field, changes) => {
      const { status, body } = await v.post('kehl', { ...VACANCY_BODY, ...changes });
      expect(status).toBe(400);
      expect(body.errors.map((e: { field: string }) => e.field)).toContain(field);
    });

    it('takes no body that is no object', async () => {
      for (const body of [[], 'text', 3, null]) {
        expect((await v.post('kehl', body)).status).toBe(400);
      }
    });

    it('is for employers and advisers', async () => {
      expect((await v.post(undefined, VACANCY_BODY)).status).toBe(401);
      expect((await v.post('anna', VACANCY_BODY)).status).toBe(403);
      expect((await v.post('franz', VACANCY_BODY)).status).toBe(403);
    });

    it('keeps what cannot be linked as it was written, and sets a URI beside what can', async () => {
      const { body } = await v.post('kehl', {
        ...VACANCY_BODY,
        occupation: { label: 'Bäcker/Bäckerin', lang: 'de' },
        skills: [{ label: 'Brezeln schlingen', lang: 'de', need: 'optional' }],
      });
      expect(body.occupation).toMatchObject({ label: 'Bäcker/Bäckerin', lang: 'de' });
      expect(body.occupation.uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/occupation\//);
      expect(body.skills).toEqual([{ label: 'Brezeln schlingen', lang: 'de', need: 'optional' }]);
    });

    it('gives its author hints on the wording, and nobody else', async () => {
      const { body } = await v.post('kehl', {
        ...VACANCY_BODY,
        titles: [{ lang: 'de', text: 'Bäcker' }],
      });
      expect(body.warnings).toMatchObject([{ code: 'not-gender-neutral', field: 'titles[0]' }]);
      expect((await v.get(`/${body.id}`)).body).not.toHaveProperty('warnings');
    });
  });

  describe('an employer not yet trusted', () => {
    it('waits as a draft for an adviser of the place', async () => {
      const { body } = await v.post('lahr', VACANCY_BODY);
      expect(body).toMatchObject({ status: 'draft', review: 'pending' });
      expect((await v.get(`/${body.id}`)).status).toBe(404);
      expect((await v.get(`/${body.id}`, 'anna')).status).toBe(404);
      expect(await v.events('vacancy.review-requested')).toHaveLength(1);
      expect((await v.get('?review=pending', 'eva')).body.items).toHaveLength(1);
      expect((await v.get('?review=pending', 'claire')).body.items).toHaveLength(0);
      expect((await v.patch('lahr', body.id, { status: 'active' })).body).toMatchObject({
        status: 'draft',
        review: 'pending',
      });

      const decision = { decision: 'approve', reason: 'Called them, all right' };
      const review = (who: Person) =>
        v.t.request('POST', `/api/v1/vacancies/${body.id}/review`, {
          body: decision,
          as: v.as[who],
        });
      expect((await review('claire')).status).toBe(403);
      expect((await review('lahr')).status).toBe(403);
      const approved = await review('eva');
      expect(approved.status).toBe(201);
      expect(approved.body).toMatchObject({ status: 'active', review: 'approved' });
      expect((await review('eva')).status).toBe(409);
      expect((await v.get(`/${body.id}`)).status).toBe(200);
    });

    it('waits again after changing what was approved, but not after a pause', async () => {
      const { body } = await v.post('lahr', VACANCY_BODY);
      await v.t.request('POST', `/api/v1/vacancies/${body.id}/review`, {
        body: { decision: 'approve', reason: 'ok' },
        as: v.as.eva,
      });
      await v.patch('lahr', body.id, { status: 'paused' });
      expect((await v.patch('lahr', body.id, { status: 'active' })).body.status).toBe('active');
      const changed = await v.patch('lahr', body.id, {
        titles: [{ lang: 'de', text: 'Geldbote' }],
      });
      expect(changed.body).toMatchObject({ status: 'draft', review: 'pending' });
      expect((await v.get(`/${body.id}`)).status).toBe(404);
    });

    it('reads why it was refused', async () => {
      const { body } = await v.post('lahr', VACANCY_BODY);
      await v.t.request('POST', `/api/v1/vacancies/${body.id}/review`, {
        body: { decision: 'refuse', reason: 'Please say what the pay is' },
        as: v.as.eva,
      });
      expect((await v.get(`/${body.id}`, 'lahr')).body).toMatchObject({
        status: 'draft',
        review: 'refused',
        reviewReason: 'Please say what the pay is',
      });
    });

    it('is public at once when trust comes', async () => {
      const { body } = await v.post('lahr', VACANCY_BODY);
      await v.post('lahr', { ...VACANCY_BODY, status: 'draft' });
      const lahr = v.people.employers.get('lahr');
      if (lahr === undefined) throw new Error('no such employer');
      const done = await v.db.transaction((m) =>
        v.t.app.get(ReviewVacancy).publishWaiting(m, lahr),
      );
      expect(done).toBe(1);
      expect((await v.get(`/${body.id}`)).body.status).toBe('active');
    });
  });
});
