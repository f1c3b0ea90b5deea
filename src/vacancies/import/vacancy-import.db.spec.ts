import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { testSettings } from '../../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { OperatorModule } from '../../operator.module.js';
import { projectRoot } from '../../platform/paths.js';
import { VacancyImport, type ImportOptions } from './vacancy-import.js';

const FEEDS = join(projectRoot(), 'test', 'support', 'feeds');
const REAL_FEED = join(projectRoot(), '../shared/data/vacancies/fr/francetravail_offres_v2.json');

/** An invented offer in Strasbourg. */
const offer = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  intitule: `Boulanger ${id} (H/F)`,
  lieuTravail: { libelle: '67 - STRASBOURG', codePostal: '67000' },
  typeContrat: 'CDI',
  ...changes,
});

describe('importing a feed', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let folder: string;
  const db = () => app.get(DataSource);
  const rows = (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
    db().query(sql, values);

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = testSettings(database.url);
    app = await NestFactory.createApplicationContext(OperatorModule.with(settings), {
      logger: false,
    });
    folder = await mkdtemp(join(tmpdir(), 'passerelle-feed-'));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await db().query('TRUNCATE vacancy, vacancy_import, outbox_event CASCADE');
  });

  const importText = async (
    text: string | Buffer,
    format = 'francetravail',
    options?: ImportOptions,
  ) => {
    const file = join(folder, 'feed');
    await writeFile(file, text);
    return app.get(VacancyImport).run(file, format, options);
  };
  const importOffers = (offers: readonly unknown[], options?: ImportOptions) =>
    importText(JSON.stringify({ resultats: offers }), 'francetravail', options);
  const ten = Array.from({ length: 10 }, (_, i) => offer(`o${i}`));
  const statuses = async () =>
    Object.fromEntries(
      (await rows('SELECT source_id, status FROM vacancy')).map((r) => [
        r['source_id'],
        r['status'],
      ]),
    );

  it('makes external vacancies, with what the region knows of them', async () => {
    const report = await importOffers([offer('a', { romeCode: 'D1102', typeContrat: 'MIS' })]);
    expect(report).toEqual({
      read: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      closed: 0,
      rejected: [],
    });
    const [row] = await rows('SELECT * FROM vacancy');
    expect(row).toMatchObject({
      channel: 'external',
      status: 'active',
      employer_id: null,
      source: 'francetravail',
      source_id: 'a',
      source_url: 'https://candidat.francetravail.fr/offres/recherche/detail/a',
      place_name: 'Strasbourg',
      contract: 'agency',
      languages: ['fr'],
    });
    expect(await rows('SELECT type, data FROM outbox_event')).toEqual([
      { type: 'vacancy.changed', data: { change: 'created' } },
    ]);
  });

  it('changes nothing the second time', async () => {
    await importOffers(ten);
    const before = await rows('SELECT * FROM vacancy ORDER BY id');
    const events = await rows('SELECT * FROM outbox_event ORDER BY id');
    expect(await importOffers(ten)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 10,
      closed: 0,
    });
    expect(await importOffers([...ten].reverse())).toMatchObject({ unchanged: 10 });
    expect(await rows('SELECT * FROM vacancy ORDER BY id')).toEqual(before);
    expect(await rows('SELECT * FROM outbox_event ORDER BY id')).toEqual(events);
    expect(await rows('SELECT * FROM vacancy_version')).toEqual([]);
  });

  it('counts the words that no concept was found for, once per ad', async () => {
    await db().query('DELETE FROM unlinked_text');
    const competences = [{ libelle: 'Jongler avec des baguettes', exigence: 'S' }];
    const two = [offer('a', { competences }), offer('b', { competences })];
    await importOffers(two);
    await importOffers(two);
    expect(
      await rows("SELECT lang, seen FROM unlinked_text WHERE phrase LIKE '%baguettes%'"),
    ).toEqual([{ lang: 'fr', seen: 2 }]);
  });

  it('replaces what the source has changed, keeping what was', async () => {
    await importOffers(ten);
    const changed = { ...offer('o3'), intitule: 'Pâtissier (H/F)' };
    const report = await importOffers(ten.map((o) => (o.id === 'o3' ? changed : o)));
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 9 });
    const [now] = await rows("SELECT version, record FROM vacancy WHERE source_id = 'o3'");
    expect(now).toMatchObject({ version: 2, record: { titles: [{ text: 'Pâtissier (H/F)' }] } });
    expect(await rows('SELECT version, record, replaced_by FROM vacancy_version')).toMatchObject([
      { version: 1, record: { titles: [{ text: 'Boulanger o3 (H/F)' }] }, replaced_by: null },
    ]);
  });

  it('takes no notice of what is new only to the source', async () => {
    await importOffers([offer('a', { dateActualisation: '2026-01-01T00:00:00Z' })]);
    const again = await importOffers([offer('a', { dateActualisation: '2026-02-01T00:00:00Z' })]);
    expect(again).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('closes what is gone, and opens it again when it is back', async () => {
    await importOffers(ten);
    expect(await importOffers(ten.slice(2))).toMatchObject({ unchanged: 8, closed: 2 });
    expect(await statuses()).toMatchObject({ o0: 'closed', o1: 'closed', o2: 'active' });
    expect(await importOffers(ten.slice(2))).toMatchObject({ unchanged: 8, closed: 0 });
    expect(await importOffers(ten)).toMatchObject({ updated: 2, unchanged: 8 });
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(['active']));
  });

  it('closes nothing when too much is gone at once, until someone says so', async () => {
    await importOffers(ten);
    const held = await importOffers(ten.slice(0, 3));
    expect(held).toMatchObject({ closed: 0, held: { closures: 7 } });
    expect(held.held?.reason).toContain('--confirm-closures');
    expect(await importOffers([])).toMatchObject({ read: 0, closed: 0, held: { closures: 10 } });
    const confirmed = await importOffers(ten.slice(0, 3), { confirmClosures: true });
    expect(confirmed).toMatchObject({ closed: 7 });
    expect(confirmed.held).toBeUndefined();
  });

  it('closes nothing for a part of the feed, and nothing of another source', async () => {
    await importOffers(ten);
    const part = await importOffers(ten.slice(1), { partial: true });
    expect(part).toMatchObject({ closed: 0, held: { closures: 1 } });
    expect(await importOffers([offer('o0')], { source: 'other' })).toMatchObject({
      created: 1,
      closed: 0,
    });
    expect(await rows("SELECT 1 FROM vacancy WHERE status = 'active'")).toHaveLength(11);
  });

  it('rejects what it cannot take, with position and reason, and takes the rest', async () => {
    const report = await importOffers([
      offer('a'),
      offer('b', { intitule: undefined }),
      'text',
      offer('a', { intitule: 'Another' }),
      offer('c', { description: 'x'.repeat(20_001) }),
      offer('d'),
    ]);
    expect(report).toMatchObject({ read: 6, created: 2 });
    expect(report.rejected).toEqual([
      { position: 'resultats[1]', id: 'b', field: 'intitule', reason: 'the title is missing' },
      { position: 'resultats[2]', field: '', reason: 'the record is not an object' },
      {
        position: 'resultats[3]',
        id: 'a',
        field: 'id',
        reason: 'the same id stands at resultats[0] already',
      },
      {
        position: 'resultats[4]',
        id: 'c',
        field: 'description',
        reason: expect.stringContaining('20000'),
      },
    ]);
  });

  it('does not close what is in the feed but cannot be read', async () => {
    await importOffers(ten);
    const report = await importOffers(ten.map((o) => (o.id === 'o1' ? { ...o, intitule: '' } : o)));
    expect(report).toMatchObject({ unchanged: 9, closed: 0 });
    expect(report.rejected).toHaveLength(1);
    expect((await statuses())['o1']).toBe('active');
  });

  it('keeps what stands before a break, and closes nothing', async () => {
    await importOffers(ten);
    const text = JSON.stringify({ resultats: [offer('new'), ...ten] });
    const report = await importText(text.slice(0, -40));
    expect(report).toMatchObject({ created: 1, unchanged: 9, closed: 0 });
    expect(report.broken).toMatchObject({
      position: expect.stringMatching(/^line 1, column \d+, resultats\[10\]$/),
      reason: expect.stringContaining('breaks off'),
    });
    const [run] = await rows('SELECT complete, read FROM vacancy_import ORDER BY started_at DESC');
    expect(run).toEqual({ complete: false, read: 10 });
  });

  it('rejects the records that are not UTF-8, by field, and takes the others', async () => {
    const text = JSON.stringify([offer('a', { intitule: 'Pâtissier' }), offer('b')], null, 1);
    const report = await importText(Buffer.from(text, 'latin1'));
    expect(report.created).toBe(1);
    expect(report.rejected).toEqual([
      {
        position: 'resultats[0]',
        id: 'a',
        field: 'intitule',
        reason: 'holds characters that are not UTF-8',
      },
    ]);
  });

  it.each([
    ['feed-broken', '<html></html>'],
    ['feed-broken', '{"message": "quota"}'],
    ['file-empty', ''],
  ])('fails with %s where nothing can be read: %j', async (code, text) => {
    await importOffers(ten);
    await expect(importText(text)).rejects.toMatchObject({ code });
    expect(new Set(Object.values(await statuses()))).toEqual(new Set(['active']));
  });

  it('lets one import of a source run at a time', async () => {
    const file = join(folder, 'twice');
    await writeFile(file, JSON.stringify(Array.from({ length: 300 }, (_, i) => offer(`p${i}`))));
    const run = () => app.get(VacancyImport).run(file, 'francetravail');
    const results = await Promise.allSettled([run(), run(), run()]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'import-runs' });
    expect(await rows('SELECT 1 FROM vacancy')).toHaveLength(300);
  });

  it('keeps the source’s record apart and nowhere a contact', async () => {
    const report = await app
      .get(VacancyImport)
      .run(join(FEEDS, 'francetravail-v2.json'), 'francetravail');
    expect(report).toMatchObject({ read: 4, created: 3, rejected: [{ field: 'intitule' }] });
    const [raw] = await rows(
      "SELECT raw FROM vacancy_source_record r JOIN vacancy v ON v.id = vacancy_id WHERE source_id = '900FIC1'",
    );
    expect(raw).toMatchObject({ raw: { id: '900FIC1', romeCode: 'N1103' } });
    const everything = JSON.stringify([
      await rows('SELECT * FROM vacancy'),
      await rows('SELECT * FROM vacancy_source_record'),
      await rows('SELECT * FROM outbox_event'),
      report,
    ]);
    for (const contact of ['recrutement@', '03 53 01', 'EXEMPLE', '"contact"', 'courriel']) {
      expect(everything).not.toContain(contact);
    }
  });

  it('reads the documented table twice with one result', async () => {
    const file = join(folder, 'table.csv');
    await copyFile(join(FEEDS, 'vacancies.csv'), file);
    const importing = app.get(VacancyImport);
    expect(await importing.run(file, 'csv')).toMatchObject({ read: 8, created: 5 });
    expect(await importing.run(file, 'csv')).toMatchObject({ read: 8, created: 0, unchanged: 5 });
    const text = (await readFile(file, 'utf8')).replaceAll('2030-12-31', '2020-12-31');
    await writeFile(file, text);
    expect(await importing.run(file, 'csv')).toMatchObject({ updated: 1, unchanged: 4 });
  });

  it('takes in an ad whose place of work nobody knows, and says so', async () => {
    const [nowhere, away] = [
      { libelle: '00 - Nulle part', codePostal: '00000' },
      { libelle: '75 - Paris', latitude: 48.8566, longitude: 2.3522 },
    ];
    const report = await importOffers([
      offer('a', { lieuTravail: nowhere }),
      offer('b', { lieuTravail: away }),
      offer('c'),
    ]);
    expect(report).toMatchObject({ created: 3, rejected: [] });
    const place = { field: 'lieuTravail' };
    expect(report.unplaced).toEqual({
      count: 2,
      first: [
        { ...place, position: 'resultats[0]', id: 'a', reason: 'nobody knows this place' },
        {
          ...place,
          position: 'resultats[1]',
          id: 'b',
          reason: 'the place lies outside the region that this service covers',
        },
      ],
    });
  });

  const real = existsSync(REAL_FEED) ? it : it.skip;
  if (!existsSync(REAL_FEED)) process.stderr.write('skipped: the real feed is not there\n');
  real(
    'takes every one of forty real offers, and leaves them alone the second time',
    async () => {
      const importing = app.get(VacancyImport);
      expect(await importing.run(REAL_FEED, 'francetravail')).toMatchObject({
        read: 40,
        created: 40,
        rejected: [],
      });
      expect(await importing.run(REAL_FEED, 'francetravail')).toMatchObject({
        read: 40,
        created: 0,
        updated: 0,
        unchanged: 40,
        closed: 0,
        rejected: [],
      });
      const [nantes] = await rows("SELECT lat, lon FROM vacancy WHERE place_name = 'Nantes'");
      expect(nantes).toEqual({ lat: 47.239367, lon: -1.555335 });
    },
    30_000,
  );
});
