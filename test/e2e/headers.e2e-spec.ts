import { DataSource } from 'typeorm';
import { fingerprint } from '../support/fingerprint.js';
import { loadPeople } from '../support/people.js';
import { sendRaw } from '../support/send-raw.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { API_ACCESS, PAGE_ACCESS } from './access-matrix.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const PAGE_POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
  "connect-src 'self';manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Every kind of answer there is, and what it carries. */
const ANSWERS: readonly (readonly [
  what: string,
  status: number,
  who: 'anna' | 'nobody',
  route: string,
])[] = [
  ['a record', 200, 'anna', 'GET /api/v1/me'],
  ['a public list', 200, 'nobody', 'GET /api/v1/vacancies'],
  ['a refused body', 400, 'anna', 'PUT /api/v1/profile'],
  ['nobody signed in', 401, 'nobody', 'GET /api/v1/me'],
  ['the wrong role', 403, 'anna', 'POST /api/v1/organisations'],
  ['no such record', 404, 'nobody', `GET /api/v1/vacancies/${NOBODY}`],
  ['no such address of the API', 404, 'nobody', 'GET /api/v1/nothing'],
  ['the API’s description', 200, 'nobody', 'GET /api/openapi.json'],
  ['health', 200, 'nobody', 'GET /readyz'],
  ['figures', 200, 'nobody', 'GET /metrics'],
  ['a page', 200, 'nobody', 'GET /'],
  ['a page of one’s own', 200, 'anna', 'GET /profile'],
  ['the way to the sign-in', 303, 'nobody', 'GET /account'],
  ['a page for others', 403, 'anna', 'GET /overview'],
  ['no such page', 404, 'nobody', 'GET /nothing'],
];

describe.each(['http://localhost:3000', 'https://passerelle.example'])('headers at %s', (url) => {
  const secure = url.startsWith('https:');
  let t: TestApp;
  let anna: string;

  beforeAll(async () => {
    t = await createTestApp(undefined, { PUBLIC_URL: url });
    const people = await loadPeople(t.app);
    anna = await t.signIn(people.emailOf('anna'));
  });
  afterAll(() => t.close());

  const call = (route: string, as?: string, headers: Record<string, string> = {}) => {
    const [method, path] = route.split(' ') as [Parameters<TestApp['request']>[0], string];
    const accept = path.startsWith('/api/') ? 'application/json' : 'text/html';
    const body = method === 'GET' ? {} : { body: {} };
    return t.request(method, path, { as, headers: { accept, ...headers }, ...body });
  };

  it.each(ANSWERS)('are all there on %s (%d, %s)', async (_what, status, who, route) => {
    const answer = await call(route, who === 'anna' ? anna : undefined);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ ...ALWAYS, 'content-security-policy': PAGE_POLICY });
    expect(answer.headers['strict-transport-security']).toBe(
      secure ? 'max-age=31536000; includeSubDomains' : undefined,
    );
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['server']).toBeUndefined();
  });

  it('are all there on a foreign state change and on a body that is too large', async () => {
    const foreign = await call('PUT /api/v1/profile', anna, { origin: 'https://evil.example' });
    const large = await t.request('PUT', '/api/v1/profile', {
      as: anna,
      body: { x: 'x'.repeat(1_100_000) },
    });
    expect([foreign.status, large.status]).toEqual([403, 413]);
    for (const { headers } of [foreign, large]) {
      expect(headers).toMatchObject({ ...ALWAYS, 'content-security-policy': PAGE_POLICY });
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  it('let assets be kept, and nothing else', async () => {
    const { body } = await call('GET /', undefined, { accept: 'text/html' });
    const [, asset] = /"(\/assets\/[^"]+\.css)"/.exec(body as string) ?? [];
    const { status, headers } = await call(`GET ${asset}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...ALWAYS,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': PAGE_POLICY,
    });
  });

  it('hold what comes before any route to the same', async () => {
    const answer = await sendRaw(await t.app.getUrl(), {
      method: 'GET',
      url: '/%zz',
      headers: {},
    });
    expect(answer).toMatchObject({ status: 400, type: expect.stringContaining('problem+json') });
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, code: 'bad-address' });
  });

  it('set cookies that no script reads and no other site sends', async () => {
    const { headers } = await t.request('POST', '/api/v1/sessions', {
      body: { email: 'anna@passerelle.test', password: 'passerelle-demo' },
    });
    const cookies = headers['set-cookie'] as string[];
    expect(cookies.map((c) => c.split('=')[0])).toEqual(
      secure ? ['__Host-session', '__Host-device'] : ['session', 'device'],
    );
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain=/);
      expect(/; Secure/.test(cookie)).toBe(secure);
    }
  });

  describe('of the origin', () => {
    const changes = Object.keys({ ...API_ACCESS, ...PAGE_ACCESS }).filter(
      // The secret in the address is the right to it, and mail programs send no origin (RFC 8058).
      (route) => !route.startsWith('GET ') && !route.endsWith('/unsubscribe/{token}'),
    );
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${url}.evil.example` },
      { origin: '', 'sec-fetch-site': 'cross-site' },
      { origin: '', 'content-type': 'text/plain' },
    ];

    it('are asked of every state change', async () => {
      const db = t.app.get(DataSource);
      const before = await fingerprint(db);
      for (const route of changes) {
        for (const headers of foreign) {
          const { status, body } = await call(route.replace(/\{\w+\}/g, NOBODY), anna, headers);
          expect([route, headers, status, body.code]).toEqual([
            route,
            headers,
            403,
            'foreign-origin',
          ]);
        }
      }
      expect(await fingerprint(db)).toEqual(before);
    });
  });
});
