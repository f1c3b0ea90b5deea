import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { testSettings } from '../../../test/support/test-app.js';
import { OperatorModule } from '../../operator.module.js';
import { VacancyImport } from './vacancy-import.js';

const REAL_FEED = join(
  import.meta.dirname,
  '../../../../shared/data/vacancies/fr/francetravail_offres_v2.json',
);

let database: TestDatabase;
let app: INestApplicationContext;
let importing: VacancyImport;
let source: DataSource;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await NestFactory.createApplicationContext(OperatorModule.with(testSettings(database.url)), {
    logger: ['error'],
  });
  importing = app.get(VacancyImport);
  source = app.get(DataSource);
  folder = await mkdtemp(join(tmpdir(), 'passerelle-feed-'));
}, 60_000);

afterAll(async () => {
  await app.close();
  await database.drop();
});

it('real', async () => {
  if (!existsSync(REAL_FEED)) return;
  const first = await importing.run(REAL_FEED, 'francetravail');
  console.log(JSON.stringify(first));
  const again = await importing.run(REAL_FEED, 'francetravail');
  console.log(JSON.stringify(again));
  const rows = await source.query('SELECT source_id, record, place_key, place_name, lat, lon, languages FROM vacancy ORDER BY source_id');
  await writeFile('/tmp/ft-rows.json', JSON.stringify(rows, null, 1));
  void readFile; void folder;
});
