import { fingerprint } from '../support/fingerprint.js';
import type { Person } from '../support/people.js';
import type { Answer } from '../support/test-app.js';
import { RECORDS, startWorld, type RecordName, type World } from '../support/world.js';
import { API_ACCESS, PAGE_ACCESS } from './access-matrix.js';
import { API_TRIES, PAGE_TRIES, SHARED_PAGES, SHARED_ROUTES, type Try } from './foreign-records.js';

/** What is not yours does not exist for you, and nothing you send moves it. */
describe('ownership', () => {
  let w: World;
  let ids: World['ids'];

  beforeAll(async () => {
    w = await startWorld();
    ids = w.ids;
  });
  afterAll(() => w.t.close());

  async function attempt(one: Try, who: Person, headers?: Record<string, string>): Promise<Answer> {
    const [method, template] = one.route.split(' ') as [Parameters<typeof w.t.request>[0], string];
    const records = [...one.records];
    const url = template.replace(/\{\w+\}/g, () => ids[records.shift() as RecordName]);
    const body = JSON.stringify(one.body)?.replace(/\{(\w+)\}/g, (whole, name: string) =>
      RECORDS.includes(name as RecordName)
        ? ids[name as RecordName]
        : (w.people.accounts.get(name) ?? whole),
    );
    return w.t.request(method, url, {
      as: w.as[who],
      headers,
      body: body === undefined ? undefined : JSON.parse(body),
    });
  }

  const withIds = (routes: Readonly<Record<string, unknown>>) =>
    Object.keys(routes).filter((route) => /\{(?!token|name)\w+\}/.test(route));
  const tried = (tries: readonly Try[]) => tries.map(({ route }) => route.split('?')[0]);

  it('is tried on every route with an id', () => {
    expect([...SHARED_ROUTES, ...tried(API_TRIES)]).toEqual(
      expect.arrayContaining(withIds(API_ACCESS)),
    );
    expect([...SHARED_PAGES, ...tried(PAGE_TRIES)]).toEqual(
      expect.arrayContaining(withIds(PAGE_ACCESS)),
    );
  });

  it('is Anna’s, Kehl’s and Claire’s to begin with', async () => {
    const { introduction, profile, match, vacancy, draft, draftCourse, notification } = ids;
    const seen = [
      await w.get('anna', `/introductions/${introduction}`),
      await w.get('kehl', `/introductions/${introduction}`),
      await w.get('claire', `/introductions/${introduction}`),
      await w.get('claire', `/profiles/${profile}`),
      await w.get('anna', `/matches/${match}`),
      await w.get('kehl', `/vacancies/${vacancy}/matches/${match}`),
      await w.get('kehl', `/vacancies/${draft}`),
      await w.get('claire', `/trainings/${draftCourse}`),
      await w.get('anna', `/vacancies/${ids.external}/outcome`),
      await w.get('anna', '/enrolments'),
    ];
    expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
    expect((await w.get('anna', '/notifications')).body.items[0].id).toBe(notification);
  });

  const inWords = ({ route, by, records }: Try) =>
    [`${route} of ${records.join(', ')} by ${by.join(', ')}`, { route }] as const;

  it.each(API_TRIES.map((one) => [...inWords(one), one] as const))('%s', async (_name, _r, one) => {
    for (const who of one.by) {
      const before = await fingerprint(w.db);
      const { status, body } = await attempt(one, who);
      expect([who, status]).toEqual([who, one.status ?? 404]);
      expect(Object.values(ids).filter((id) => JSON.stringify(body).includes(id))).toEqual([]);
      expect(await fingerprint(w.db)).toEqual(before);
    }
  });

  it.each(PAGE_TRIES.map((one) => [...inWords(one), one] as const))(
    'the page %s',
    async (_name, _r, one) => {
      for (const who of one.by) {
        const before = await fingerprint(w.db);
        const { status } = await attempt(one, who, { accept: 'text/html' });
        expect([who, status]).toEqual([who, one.status ?? 404]);
        expect(await fingerprint(w.db)).toEqual(before);
      }
    },
  );

  it('shows in no list of a stranger', async () => {
    const lists = Object.keys(API_ACCESS).filter((r) => r.startsWith('GET ') && !r.includes('{'));
    const secret = [
      ids.account,
      ids.profile,
      ids.session,
      ids.draft,
      ids.match,
      ids.managedMatch,
      ids.introduction,
      ids.notification,
      ids.request,
      ids.enrolment,
      ids.draftCourse,
      ids.apiKey,
    ];
    for (const route of [...lists, 'GET /api/v1/vacancies?mine=true']) {
      for (const who of ['bruno', 'lahr', 'eva'] as const) {
        const { body } = await w.t.request('GET', route.replace('GET ', ''), { as: w.as[who] });
        const leaked = secret.filter((id) => JSON.stringify(body).includes(id));
        expect([route, who, leaked]).toEqual([route, who, []]);
      }
    }
  });
});
