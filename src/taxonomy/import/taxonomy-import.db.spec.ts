import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { OCC, SKILL, SMALL_ESCO, writeSmallEsco } from '../../../test/support/small-esco.js';
import { createTestApp, eventually, type TestApp } from '../../../test/support/test-app.js';
import { TaxonomyStore } from '../persistence/taxonomy-store.js';
import { CrosswalkImport, TaxonomyImport, TaxonomySource } from '../index.js';

const STATUS_OF_INVALID = 400;
const silent = () => undefined;

describe('the taxonomy in the database', () => {
  let test: TestApp;
  let imports: TaxonomyImport;
  let source: TaxonomySource;
  const search = async (path: string) =>
    (await test.request('GET', `/api/v1/${path}`)).body as {
      items: { uri: string; label: string }[];
    };

  beforeAll(async () => {
    test = await createTestApp();
    imports = test.app.get(TaxonomyImport);
    source = test.app.get(TaxonomySource);
  });
  afterAll(() => test.close());

  it('is the starter vocabulary until something is imported, and completes from it', async () => {
    const { items } = await search('occupations?q=bouch&lang=fr');
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]!.label.toLowerCase()).toContain('bouch');
  });

  it('is left as it was by a download that is broken', async () => {
    const folder = writeSmallEsco({ 'skills_de.csv': 'conceptUri\nx' });
    await expect(imports.run(folder, silent)).rejects.toThrow(/skills_de\.csv lacks the column/);
    const [{ count }] = await test.app
      .get(DataSource)
      .query<[{ count: number }]>('SELECT count(*)::int AS count FROM taxonomy_concept');
    expect(count).toBe(0);
  });

  it('takes a download, keeps what people already use, and reaches the running process', async () => {
    const starter = source.current;
    const report = await imports.run(writeSmallEsco(), silent);
    expect(report).toMatchObject({ languages: ['fr', 'de'], occupations: 2, skills: 3 });
    // The four ISCO groups of the download are in the starter vocabulary too.
    expect(report.concepts).toMatchObject({
      created: 6,
      updated: 4,
      withdrawn: starter.size - 4,
    });
    await eventually('the import in the running process', () =>
      Promise.resolve(source.current.has(`${OCC}baker`) || undefined),
    );
    const old = [...starter.all()].find(({ group }) => !group)!;
    expect(source.current.label(old.uri, 'fr')).toBe(old.labels.fr);
    const { items } = await search('occupations?q=boulangere&lang=fr');
    expect(items[0]?.uri).toBe(`${OCC}baker`);
  });

  it('changes nothing the second time', async () => {
    const { concepts, rarity } = await imports.run(writeSmallEsco(), silent);
    expect(concepts).toMatchObject({ created: 0, updated: 0, unchanged: 10, withdrawn: 0 });
    expect(rarity.after).toBe(rarity.before);
  });

  it('is read the same to the letter after a change and back, so that a prepared index is found again', async () => {
    const store = test.app.get(TaxonomyStore);
    const whole = async () => JSON.stringify([...(await store.load()).all()]);
    const before = await whole();
    const file = 'occupations_de.csv';
    const changed = SMALL_ESCO[file]!.replace('Bäcker/Bäckerin', 'Brotbäcker/Brotbäckerin');
    await imports.run(writeSmallEsco({ [file]: changed }), silent);
    expect(await whole()).not.toBe(before);
    await imports.run(writeSmallEsco(), silent);
    // As a row that was written anew may lie elsewhere in its table.
    await test.app
      .get(DataSource)
      .query(`UPDATE taxonomy_label SET label = label WHERE lang = 'fr' AND position = 0`);
    expect(await whole()).toBe(before);
  });

  it('keeps languages that a later download does not hold, and withdraws what is gone', async () => {
    const french = Object.fromEntries(
      Object.keys(SMALL_ESCO)
        .filter((name) => name.includes('_de.'))
        .map((name) => [name, undefined]),
    );
    const skills = SMALL_ESCO['skills_fr.csv']!.split('\n')
      .filter((line) => !line.includes('cake'))
      .join('\n');
    const { concepts } = await imports.run(
      writeSmallEsco({ ...french, 'skills_fr.csv': skills }),
      silent,
    );
    expect(concepts.withdrawn).toBe(1);
    await eventually('the import in the running process', () =>
      Promise.resolve(source.current.record(`${SKILL}cake`)?.withdrawn),
    );
    expect(source.current.label(`${OCC}baker`, 'de')).toBe('Bäcker/Bäckerin');
    expect((await search('skills?q=gateaux&lang=fr')).items.map(({ uri }) => uri)).not.toContain(
      `${SKILL}cake`,
    );
  });

  it('takes a mapping table: finds the columns, keeps the relation, reports what is unknown', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'crosswalk-')), 'table.csv');
    writeFileSync(
      file,
      [
        'Classification 1 Name;ROME V4;;;',
        'Mapping relation;Classification 2 URI;Classification 2 ID;Classification 1 ID;Classification 1 PrefLabel',
        `skos:broadMatch;${OCC}pastry;7512.2;D1102;Boulangerie`,
        `skos:exactMatch;${OCC}baker;7512.1;D1102;Boulangerie`,
        `skos:exactMatch;${OCC}baker;7512.1;D1102;Boulangerie`,
        `skos:exactMatch;${OCC}nobody;1;D1103;Rien`,
        `skos:exactMatch;${OCC}baker;7512.1;;Sans code`,
        `sometimes;${OCC}baker;7512.1;D1104;Vague`,
      ].join('\n'),
    );
    const crosswalks = test.app.get(CrosswalkImport);
    expect(await crosswalks.run(file)).toEqual({
      scheme: 'rome',
      mappings: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      removed: 0,
      repeated: 1,
      rejected: [
        { line: 6, reason: `the taxonomy does not know ${OCC}nobody` },
        { line: 7, reason: 'no national code' },
        { line: 8, reason: 'relation "sometimes" is not known' },
      ],
    });
    expect(await crosswalks.run(file)).toMatchObject({ created: 0, unchanged: 2, removed: 0 });
    const uris = await eventually('the codes in the running process', () => {
      const found = source.current.byNationalCode({ scheme: 'rome', code: 'D 1102' });
      return Promise.resolve(found.length === 2 ? found : undefined);
    });
    expect(uris).toEqual([`${OCC}baker`, `${OCC}pastry`]);
  });

  it.each([
    ['skills', 'q must be a text'],
    ['skills?q=pain&lang=it', 'lang must be one of fr, de, en'],
    ['occupations?q=pain&limit=0', 'limit must be a whole number'],
  ])('answers a wrong request with what is wrong: %s', async (path, message) => {
    const answer = await test.request('GET', `/api/v1/${path}`);
    expect(answer.status).toBe(STATUS_OF_INVALID);
    expect(JSON.stringify(answer.body)).toContain(message);
  });
});
