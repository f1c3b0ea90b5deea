import { readHtml } from '../../../test/support/html.js';
import type { Person } from '../../../test/support/people.js';
import { startVacancies, type VacanciesUnderTest } from '../../../test/support/vacancies.js';

const HTML = { accept: 'text/html' };
const LAHR = { email: 'lahr@passerelle.test', name: 'Lars', 'employer.name': '', locale: 'de' };

describe('the pages of a claim', () => {
  let v: VacanciesUnderTest;
  beforeAll(async () => {
    v = await startVacancies();
  }, 60_000);
  afterAll(() => v.t.close());

  const page = async (who: Person, path: string) =>
    readHtml((await v.t.request('GET', path, { as: v.as[who], headers: HTML })).body as string);
  const send = (who: Person, path: string, body: unknown = {}) =>
    v.t.request('POST', path, { body, as: v.as[who], headers: HTML });
  const actionsOf = (seen: Awaited<ReturnType<typeof page>>) =>
    seen.all('form').flatMap(({ attributes }) => attributes['action'] ?? []);

  it('lead an adviser and an employer from the ad to who answers for it', async () => {
    const ad = await v.external('a');
    const seen = await page('claire', `/vacancies/${ad}`);
    expect(seen.all('a', { href: `/vacancies/${ad}/claim` })).toHaveLength(1);
    const forAnna = await page('anna', `/vacancies/${ad}`);
    expect(forAnna.all('a', { href: `/vacancies/${ad}/claim` })).toEqual([]);

    const refused = await send('claire', `/vacancies/${ad}/claim`, { ...LAHR, email: 'lahr' });
    expect(refused.status).toBe(422);
    expect(readHtml(refused.body).text).toContain('Écrivez l’adresse ainsi');
    const invited = await send('claire', `/vacancies/${ad}/claim`, LAHR);
    expect(invited.status).toBe(303);
    const claim = invited.headers['location'] as string;
    const again = await page('claire', `/vacancies/${ad}/claim`);
    expect(again.all('a', { href: claim })).toHaveLength(1);
    expect(actionsOf(again)).not.toContain(`/vacancies/${ad}/claim`);

    expect((await page('lahr', '/my-vacancies')).all('a', { href: '/claims' })).toHaveLength(1);
    expect((await page('lahr', '/claims')).all('a', { href: claim })).toHaveLength(1);
    const question = await page('lahr', claim);
    expect(question.text).toContain('Ist das Ihre Anzeige?');
    const wrong = { 'identifier.scheme': 'SIRET', 'identifier.value': '1' };
    const kept = await send('lahr', `${claim}/confirmation`, wrong);
    expect(kept.status).toBe(422);
    expect(readHtml(kept.body).all('input', { name: 'identifier.value', value: '1' })).toHaveLength(
      1,
    );
    expect((await send('lahr', `${claim}/confirmation`)).headers['location']).toBe(claim);
    expect((await page('lahr', claim)).text).toContain('wird gerade geprüft');
    expect(actionsOf(await page('lahr', claim))).not.toContain(`${claim}/confirmation`);

    expect(actionsOf(await page('claire', claim))).toContain(`${claim}/check`);
    await send('claire', `${claim}/check`, { trusted: 'true' });
    expect((await page('claire', claim)).text).toContain('L’employeur répond désormais');
    expect(
      (await page('lahr', '/my-vacancies')).all('a', { href: `/my-vacancies/${ad}` }),
    ).toHaveLength(1);
    const over = await v.t.request('GET', `/vacancies/${ad}/claim`, {
      as: v.as.claire,
      headers: HTML,
    });
    expect(over.status).toBe(404);
  });

  it('end with a no', async () => {
    const ad = await v.external('b');
    const claim = (await send('claire', `/vacancies/${ad}/claim`, LAHR)).headers[
      'location'
    ] as string;
    await send('claire', `${claim}/refusal`);
    expect((await page('lahr', claim)).text).toContain('Hier ist nichts mehr zu tun.');
    expect((await send('lahr', `${claim}/confirmation`)).status).toBe(422);
  });
});
