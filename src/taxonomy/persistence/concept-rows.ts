import type { EntityManager } from 'typeorm';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { ConceptRecord } from '../domain/concept.js';

/** Rows per statement: few statements, none too large. */
const CHUNK = 2_000;

interface ConceptRow {
  uri: string;
  kind: ConceptRecord['kind'];
  is_group: boolean;
  isco_group: string | null;
  descriptions: ConceptRecord['descriptions'];
  regulated: ConceptRecord['regulated'];
  withdrawn: boolean;
}

/** Every stored concept in the order of its import, without national codes. */
export async function readConcepts(manager: EntityManager): Promise<ConceptRecord[]> {
  const rows = await manager.query<ConceptRow[]>(
    `SELECT uri, kind, is_group, isco_group, descriptions, regulated, withdrawn
     FROM taxonomy_concept ORDER BY position, uri`,
  );
  const [labels, broader, skills] = [
    await grouped<{ lang: Locale; label: string }>(manager, 'taxonomy_label', 'lang, label'),
    await grouped<{ broader_uri: string }>(manager, 'taxonomy_broader', 'broader_uri'),
    await grouped<{ skill_uri: string; essential: boolean }>(
      manager,
      'taxonomy_skill_relation',
      'skill_uri, essential',
    ),
  ];
  return rows.map((row) => ({
    uri: row.uri,
    kind: row.kind,
    group: row.is_group,
    ...(row.isco_group === null ? {} : { iscoGroup: row.isco_group }),
    ...names(labels.get(row.uri) ?? []),
    descriptions: row.descriptions,
    broader: (broader.get(row.uri) ?? []).map(({ broader_uri }) => broader_uri),
    skills: (skills.get(row.uri) ?? []).map(({ skill_uri, essential }) => ({
      uri: skill_uri,
      essential,
    })),
    codes: [],
    regulated: row.regulated,
    ...(row.withdrawn ? { withdrawn: true } : {}),
  }));
}

/** The first label of a language is the preferred one (position 0), if the language has one. */
function names(rows: readonly { lang: Locale; label: string; position: number }[]) {
  const labels: Partial<Record<Locale, string>> = {};
  const altLabels: Partial<Record<Locale, string[]>> = {};
  for (const { lang, label, position } of rows) {
    if (position === 0) labels[lang] = label;
    else (altLabels[lang] ??= []).push(label);
  }
  return { labels, altLabels };
}

type Ordered<T> = T & { concept_uri: string; position: number };

/** In one order, whatever order the rows lie in: an index is found again by what it was made of. */
async function grouped<T>(manager: EntityManager, table: string, columns: string) {
  const rows = await manager.query<Ordered<T>[]>(
    `SELECT concept_uri, position, ${columns} FROM ${table} ORDER BY concept_uri, position, ${columns}`,
  );
  const lists = new Map<string, Ordered<T>[]>();
  for (const row of rows) {
    const list = lists.get(row.concept_uri);
    if (list) list.push(row);
    else lists.set(row.concept_uri, [row]);
  }
  return lists;
}

/** Puts these concepts, with all that hangs on them, in the place of what is stored under their URIs. */
export async function writeConcepts(
  manager: EntityManager,
  records: readonly { record: ConceptRecord; position: number }[],
): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    await writeChunk(manager, records.slice(from, from + CHUNK));
  }
}

async function writeChunk(
  manager: EntityManager,
  chunk: readonly { record: ConceptRecord; position: number }[],
): Promise<void> {
  const uris = chunk.map(({ record }) => record.uri);
  for (const table of ['taxonomy_label', 'taxonomy_broader', 'taxonomy_skill_relation']) {
    await manager.query(`DELETE FROM ${table} WHERE concept_uri = ANY($1)`, [uris]);
  }
  await insert(
    manager,
    `INSERT INTO taxonomy_concept (uri, kind, is_group, isco_group, descriptions, regulated, position, withdrawn)
     SELECT * FROM unnest($1::text[], $2::text[], $3::boolean[], $4::text[], $5::jsonb[], $6::jsonb[], $7::int[], $8::boolean[])
     ON CONFLICT (uri) DO UPDATE SET kind = excluded.kind, is_group = excluded.is_group,
       isco_group = excluded.isco_group, descriptions = excluded.descriptions, regulated = excluded.regulated,
       position = excluded.position, withdrawn = excluded.withdrawn`,
    chunk.map(({ record, position }) => [
      record.uri,
      record.kind,
      record.group,
      record.iscoGroup ?? null,
      JSON.stringify(record.descriptions),
      JSON.stringify(record.regulated),
      position,
      record.withdrawn ?? false,
    ]),
  );
  await insert(
    manager,
    `INSERT INTO taxonomy_label (concept_uri, lang, position, label)
     SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[])`,
    chunk.flatMap(({ record }) => labelRows(record)),
  );
  await insert(
    manager,
    `INSERT INTO taxonomy_broader (concept_uri, position, broader_uri)
     SELECT * FROM unnest($1::text[], $2::int[], $3::text[])`,
    chunk.flatMap(({ record }) => record.broader.map((uri, i) => [record.uri, i, uri])),
  );
  await insert(
    manager,
    `INSERT INTO taxonomy_skill_relation (concept_uri, position, skill_uri, essential)
     SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::boolean[])`,
    chunk.flatMap(({ record }) =>
      record.skills.map(({ uri, essential }, i) => [record.uri, i, uri, essential]),
    ),
  );
}

const labelRows = ({ uri, labels, altLabels }: ConceptRecord): unknown[][] =>
  LOCALES.flatMap((lang) => {
    const preferred = labels[lang];
    return [
      ...(preferred === undefined ? [] : [[uri, lang, 0, preferred]]),
      ...(altLabels[lang] ?? []).map((label, i) => [uri, lang, i + 1, label]),
    ];
  });

async function insert(manager: EntityManager, statement: string, rows: unknown[][]): Promise<void> {
  if (rows.length === 0) return;
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column]));
  await manager.query(statement, columns);
}
