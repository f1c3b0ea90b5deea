import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { loadPeople } from '../../../test/support/people.js';

describe('reading a text over the API', () => {
  let app: TestApp;
  let cookie: string;

  beforeAll(async () => {
    app = await createTestApp();
    const people = await loadPeople(app.app);
    cookie = await app.signIn(people.emailOf('kehl'));
  });
  afterAll(() => app.close());

  const read = (body: unknown) => app.request('POST', '/api/v1/readings', { body, as: cookie });

  it('answers with suggestions and the words that show them', async () => {
    const text =
      'Wir suchen einen Bäcker (m/w/d) für unsere Backstube. Deutsch B1, Führerschein B.';
    const { status, body } = await read({ text, kind: 'vacancy' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      textLanguages: ['de'],
      occupations: [{ value: { label: 'Bäcker/in' } }],
      languages: [{ value: { language: 'de', spoken: 'B1' }, need: 'required' }],
      drivingLicences: [{ value: { class: 'B' } }],
    });
    const { start, end, phrase } = body.languages[0].evidence;
    expect(text.slice(start, end)).toBe(phrase);
  });

  it('tolerates control characters', async () => {
    const { status } = await read({ text: 'Wir suchen\u0000 einen Bäcker\u0007', kind: 'vacancy' });
    expect(status).toBe(201);
  });

  it.each([
    ['no text', { kind: 'vacancy' }, 400, 'text'],
    ['no kind', { text: 'Wir suchen' }, 400, 'kind'],
    ['a kind that is none', { text: 'Wir suchen', kind: 'poem' }, 400, 'kind'],
    ['a text that is none', { text: 7, kind: 'vacancy' }, 400, 'text'],
  ])('says what is wrong with %s', async (_, sent, status, field) => {
    const answer = await read(sent);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(field);
  });

  it('refuses what is too long, by the reader and by the limit of a request', async () => {
    const long = await read({ text: 'Wir suchen. '.repeat(20_000), kind: 'vacancy' });
    expect([long.status, long.body.code]).toEqual([413, 'text-too-long']);
    const huge = await read({ text: 'Wir suchen. '.repeat(900_000), kind: 'vacancy' });
    expect(huge.status).toBe(413);
  });

  it('says when it does not know the language', async () => {
    const text = 'Wij zoeken een bakker voor ons team en jij bent niet bang van het werk';
    const { status, body } = await read({ text, kind: 'vacancy' });
    expect([status, body.code]).toEqual([400, 'text-language-unknown']);
  });

  it('is for those who are signed in', async () => {
    const anonymous = await app.request('POST', '/api/v1/readings', {
      body: { text: 'Wir suchen', kind: 'vacancy' },
    });
    expect(anonymous.status).toBe(401);
  });
});
