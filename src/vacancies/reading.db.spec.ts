import {
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import type { VacancyId } from '../kernel/ids.js';
import { Vacancies } from './vacancies.service.js';

const titlesOf = (body: { items: { titles: { text: string }[] }[] }) =>
  body.items.map((item) => item.titles[0]?.text);

describe('reading vacancies', () => {
  let v: VacanciesUnderTest;
  beforeAll(async () => {
    v = await startVacancies();
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(() => v.reset());

  describe('reading', () => {
    it('shows drafts to their owner, and what is no longer public to who is signed in', async () => {
      const draft = (await v.post('kehl', { ...VACANCY_BODY, status: 'draft' })).body.id as string;
      expect((await v.get(`/${draft}`, 'kehl')).status).toBe(200);
      for (const who of [undefined, 'anna', 'lahr', 'eva', 'franz'] as const) {
        expect((await v.get(`/${draft}`, who)).status).toBe(404);
      }
      const closed = (await v.post('kehl', VACANCY_BODY)).body.id as string;
      await v.patch('kehl', closed, { status: 'closed' });
      expect((await v.get(`/${closed}`)).status).toBe(404);
      expect((await v.get(`/${closed}`, 'anna')).body.status).toBe('closed');
    });

    it('lists one’s own in every status', async () => {
      await v.post('kehl', VACANCY_BODY);
      await v.post('kehl', { ...VACANCY_BODY, status: 'draft' });
      await v.post('lahr', VACANCY_BODY);
      await v.post('eva', VACANCY_BODY);
      expect((await v.get('?mine=true', 'kehl')).body.items).toHaveLength(2);
      expect((await v.get('?mine=true&status=draft', 'kehl')).body.items).toHaveLength(1);
      expect((await v.get('?mine=true', 'eva')).body.items).toMatchObject([{ channel: 'managed' }]);
      expect((await v.get('?mine=true', 'claire')).body.items).toEqual([]);
      expect((await v.get('?mine=true')).status).toBe(401);
      expect((await v.get('?mine=true', 'anna')).status).toBe(403);
    });

    it('finds by words, place, contract and language, newest first', async () => {
      await v.post('kehl', {
        ...VACANCY_BODY,
        titles: [{ lang: 'de', text: 'Großbäckerei-Fachkraft' }],
      });
      await v.post('kehl', {
        ...VACANCY_BODY,
        titles: [{ lang: 'fr', text: 'Infirmier / Infirmière' }],
        workplace: { country: 'FR', postalCode: '68100', place: 'Mulhouse' },
        contract: 'fixed-term',
        languages: [{ language: 'de', spoken: 'B2' }],
      });
      await v.external('c');
      const find = async (query: string) => titlesOf((await v.get(`?${query}`)).body);
      const [baker, nurse, feed] = [
        'Großbäckerei-Fachkraft',
        'Infirmier / Infirmière',
        'Boulanger c (H/F)',
      ];
      expect(await find('')).toEqual([feed, nurse, baker]);
      expect(await find('q=GROSSBACKEREI')).toEqual([baker]);
      expect(await find('q=infirmiere mulhouse')).toEqual([nurse]);
      expect(await find('q=%25')).toEqual([feed, nurse, baker]);
      expect(await find('country=DE')).toEqual([baker]);
      expect(await find('contract=fixed-term')).toEqual([nurse]);
      expect(await find('language=de')).toEqual([nurse, baker]);
      expect(await find('place=Strasbourg&minutes=30')).toEqual([feed, baker]);
      expect(await find('place=FR 68100&minutes=20')).toEqual([nurse]);
      expect(await find('place=47.75,7.34&minutes=20')).toEqual([nurse]);
      expect(await find('q=nowhere')).toEqual([]);
    });

    it('pages through everything once', async () => {
      for (let i = 0; i < 5; i++)
        await v.post('kehl', { ...VACANCY_BODY, titles: [{ lang: 'de', text: `T${i}` }] });
      const seen: (string | undefined)[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await v.get(`?limit=2&cursor=${cursor}`);
        seen.push(...titlesOf(body));
        cursor = body.nextCursor;
      }
      expect(seen).toEqual(['T4', 'T3', 'T2', 'T1', 'T0']);
    });

    it.each([
      'contract=CDI',
      'country=XX',
      'language=klingon',
      'place=Nowhereville',
      'place=52.52,13.4&minutes=30',
      'place=Kehl&minutes=0',
      'place=Kehl&minutes=x',
      'place=Kehl&mode=boat',
      'limit=0',
      'cursor=%00',
      'cursor=WzFd',
      'cursor=WyJub3doZXJlIiwieCJd',
      'q=a&q=b',
      'occupation=a&occupation=b',
      'mine=true&status=gone',
      'review=all',
    ])('says what is wrong with ?%s', async (query) => {
      expect((await v.get(`?${query}`, 'kehl')).status).toBe(400);
    });
  });

  describe('the door', () => {
    it('gives matching what is active, with ids and status in the record', async () => {
      const active = (await v.post('kehl', VACANCY_BODY)).body.id as VacancyId;
      const draft = (await v.post('kehl', { ...VACANCY_BODY, status: 'draft' })).body
        .id as VacancyId;
      const door = v.t.app.get(Vacancies);
      const all = [];
      for await (const one of door.forMatching()) all.push(one);
      expect(all).toMatchObject([
        {
          id: active,
          record: { id: active, channel: 'partner', status: 'active', titles: VACANCY_BODY.titles },
        },
      ]);
      expect(await door.manyForMatching([draft, active])).toHaveLength(1);
      expect((await door.many([draft, active])).map((row) => row.id).sort()).toEqual(
        [active, draft].sort(),
      );
      const before = new Date(Date.now() - 60_000);
      expect((await door.changedSince(before)).sort()).toEqual([active, draft].sort());
      expect(await door.changedSince(new Date(Date.now() + 60_000))).toEqual([]);
    });
  });
});
