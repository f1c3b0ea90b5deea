import type { Role } from '../../src/kernel/actor.js';
import { operationsOf, SchemaCheck, type OpenApiDocument } from '../support/open-api.js';
import { loadPeople, type People, type Person } from '../support/people.js';
import { createTestApp, type Answer, type TestApp } from '../support/test-app.js';
import { NOBODY } from '../support/vacancies.js';
import {
  API_ACCESS,
  KEY_REACHES,
  PAGE_ACCESS,
  PLUMBING_ACCESS,
  type Who,
} from './access-matrix.js';

const IN_THE_ROLE: Readonly<Record<Role, Person>> = {
  'job-seeker': 'anna',
  employer: 'kehl',
  adviser: 'claire',
  coordinator: 'franz',
};
const ROLES = Object.keys(IN_THE_ROLE) as Role[];
type Caller = Role | 'nobody';
type Verdict = 'open' | 'sign in' | 'refused' | 'broken';

/** These end the session of whoever calls them, so that the next cell needs another. */
const ENDS_THE_SESSION = ['POST /sign-out', 'DELETE /api/v1/sessions/current'];

/** Every route against everyone: who may, may; who may not is told so, and nothing else. */
describe('access', () => {
  let t: TestApp;
  let people: People;
  const cookies = new Map<Caller, string>();

  const signIn = async (role: Role) =>
    void cookies.set(role, await t.signIn(people.emailOf(IN_THE_ROLE[role])));

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    await Promise.all(ROLES.map(signIn));
  });
  afterAll(() => t.close());

  /** Calls a route with ids of nothing and, where it may take a body, an empty one. */
  async function call(
    route: string,
    options: { as?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const [method, path] = route.split(' ') as [Parameters<TestApp['request']>[0], string];
    const url = path.replace('{token}', 'nothing').replace(/\{\w+\}/g, NOBODY);
    return t.request(method, url, { ...options, ...(method === 'GET' ? {} : { body: {} }) });
  }

  /** What everyone is answered, nobody in particular first. */
  async function verdicts(
    route: string,
    verdictOf: (answer: Answer, caller: Caller) => Verdict,
    headers?: Record<string, string>,
  ): Promise<Record<string, Verdict>> {
    const seen: Record<string, Verdict> = {};
    for (const caller of ['nobody', ...ROLES] as const) {
      const answer = await call(route, { as: cookies.get(caller), headers });
      seen[caller] = answer.status >= 500 ? 'broken' : verdictOf(answer, caller);
      if (ENDS_THE_SESSION.includes(route) && caller !== 'nobody') await signIn(caller);
    }
    return seen;
  }

  function agreed(who: Who): Record<string, Verdict> {
    const of = (role: Role) => (Array.isArray(who) && !who.includes(role) ? 'refused' : 'open');
    return {
      nobody: who === 'public' ? 'open' : 'sign in',
      ...Object.fromEntries(ROLES.map((role) => [role, of(role)])),
    };
  }

  it('is written down for every route, and for no other', () => {
    const written = { ...API_ACCESS, ...PAGE_ACCESS, ...PLUMBING_ACCESS };
    expect([...new Set(t.routes), 'GET /api/openapi.json'].sort()).toEqual(
      Object.keys(written).sort(),
    );
  });

  it('is described by the API for every route of the API, and for no other', async () => {
    const { body } = await t.request('GET', '/api/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(
      ([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(API_ACCESS).sort());
  });

  it('has every POST answer 201 with a record', async () => {
    const { body } = await t.request('GET', '/api/openapi.json');
    const posts = operationsOf(body as OpenApiDocument).filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(20);
    const check = new SchemaCheck(body);
    for (const operation of posts) {
      const successes = Object.keys(operation.responses).filter((code) => code.startsWith('2'));
      expect([operation.route, successes]).toEqual([operation.route, ['201']]);
      const schema = check.responseSchema(operation, 201);
      expect([operation.route, schema !== undefined]).toEqual([operation.route, true]);
    }
  });

  it('of a key ends where its scopes end', async () => {
    const { body } = await t.request('POST', '/api/v1/api-keys', {
      as: cookies.get('adviser'),
      body: {
        label: 'all',
        scopes: ['vacancies:read', 'vacancies:write', 'trainings:read', 'trainings:write'],
      },
    });
    const reached: string[] = [];
    for (const route of Object.keys(API_ACCESS)) {
      const answer = await call(route, { headers: { authorization: `Bearer ${body.key}` } });
      if (answer.status !== 403) reached.push(route);
      else expect([route, answer.body.code]).toEqual([route, 'scope']);
    }
    expect(reached).toEqual(KEY_REACHES);
  });

  it('is not had by a key or a cookie that is none of ours', async () => {
    for (const route of ['GET /api/v1/me', 'POST /api/v1/vacancies']) {
      const forged: Record<string, string>[] = [
        { authorization: 'Bearer passerelle_x' },
        { cookie: 'session=x' },
      ];
      for (const headers of forged) expect((await call(route, { headers })).status).toBe(401);
    }
  });

  describe.each(Object.entries(PAGE_ACCESS))('to the page %s', (route, who) => {
    it(`is for ${whoInWords(who)}`, async () => {
      const seen = await verdicts(
        route,
        ({ status, headers }) => {
          const type = String(headers['content-type']);
          if (status === 403) return type.startsWith('text/html') ? 'refused' : 'broken';
          const leads = /^\/sign-in($|\?back=)/.test(String(headers['location']));
          return status === 303 && leads && route !== 'POST /sign-out' ? 'sign in' : 'open';
        },
        { accept: 'text/html' },
      );
      expect(seen).toEqual(agreed(who));
    });
  });

  // The last of these erases the accounts that call it.
  describe.each(Object.entries({ ...PLUMBING_ACCESS, ...API_ACCESS }))('to %s', (route, who) => {
    it(`is for ${whoInWords(who)}`, async () => {
      const seen = await verdicts(route, ({ status, headers, body }) => {
        const isProblem = headers['content-type'] === 'application/problem+json; charset=utf-8';
        if (status >= 400 && (!isProblem || body.status !== status)) return 'broken';
        if (status === 401) return 'sign in';
        return status === 403 ? 'refused' : 'open';
      });
      expect(seen).toEqual(agreed(who));
    });
  });
});

function whoInWords(who: Who): string {
  if (who === 'public') return 'everyone';
  return who === 'signed-in' ? 'everyone signed in' : who.join(' and ');
}
