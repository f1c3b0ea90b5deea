import { loadPeople } from '../../../test/support/people.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { ROLES, type Role } from '../../kernel/actor.js';

const ID = '018f3c1e-0000-7000-8000-000000000001';
const EVERYONE = [...ROLES];
const STAFF: Role[] = ['adviser', 'coordinator'];

/** Every route of accounts and profiles that asks who calls, with the roles that may. */
const ROUTES: readonly (readonly [
  'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  string,
  readonly Role[],
])[] = [
  ['GET', 'sessions', EVERYONE],
  ['DELETE', `sessions/${ID}`, EVERYONE],
  ['GET', 'me', EVERYONE],
  ['PATCH', 'me', EVERYONE],
  ['GET', 'me/export', EVERYONE],
  ['PUT', 'me/password', EVERYONE],
  ['GET', 'me/absence', ['adviser']],
  ['PUT', 'me/absence', ['adviser']],
  ['GET', 'me/second-factor', EVERYONE],
  ['POST', 'me/second-factor', EVERYONE],
  ['POST', 'me/second-factor/removal', EVERYONE],
  ['DELETE', `accounts/${ID}/second-factor`, ['coordinator']],
  ['PUT', 'me/consent', ['job-seeker']],
  ['DELETE', 'me/consent', ['job-seeker']],
  ['GET', 'api-keys', ['employer', ...STAFF]],
  ['POST', 'api-keys', ['employer', ...STAFF]],
  ['DELETE', `api-keys/${ID}`, ['employer', ...STAFF]],
  ['POST', 'organisations', ['coordinator']],
  ['POST', `organisations/${ID}/staff`, ['coordinator']],
  ['GET', 'employers', STAFF],
  ['GET', `employers/${ID}`, STAFF],
  ['POST', `employers/${ID}/identity-check`, STAFF],
  ['GET', 'caseload', ['adviser']],
  ['PUT', `caseload/${ID}`, STAFF],
  ['DELETE', `caseload/${ID}`, STAFF],
  ['GET', 'profile', ['job-seeker']],
  ['PUT', 'profile', ['job-seeker']],
  ['GET', 'profile/history', ['job-seeker']],
  ['POST', 'profile/cv', ['job-seeker', 'adviser']],
  ['GET', `profiles/${ID}`, ['adviser']],
  ['PUT', `profiles/${ID}`, ['adviser']],
  ['POST', `profiles/${ID}/check`, ['adviser']],
  ['DELETE', 'me', EVERYONE],
];
/** Signed in is enough for these, but what they are given decides between 200 and 401. */
const BY_CODE = ['PUT me/second-factor', 'POST me/second-factor/pass'];
const PUBLIC = [
  'POST accounts',
  'POST email-verifications',
  'POST password-resets',
  'POST password-resets/use',
  'POST sessions',
  'DELETE sessions/current',
  'GET consent-notice',
  'GET organisations',
];
const TAGS = [
  'sessions',
  'sign-up',
  'me',
  'second-factor',
  'api-keys',
  'organisations',
  'employers',
  'caseload',
  'profile',
  'profiles',
];

interface Described {
  tags?: string[];
  summary?: string;
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

describe('who may call the routes of accounts and profiles', () => {
  let t: TestApp;
  const cookies = {} as Record<Role, string>;

  beforeAll(async () => {
    t = await createTestApp();
    await loadPeople(t.app);
    const one = { 'job-seeker': 'anna', employer: 'kehl', adviser: 'claire', coordinator: 'franz' };
    for (const role of ROLES) cookies[role] = await t.signIn(`${one[role]}@passerelle.test`);
  });
  afterAll(() => t.close());

  const call = (method: (typeof ROUTES)[number][0], path: string, as?: string) =>
    t.request(method, `/api/v1/${path}`, { as, body: method === 'GET' ? undefined : {} });

  it.each(ROUTES.filter(([method, path]) => `${method} ${path}` !== 'DELETE me'))(
    '%s %s: %j',
    async (method, path, roles) => {
      expect((await call(method, path)).status).toBe(401);
      for (const role of ROLES) {
        const { status } = await call(method, path, cookies[role]);
        const may = roles.includes(role);
        expect([role, status === 403 || status === 401]).toEqual([role, !may]);
        expect(status).toBeLessThan(500);
      }
    },
  );

  it('are all in the lists above and in the description, with what goes in and out', async () => {
    const { body } = await t.request('GET', '/api/openapi.json');
    const described = Object.entries(
      body.paths as Record<string, Record<string, Described>>,
    ).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, operation]) => operation.tags?.some((tag) => TAGS.includes(tag)))
        .map(([method, operation]) => ({
          route: `${method.toUpperCase()} ${path.replace('/api/v1/', '').replace(/\{\w+\}/, ID)}`,
          operation,
        })),
    );
    const known = [...ROUTES.map(([method, path]) => `${method} ${path}`), ...PUBLIC, ...BY_CODE];
    expect(described.map(({ route }) => route).sort()).toEqual([...known].sort());
    for (const { route, operation } of described) {
      const withBody = /^(POST (?!me\/second-factor$)|PATCH |PUT (?!me\/consent))/.test(route);
      expect([route, operation.requestBody !== undefined]).toEqual([route, withBody]);
      expect(operation.summary).toBeTruthy();
      const success = Object.keys(operation.responses).filter((code) => code.startsWith('2'));
      expect([route, success]).toEqual([route, [expect.stringMatching(/^20[014]$/)]]);
    }
  });

  it('answers a foreign origin with 403 and does nothing', async () => {
    const { status } = await t.request('DELETE', '/api/v1/me', {
      as: cookies['job-seeker'],
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(status).toBe(403);
    expect((await call('GET', 'me', cookies['job-seeker'])).status).toBe(200);
  });
});
