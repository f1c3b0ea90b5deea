import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { readHtml } from '../../../test/support/html.js';
import { loadPeople, TEST_PASSWORD } from '../../../test/support/people.js';
import { createTestApp, type Answer, type TestApp } from '../../../test/support/test-app.js';

const jar = ({ headers }: Answer) =>
  (headers['set-cookie'] as string[]).map((cookie) => cookie.split(';')[0]).join('; ');
const HTML = { accept: 'text/html' };

describe('the pages of the second factor', () => {
  let t: TestApp;

  beforeAll(async () => {
    t = await createTestApp();
    const people = await loadPeople(t.app);
    await t.app
      .get(DataSource)
      .query('UPDATE account SET demonstration = false WHERE id = $1', [people.idOf('claire')]);
  });
  afterAll(() => t.close());

  const page = async (path: string, as: string) =>
    readHtml((await t.request('GET', path, { as, headers: HTML })).body as string);
  const send = (path: string, body: unknown, as?: string) =>
    t.request('POST', path, { body, as, headers: HTML });
  const signIn = () =>
    send('/sign-in', {
      email: 'claire@passerelle.test',
      password: TEST_PASSWORD,
      back: '/caseload',
    });

  it('lead from the password to the page one wanted', async () => {
    const first = await signIn();
    expect(first.headers['location']).toBe('/second-factor?back=%2Fcaseload');
    const as = jar(first);
    const offer = await page('/second-factor?back=/caseload', as);
    expect(offer.all('form', { action: '/second-factor/begin' })).toHaveLength(1);
    expect(offer.all('svg', { role: 'img' })).toHaveLength(0);

    expect((await send('/second-factor/begin', { back: '/caseload' }, as)).status).toBe(303);
    const setUp = await page('/second-factor?back=/caseload', as);
    expect(setUp.all('svg', { role: 'img' })).toHaveLength(1);
    const secret = setUp.all('code')[0]!.text.replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });

    const wrong = await send('/second-factor', { code: '000000', back: '/caseload' }, as);
    expect(wrong.status).toBe(422);
    expect(readHtml(wrong.body).text).toContain('Ce code n’est pas le bon');
    const done = await send('/second-factor', { code: totp.generate(), back: '/caseload' }, as);
    expect(readHtml(done.body).all('code')).toHaveLength(10);
    expect((await t.request('GET', '/caseload', { as: jar(done), headers: HTML })).status).toBe(
      200,
    );

    const again = jar(await signIn());
    const ask = await page('/second-factor?back=/caseload', again);
    expect(ask.all('input', { name: 'code', autocomplete: 'one-time-code' })).toHaveLength(1);
    const [code] = readHtml(done.body).all('code');
    const passed = await send(
      '/second-factor/pass',
      { code: code!.text, back: '/caseload' },
      again,
    );
    expect(passed.headers['location']).toBe('/caseload');
    expect((await t.request('GET', '/caseload', { as: jar(passed), headers: HTML })).status).toBe(
      200,
    );
  });

  it('lead nowhere else', async () => {
    const as = jar(await signIn());
    const away = await send('/second-factor/begin', { back: 'https://elsewhere.example/' }, as);
    expect(away.status).toBe(409);
    const caseload = await t.request('GET', '/caseload', { as, headers: HTML });
    expect(caseload.headers['location']).toMatch(/^\/sign-in/);
  });
});
