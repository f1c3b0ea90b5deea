import {
  NOBODY,
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { VacancyId } from '../kernel/ids.js';
import { CloseVacancies } from './use-cases/close-vacancies.js';
import { Vacancies } from './vacancies.service.js';
import { PersonalDataRegistry } from '../platform/personal-data/personal-data-registry.js';

describe('changing vacancies', () => {
  let v: VacanciesUnderTest;
  beforeAll(async () => {
    v = await startVacancies();
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(() => v.reset());

  describe('changing', () => {
    it('replaces fields as a whole, takes away with null, keeps the rest', async () => {
      const { body } = await v.post('kehl', {
        ...VACANCY_BODY,
        hours: { min: 30, max: 40 },
        openings: 2,
      });
      const changed = await v.patch('kehl', body.id, { hours: { min: 20 }, openings: null });
      expect(changed.status).toBe(200);
      expect(changed.body).toMatchObject({ ...VACANCY_BODY, hours: { min: 20 }, version: 2 });
      expect(changed.body.hours).toEqual({ min: 20 });
      expect(changed.body).not.toHaveProperty('openings');
      expect(changed.headers['etag']).toBe('"2"');
      const { body: history } = await v.get(`/${body.id}/history`, 'kehl');
      expect(history.items).toMatchObject([{ version: 1, record: { openings: 2 } }]);
    });

    it('refuses a stale change and takes one without a tag', async () => {
      const { body } = await v.post('kehl', VACANCY_BODY);
      await v.patch('kehl', body.id, { openings: 2 });
      const stale = await v.patch('kehl', body.id, { openings: 3 }, { 'if-match': '"1"' });
      expect(stale.status).toBe(412);
      expect((await v.patch('kehl', body.id, { openings: 3 }, { 'if-match': '"2"' })).status).toBe(
        200,
      );
      expect((await v.patch('kehl', body.id, { openings: 4 })).body.version).toBe(4);
    });

    it('makes no version of a change that changes nothing', async () => {
      const { body } = await v.post('kehl', {
        ...VACANCY_BODY,
        languages: [{ language: 'de', spoken: 'B1' }],
      });
      const same = await v.patch('kehl', body.id, {
        languages: [{ language: 'de', spoken: 'B1' }],
      });
      expect(same.body.version).toBe(1);
      expect(await v.events('vacancy.changed')).toHaveLength(1);
    });

    it('loses nothing to two at once: one of two with the same tag is refused', async () => {
      const { body } = await v.post('kehl', VACANCY_BODY);
      const answers = await Promise.all(
        [2, 3, 4, 5].map((openings) =>
          v.patch('kehl', body.id, { openings }, { 'if-match': '"1"' }),
        ),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412]);
    });

    it('refuses a closing day in the past for an open vacancy', async () => {
      const { body } = await v.post('kehl', VACANCY_BODY);
      const past = await v.patch('kehl', body.id, { closesOn: '2001-01-01' });
      expect(past).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'closesOn', code: 'closing-day-passed' }] },
      });
      await v.patch('kehl', body.id, { status: 'closed' });
      expect((await v.patch('kehl', body.id, { closesOn: '2001-01-01' })).status).toBe(200);
    });

    it('moves by the table only', async () => {
      const { body } = await v.post('kehl', { ...VACANCY_BODY, status: 'draft' });
      expect((await v.patch('kehl', body.id, { status: 'paused' })).status).toBe(409);
      for (const status of ['active', 'paused', 'active', 'closed', 'active']) {
        expect((await v.patch('kehl', body.id, { status })).body.status).toBe(status);
      }
      await v.patch('kehl', body.id, { status: 'closed' });
      const late = await v.patch('kehl', body.id, { status: 'active', closesOn: '2001-01-01' });
      expect(late).toMatchObject({ status: 400, body: { errors: [{ field: 'closesOn' }] } });
    });

    it('is nobody else’s: their id is no id', async () => {
      const mine = (await v.post('kehl', VACANCY_BODY)).body.id as string;
      const managed = (await v.post('eva', VACANCY_BODY)).body.id as string;
      const feed = await v.external('a');
      for (const [who, id] of [
        ['lahr', mine],
        ['eva', mine],
        ['kehl', managed],
        ['claire', managed],
        ['kehl', feed],
        ['eva', feed],
        ['kehl', NOBODY],
      ] as const) {
        expect((await v.patch(who, id, { openings: 9 })).status).toBe(404);
        expect((await v.get(`/${id}/history`, who)).status).toBe(404);
      }
      expect((await v.patch('anna', mine, {})).status).toBe(403);
    });

    it('cannot turn it into someone else’s', async () => {
      const { body } = await v.post('kehl', VACANCY_BODY);
      const forged = {
        id: NOBODY,
        channel: 'managed',
        employer: { name: 'Forged' },
        version: 99,
      };
      const { body: after } = await v.patch('kehl', body.id, { ...forged, openings: 2 });
      expect(after).toMatchObject({
        id: body.id,
        channel: 'partner',
        employer: { name: 'Muster Kehl' },
        version: 2,
      });
    });
  });

  describe('closing', () => {
    it('comes the day after the closing day, once', async () => {
      // The service's own day: in the region it is tomorrow before it is so in UTC.
      const today = v.t.app.get<Clock>(CLOCK).today();
      const open = (await v.post('kehl', { ...VACANCY_BODY, closesOn: today })).body
        .id as VacancyId;
      const over = (await v.post('kehl', VACANCY_BODY)).body.id as VacancyId;
      await v.patch('kehl', over, { status: 'paused' });
      await v.patch('kehl', over, { closesOn: '2026-01-01' });
      const closing = v.t.app.get(CloseVacancies);
      expect(await closing.pastClosingDay()).toBe(1);
      expect(await closing.pastClosingDay()).toBe(0);
      expect((await v.get(`/${over}`, 'kehl')).body.status).toBe('closed');
      expect((await v.get(`/${open}`)).body.status).toBe('active');
      const told = await v.events('vacancy.changed');
      expect(told.at(-1)).toEqual({ subject_id: over, data: { change: 'closed' } });
    });
  });

  describe('someone who leaves', () => {
    it('takes their requests along and leaves their vacancies to a colleague, or closes them', async () => {
      const id = await v.external('a');
      await v.post('anna', {}, `/${id}/contact-requests`);
      const managed = (await v.post('claire', VACANCY_BODY)).body.id as VacancyId;
      const partner = (await v.post('kehl', VACANCY_BODY)).body.id as VacancyId;
      const { holders } = v.t.app.get(PersonalDataRegistry);
      const holder = holders.find((one) => one.feature === 'vacancies');
      if (holder === undefined) throw new Error('vacancies registered nothing');
      const held = await v.db.transaction((m) => holder.export(m, v.people.idOf('anna')));
      expect(held).toMatchObject({ contactRequests: [{ vacancyId: id }] });
      for (const who of ['anna', 'claire', 'kehl'] as const) {
        await v.db.transaction((m) => holder.erase(m, v.people.idOf(who)));
      }
      expect(await v.db.query('SELECT 1 FROM contact_request')).toEqual([]);
      const door = v.t.app.get(Vacancies);
      expect((await door.get(managed))?.managedBy).toBe(v.people.idOf('denis'));
      expect((await door.get(partner))?.status).toBe('closed');
    });
  });
});
