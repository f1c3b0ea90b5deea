import type pg from 'pg';
import { COMMUTE_MODES } from '../../../../src/kernel/vocabulary.js';
import type { PlacePoint } from '../../../../src/matching/core/index.js';
import { lineage } from '../../../../src/matching/core/occupation-tree.js';
import {
  creditsForSkill,
  creditsOfOccupation,
} from '../../../../src/matching/core/skill-credits.js';
import type { BenchRegion } from '../bench-region.js';
import { arrayText, MOST, Numbers, PROFILE_COLUMNS, profileRow } from './columns.js';

const BATCH = 5_000;

const columns = PROFILE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');
const minutes = COMMUTE_MODES.flatMap((mode) => [`${mode}_low`, `${mode}_minutes`]);

const TABLES = `
  CREATE UNLOGGED TABLE profile (${columns});
  CREATE UNLOGGED TABLE related (asked int, term int, credit int);
  CREATE UNLOGGED TABLE ancestry (occupation int, ancestor int, steps int);
  CREATE UNLOGGED TABLE kinship (asked int, term int, value int);
  CREATE UNLOGGED TABLE commute (workplace smallint, home smallint,
    ${minutes.map((name) => `${name} smallint`).join(', ')});`;

const INDEXES = `
  ALTER TABLE profile ADD PRIMARY KEY (number);
  CREATE INDEX ON profile (home);
  CREATE INDEX ON related (asked) INCLUDE (term, credit);
  CREATE INDEX ON kinship (asked) INCLUDE (term, value);
  ALTER TABLE commute ADD PRIMARY KEY (workplace, home);
  VACUUM (ANALYZE) profile; VACUUM (ANALYZE) related;
  VACUUM (ANALYZE) kinship; VACUUM (ANALYZE) commute;`;

/** Puts the region into tables made for the query, with what can be worked out beforehand worked out. */
export async function load(client: pg.Client, region: BenchRegion): Promise<Numbers> {
  const numbers = new Numbers();
  await client.query(TABLES);
  await loadProfiles(client, region, numbers);
  await loadTaxonomy(client, region, numbers);
  await loadCommutes(client, region, numbers);
  for (const statement of INDEXES.split(';')) await client.query(statement);
  return numbers;
}

/** Writes rows in batches, column by column. */
async function insert(
  client: pg.Client,
  table: string,
  types: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  // An array of arrays cannot be taken apart by unnest: each inner one travels as a text.
  const carried = types.map((type, i) => `$${i + 1}::${type.endsWith('[]') ? 'text' : type}[]`);
  const names = types.map((_, i) => `c${i}`);
  const cast = types.map((type, i) => `c${i}::${type}`);
  const text = `INSERT INTO ${table} SELECT ${cast.join(', ')}
    FROM unnest(${carried.join(', ')}) AS t(${names.join(', ')})`;
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await client.query(
      text,
      types.map((_, i) => batch.map((row) => row[i])),
    );
  }
}

async function loadProfiles(client: pg.Client, region: BenchRegion, numbers: Numbers) {
  const types = PROFILE_COLUMNS.map(([, type]) => type);
  for (let at = 0; at < region.profiles.length; at += BATCH) {
    const rows = region.profiles
      .slice(at, at + BATCH)
      .map((profile, i) => profileRow(profile, at + i, region.context, numbers));
    await insert(client, 'profile', types, rows);
  }
}

/** Which terms earn credit for each skill asked, and how near any two occupations are. */
async function loadTaxonomy(client: pg.Client, region: BenchRegion, numbers: Numbers) {
  const { taxonomy, config } = region.context;
  const asked = new Set(region.vacancies.flatMap(({ skills }) => skills.map(({ skill }) => skill)));
  const related: number[][] = [];
  for (const skill of asked) {
    for (const [held, { credit }] of creditsForSkill(skill, taxonomy, config)) {
      related.push([numbers.skills.intern(skill), numbers.skills.intern(held), credit]);
    }
  }
  const ancestors = new Map<string, number>();
  const ancestry: number[][] = [];
  for (const { uri } of region.world.vocabulary.occupations) {
    for (const [skill, { credit }] of creditsOfOccupation(uri, taxonomy, config)) {
      if (!asked.has(skill)) continue;
      related.push([numbers.skills.intern(skill), numbers.occupationTerm(uri), credit]);
    }
    for (const [above, steps] of lineage(taxonomy, uri)) {
      if (!ancestors.has(above)) ancestors.set(above, ancestors.size);
      ancestry.push([numbers.occupations.intern(uri), ancestors.get(above) ?? 0, steps]);
    }
  }
  const three = ['int', 'int', 'int'];
  await insert(client, 'related', three, related);
  await insert(client, 'ancestry', three, ancestry);
  await client.query(
    `INSERT INTO kinship
     SELECT * FROM (
       SELECT a.occupation AS asked, -1 - b.occupation AS term,
         ($1::int[])[min(a.steps + b.steps) + 1] AS value
       FROM ancestry a JOIN ancestry b USING (ancestor) GROUP BY a.occupation, b.occupation) k
     WHERE value > 0`,
    [config.occupationBySteps],
  );
}

/** Minutes from every home to every workplace by every mode. */
async function loadCommutes(client: pg.Client, region: BenchRegion, numbers: Numbers) {
  const { profiles, vacancies, context } = region;
  const homes = new Map<string, PlacePoint>();
  for (const { home } of profiles) if (home?.at !== undefined) homes.set(home.at.key, home.at);
  const known = numbers.homes.keys.map((key) => homes.get(key)!);
  const workplaces = new Map<string, PlacePoint>();
  for (const { workplace } of vacancies) {
    if (workplace?.at !== undefined) workplaces.set(workplace.at.key, workplace.at);
  }
  const all = arrayText(known.map((_, i) => i));
  const cells = minutes.map((_, i) => `$${i + 3}::smallint[]`).join(', ');
  const text = `INSERT INTO commute SELECT $1, t.* FROM unnest($2::smallint[], ${cells}) AS t`;
  for (const [key, at] of workplaces) {
    const rows = COMMUTE_MODES.flatMap((mode) => {
      const row = context.commuteRows?.(known, at, mode);
      if (row === undefined) throw new Error('no commutes to load');
      return [row.low, row.minutes].map((cell) =>
        arrayText(Array.from(cell, (value) => Math.min(value, MOST))),
      );
    });
    await client.query(text, [numbers.workplaces.intern(key), all, ...rows]);
  }
}
