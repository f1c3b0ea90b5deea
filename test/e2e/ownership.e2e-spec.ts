import { randomUUID } from 'node:crypto';
import { fingerprint } from '../support/fingerprint.js';
import { startIntroductions, type IntroductionsUnderTest } from '../support/introductions.js';
import type { Person } from '../support/people.js';
import type { Answer } from '../support/test-app.js';
import { API_ACCESS, PAGE_ACCESS } from './access-matrix.js';
import {
  API_TRIES,
  PAGE_TRIES,
  PROFILE,
  RECORDS,
  SESSION,
  SHARED_ROUTES,
  type RecordName,
  type Try,
} from './foreign-records.js';

const STRASBOURG = { workplace: { country: 'FR', postalCode: '67000' } };
const COURSE = {
  titles: [{ lang: 'fr', text: 'Allemand B1' }],
  teaches: [{ kind: 'language', language: 'de', level: 'B1' }],
  remote: true,
  language: 'fr',
};

/** What is not yours does not exist for you, and nothing you send moves it. */
describe('ownership', () => {
  let w: IntroductionsUnderTest;
  let ids: Record<RecordName, string>;

  const make = async (who: Person, path: string, body: object): Promise<string> => {
    const answer = await w.post(who, path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };

  beforeAll(async () => {
    w = await startIntroductions();
    const account = w.people.idOf('anna');
    await w.put('franz', `/caseload/${account}`, { adviserId: w.people.idOf('claire') });
    const { body: ownProfile } = await w.put('bruno', '/profile', { ...PROFILE, consent: true });

    const { vacancy, match } = await w.pair('kehl', STRASBOURG);
    await w.answer.person(match);
    const { body: introduction } = await w.answer.employer({ vacancy, match });
    const managed = await w.pair('claire', STRASBOURG);
    const own = await w.pair('lahr', STRASBOURG);
    const external = await w.external();
    const request = await make('anna', `/vacancies/${external}/contact-requests`, {});
    await w.put('anna', `/vacancies/${external}/outcome`, { outcome: 'applied' });

    const course = await make('claire', '/trainings', COURSE);
    const courseSession = await make('claire', `/trainings/${course}/sessions`, SESSION);
    const enrolments = `/trainings/${course}/sessions/${courseSession}/enrolments`;
    const ownCourse = await make('eva', '/trainings', COURSE);
    const { body: sessions } = await w.get('anna', '/sessions');
    const notification = randomUUID();
    await w.db.query(
      `INSERT INTO notification (id, event_id, recipient_id, channel, kind, part, subject_type, subject_id, params, created_at)
        SELECT $1, id, $2, 'in-app', 'suggestion', 'person', 'match', $3, '{}', now() FROM outbox_event LIMIT 1`,
      [notification, account, match],
    );
    ids = {
      account,
      profile: w.profileId,
      session: sessions.items[0].id,
      vacancy,
      draft: await make('kehl', '/vacancies', { ...(await draftOf(vacancy)), status: 'draft' }),
      managed: managed.vacancy,
      external,
      match,
      managedMatch: managed.match,
      introduction: introduction.id,
      notification,
      request,
      enrolment: await make('anna', enrolments, {}),
      course,
      draftCourse: await make('claire', '/trainings', { ...COURSE, status: 'draft' }),
      courseSession,
      apiKey: await make('kehl', '/api-keys', { label: 'ours', scopes: ['vacancies:read'] }),
      ownProfile: ownProfile.id,
      ownVacancy: own.vacancy,
      ownMatch: own.match,
      ownCourse,
      ownSession: await make('eva', `/trainings/${ownCourse}/sessions`, SESSION),
    };
  });
  afterAll(() => w.t.close());

  const draftOf = async (id: string) => {
    const { titles, workplace, contract } = (await w.get('kehl', `/vacancies/${id}`)).body;
    return { titles, workplace, contract };
  };

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
    expect(tried(PAGE_TRIES)).toEqual(expect.arrayContaining(withIds(PAGE_ACCESS)));
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
