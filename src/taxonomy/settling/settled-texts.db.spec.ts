import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { loadPeople, type People } from '../../../test/support/people.js';
import { OCC, SKILL, SMALL_ESCO, writeSmallEsco } from '../../../test/support/small-esco.js';
import { createTestApp, eventually, type TestApp } from '../../../test/support/test-app.js';
import { OperatorModule } from '../../operator.module.js';
import { VacancyImport } from '../../vacancies/index.js';
import { TaxonomyImport, TaxonomySource, UnlinkedTexts, type UnlinkedText } from '../index.js';

const silent = () => undefined;
const MITRON = { kind: 'occupation', lang: 'fr', phrase: 'mitron' } as const;
const without = (file: string, uri: string) => ({
  [file]: SMALL_ESCO[file]!.split('\n')
    .filter((line) => !line.includes(`${uri},`))
    .join('\n'),
});

describe('texts without a concept', () => {
  let t: TestApp;
  let people: People;
  let franz: string;
  let anna: string;
  let operator: INestApplicationContext;

  beforeAll(async () => {
    t = await createTestApp();
    people = await loadPeople(t.app);
    franz = await t.signIn(people.emailOf('franz'));
    anna = await t.signIn(people.emailOf('anna'));
    await t.app.get(TaxonomyImport).run(writeSmallEsco(), silent);
    await eventually('the import', () =>
      Promise.resolve(t.app.get(TaxonomySource).current.has(`${OCC}baker`) || undefined),
    );
    operator = await NestFactory.createApplicationContext(OperatorModule.with(t.settings), {
      logger: false,
    });
  }, 60_000);
  afterAll(async () => {
    await operator.close();
    await t.close();
  });
  beforeEach(() =>
    t.app.get(DataSource).query('TRUNCATE unlinked_text, settled_synonym, vacancy CASCADE'),
  );

  const record = (...texts: UnlinkedText[]) =>
    t.app.get(UnlinkedTexts).record(t.app.get(DataSource).manager, texts);
  const api = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    as = franz,
  ) => t.request(method, `/api/v1${path}`, { as, body });
  const phrases = async (query = '') =>
    ((await api('GET', `/unlinked-texts${query}`)).body.items as { phrase: string }[]).map(
      ({ phrase }) => phrase,
    );
  const settle = (uri = `${OCC}baker`, text: object = MITRON) =>
    api('POST', '/settled-texts', { ...text, uri });
  const linked = async (label = 'Mitron (H/F)') => {
    const { body } = await api(
      'PUT',
      '/profile',
      {
        home: { country: 'FR', postalCode: '67000' },
        languages: [],
        occupations: [{ label, lang: 'fr' }],
      },
      anna,
    );
    return (body.occupations as { uri?: string }[])[0]?.uri;
  };
  const heard = (probe: () => Promise<boolean>) =>
    eventually('the change in the running process', async () => (await probe()) || undefined);

  it('are counted from ads, most frequent first, and hold nothing that names a person', async () => {
    await record(MITRON, MITRON, { ...MITRON, phrase: 'appelez le 0612345678' });
    await record({ ...MITRON, phrase: 'Mitron (H/F)' }, { ...MITRON, phrase: 'a@b.example' });
    await record({ ...MITRON, lang: 'de' }, { ...MITRON, kind: 'skill', phrase: 'façonner' });
    const { body } = await api('GET', '/unlinked-texts');
    expect(body.items[0]).toMatchObject({ ...MITRON, seen: 3 });
    expect(body.items).toHaveLength(3);
    expect(await phrases('?kind=skill')).toEqual(['façonner']);
    expect(await phrases('?lang=de')).toEqual(['mitron']);
    expect((await api('GET', '/unlinked-texts?lang=it')).body.code).toBe('invalid-lang');
  });

  it('come a page at a time, each once', async () => {
    const many = Array.from({ length: 7 }, (_, i) => ({ ...MITRON, phrase: `mot ${i}` }));
    await record(...many, many[3]!, MITRON);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await api('GET', `/unlinked-texts?limit=3&cursor=${cursor}`);
      seen.push(...body.items.map(({ phrase }: UnlinkedText) => phrase));
      cursor = body.nextCursor;
    }
    expect(seen[0]).toBe('mot 3');
    expect([...seen].sort()).toEqual([...many.map(({ phrase }) => phrase), 'mitron'].sort());
  });

  it('are linked once settled: in forms, in completions, and they leave the list', async () => {
    await record(MITRON);
    expect(await linked()).toBeUndefined();
    const settled = await settle();
    expect(settled.status).toBe(201);
    expect(settled.body).toMatchObject({ ...MITRON, uri: `${OCC}baker`, withdrawn: false });
    expect(settled.body.label).toBe('boulanger/boulangère');
    expect(await phrases()).toEqual([]);
    await heard(async () => (await linked()) === `${OCC}baker`);
    const { body } = await api('GET', '/occupations?q=mitr&lang=fr');
    expect(body.items[0]).toMatchObject({ uri: `${OCC}baker`, matched: 'mitron' });
  });

  it('are linked once settled: in the ads that come in, which count them no more', async () => {
    const offers = (id: string) => {
      const file = join(mkdtempSync(join(tmpdir(), 'settled-')), 'feed.json');
      const one = {
        id,
        intitule: `Mitron ${id}`,
        appellationlibelle: 'Mitron (H/F)',
        lieuTravail: { codePostal: '67000' },
        typeContrat: 'CDI',
      };
      writeFileSync(file, JSON.stringify({ resultats: [one] }));
      return operator.get(VacancyImport).run(file, 'francetravail');
    };
    const uriOf = async (id: string) => {
      const [row] = await t.app
        .get(DataSource)
        .query<{ uri: string | null }[]>(
          "SELECT record->'occupation'->>'uri' AS uri FROM vacancy WHERE source_id = $1",
          [id],
        );
      return row?.uri;
    };
    await offers('1');
    expect([await uriOf('1'), await phrases()]).toEqual([null, ['mitron']]);
    await settle();
    await operator.get(TaxonomySource).reloadSettled(); // a command reads it when it starts
    await offers('2');
    expect([await uriOf('2'), await phrases()]).toEqual([`${OCC}baker`, []]);
  });

  it('stay settled over a new import; one whose concept is withdrawn rests until it is back', async () => {
    const imports = t.app.get(TaxonomyImport);
    await record(MITRON);
    await settle(`${OCC}pastry`);
    await settle(`${SKILL}cake`, { kind: 'skill', lang: 'fr', phrase: 'entremets' });
    await imports.run(writeSmallEsco(without('skills_fr.csv', `${SKILL}dough`)), silent);
    await heard(async () => (await linked()) === `${OCC}pastry`);
    expect((await api('GET', '/settled-texts')).body.items).toHaveLength(2);

    await imports.run(
      writeSmallEsco({
        ...without('occupations_fr.csv', `${OCC}pastry`),
        ...without('occupations_de.csv', `${OCC}pastry`),
      }),
      silent,
    );
    await heard(async () => (await linked()) === undefined);
    const { items } = (await api('GET', '/settled-texts')).body;
    expect(items.map(({ phrase, withdrawn }: never) => [phrase, withdrawn])).toEqual([
      ['entremets', false],
      ['mitron', true],
    ]);
    expect((await settle(`${OCC}pastry`)).body.code).toBe('concept-withdrawn');

    await imports.run(writeSmallEsco(), silent);
    await heard(async () => (await linked()) === `${OCC}pastry`);
    expect(await phrases()).toEqual([]);
  });

  it('can be settled anew and revoked; what ads still say is then on the list again', async () => {
    await record(MITRON, MITRON);
    await settle();
    const again = await settle(`${OCC}pastry`);
    await heard(async () => (await linked()) === `${OCC}pastry`);
    const revoked = await api('DELETE', `/settled-texts/${again.body.id}`);
    expect(revoked.status).toBe(204);
    expect((await api('GET', '/unlinked-texts')).body.items).toMatchObject([{ seen: 2 }]);
    await heard(async () => (await linked()) === undefined);
    expect((await api('DELETE', `/settled-texts/${again.body.id}`)).status).toBe(404);
  });

  it('are taken off the list until they are seen again', async () => {
    await record(MITRON);
    const [text] = (await api('GET', '/unlinked-texts')).body.items;
    const { id } = text;
    expect(await api('POST', `/unlinked-texts/${id}/dismissal`)).toMatchObject({
      status: 201,
      body: text,
    });
    expect((await api('POST', `/unlinked-texts/${id}/dismissal`)).status).toBe(404);
    expect(await phrases()).toEqual([]);
    await record(MITRON);
    expect((await api('GET', '/unlinked-texts')).body.items).toMatchObject([{ id, seen: 1 }]);
  });

  it.each([
    ['other-kind', { uri: `${SKILL}dough` }],
    ['concept-unknown', { uri: `${OCC}nobody` }],
    ['empty-phrase', { phrase: '(m/w/d)' }],
    ['invalid-fields', { lang: 'it' }],
    ['invalid-fields', { phrase: 'mi\u0000tron' }],
  ])('are not settled wrongly: %s', async (code, wrong) => {
    const { status, body } = await api('POST', '/settled-texts', {
      ...MITRON,
      uri: `${OCC}baker`,
      ...wrong,
    });
    expect([status, body.code]).toEqual([400, code]);
    expect((await api('GET', '/settled-texts')).body.items).toEqual([]);
  });
});
