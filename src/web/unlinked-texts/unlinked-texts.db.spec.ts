import { DataSource } from 'typeorm';
import { loadPeople } from '../../../test/support/people.js';
import { fieldsOf, getPage, sendForm, type PageAnswer } from '../../../test/support/send-form.js';
import { createTestApp, eventually, type TestApp } from '../../../test/support/test-app.js';
import { LOCALES } from '../../kernel/locale.js';
import { TaxonomySource, UnlinkedTexts, type UnlinkedText } from '../../taxonomy/index.js';
import { unlinkedTextsTexts } from '../../ui/texts/unlinked-texts.js';

const BROT = { kind: 'occupation', lang: 'de', phrase: 'brotkünstler' } as const;

describe('the coordinator’s page of unrecognised terms', () => {
  let t: TestApp;
  let franz: string;

  beforeAll(async () => {
    t = await createTestApp();
    const people = await loadPeople(t.app);
    franz = await t.signIn(people.emailOf('franz'));
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(() => t.app.get(DataSource).query('TRUNCATE unlinked_text, settled_synonym'));

  const record = (...texts: UnlinkedText[]) =>
    t.app.get(UnlinkedTexts).record(t.app.get(DataSource).manager, texts);
  const get = (path: string, locale = 'fr') => getPage(t, path, franz, locale);
  const send = (path: string, fields: Record<string, string | string[]>) =>
    sendForm(t, path, { fields, as: franz });
  const links = ({ seen }: PageAnswer) =>
    seen.all('th', { scope: 'row' }).flatMap((cell) => cell.all('a'));
  const open = async (): Promise<string> => {
    const [link] = links(await get('/unlinked-texts'));
    return link!.attributes['href']!;
  };
  const choices = ({ seen }: PageAnswer) => seen.all('input', { type: 'radio' });
  const best = () =>
    t.app.get(TaxonomySource).linker.link('Brotkünstler (m/w/d)', { ...BROT, top: 1 })[0];

  it('lists them, most frequent first, and narrows the list', async () => {
    await record(BROT, BROT, { ...BROT, lang: 'fr', phrase: 'mitron' });
    await record({ kind: 'skill', lang: 'fr', phrase: 'bouler' });
    expect(links(await get('/unlinked-texts')).map(({ text }) => text)[0]).toBe('brotkünstler');
    const skills = links(await get('/unlinked-texts?kind=skill&lang='));
    expect(skills.map(({ text }) => text)).toEqual(['bouler']);
    for (const locale of LOCALES) {
      const { seen } = await get('/unlinked-texts', locale);
      expect(seen.all('h1')[0]?.text).toBe(unlinkedTextsTexts[locale].title);
      expect(seen.all('a', { href: '/unlinked-texts' }).length).toBeGreaterThan(1);
    }
  });

  it('settles one by the linker’s guesses, without a script', async () => {
    await record(BROT);
    const path = await open();
    const page = await get(path);
    expect(choices(page).length).toBeGreaterThan(2);
    const uri = choices(page)[1]!.attributes['value']!;
    const done = await send(path, { uri, do: 'settle' });
    expect([done.status, done.location]).toEqual([303, '/unlinked-texts?done=settled']);
    expect((await get(done.location!)).html).toContain(unlinkedTextsTexts.fr.done.settled);
    const link = await eventually('the settled name', () => {
      const found = best();
      return Promise.resolve(found?.uri === uri ? found : undefined);
    });
    expect(link.confidence).toBe(1);
    expect(links(await get('/unlinked-texts'))).toEqual([]);
  });

  it('settles one by a search in the reader’s language, and keeps the search when nothing is chosen', async () => {
    await record(BROT);
    const path = await open();
    const found = await get(`${path}?q=boulnager`);
    const labels = found.seen.all('div', { class: 'choice' }).map(({ text }) => text);
    expect(labels[0]).toMatch(/boulanger/iu);
    const form = found.seen.all('form', { action: path, method: 'post' })[0]!;
    const none = await send(path, { ...fieldsOf(form), do: 'settle' });
    expect(none.status).toBe(422);
    expect(none.seen.all('p', { id: 'f-uri-error' })[0]?.text).toBe(unlinkedTextsTexts.fr.one.none);
    expect(choices(none)).toHaveLength(choices(found).length);
    const uri = choices(found)[0]!.attributes['value']!;
    expect((await send(path, { uri, do: 'settle' })).status).toBe(303);
    const wrong = await send(path, { uri: 'http://nowhere', do: 'settle' });
    expect([wrong.status, wrong.seen.all('p', { id: 'f-uri-error' })[0]?.text]).toEqual([
      422,
      'Ce concept n’existe pas.',
    ]);
  });

  it('shows what is settled, and takes it back', async () => {
    await record(BROT, BROT);
    const path = await open();
    const uri = choices(await get(path))[0]!.attributes['value']!;
    await send(path, { uri, do: 'settle' });
    const settled = await get('/unlinked-texts?list=settled');
    expect(links(settled).map(({ attributes }) => attributes['href'])).toEqual([path]);
    expect((await get(path)).seen.all('h2').map(({ text }) => text)).toContain(
      unlinkedTextsTexts.fr.one.revokeTitle,
    );
    const back = await send(path, { do: 'revoke' });
    expect(back.location).toBe('/unlinked-texts?list=settled&done=revoked');
    expect(links(await get(back.location!))).toEqual([]);
    expect((await get('/unlinked-texts')).seen.text).toContain('2 annonces');
  });

  it('warns of settled terms whose concept is withdrawn', async () => {
    const gone = 'http://data.europa.eu/esco/occupation/gone';
    await t.app.get(DataSource).query(
      `INSERT INTO settled_synonym (kind, lang, phrase, concept_uri, settled_by, settled_at)
       VALUES ('occupation', 'de', 'brotkünstler', $1, gen_random_uuid(), now())`,
      [gone],
    );
    expect((await get('/unlinked-texts')).seen.text).toContain('1 terme réglé désigne');
    const settled = await get('/unlinked-texts?list=settled');
    expect(settled.seen.text).toContain('Retiré d’ESCO');
    const page = await get(links(settled)[0]!.attributes['href']!);
    expect(page.seen.text).toContain('n’est plus reconnu');
  });

  it('takes one off the list, and knows nothing of what is not there', async () => {
    await record(BROT);
    const path = await open();
    const away = await send(path, { do: 'dismiss' });
    expect(away.location).toBe('/unlinked-texts?done=dismissed');
    expect((await get(path)).status).toBe(404);
    expect((await send(path, { do: 'dismiss' })).status).toBe(404);
    expect((await send(path, { do: 'settle' })).status).toBe(404);
  });
});
