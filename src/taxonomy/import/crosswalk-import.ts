import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from '../../platform/database/in-transaction.js';
import type { CodeScheme } from '../domain/concept.js';
import { TaxonomyStore } from '../persistence/taxonomy-store.js';
import { readCrosswalk, type CrosswalkRow } from '../readers/crosswalk-file.js';

export interface CrosswalkReport {
  scheme: CodeScheme;
  /** Distinct code–concept pairs of the file. */
  mappings: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Pairs of an earlier import that the file no longer has. */
  removed: number;
  /** Rows that say what an earlier row has said. */
  repeated: number;
  rejected: { line: number; reason: string }[];
}

/** Brings one classification's national codes to the state of a mapping table. */
@Injectable()
export class CrosswalkImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: TaxonomyStore,
  ) {}

  /** @param scheme whose codes they are, where the file does not say */
  async run(path: string, scheme?: string): Promise<CrosswalkReport> {
    const crosswalk = await readCrosswalk(path, scheme);
    const taxonomy = await this.store.load();
    const [known, unknown] = [
      crosswalk.rows.filter(({ uri }) => taxonomy.has(uri)),
      crosswalk.rows.filter(({ uri }) => !taxonomy.has(uri)),
    ];
    const pairs = new Map(known.map((row) => [`${row.code} ${row.uri}`, row]));
    const rejected = [
      ...crosswalk.rejected,
      ...unknown.map(({ line, uri }) => ({ line, reason: `the taxonomy does not know ${uri}` })),
    ].sort((a, b) => a.line - b.line);
    const counts = await inTransaction(this.dataSource, async (manager) => {
      const written = await write(manager, crosswalk.scheme, [...pairs.values()]);
      await this.store.announce(manager);
      return written;
    });
    return {
      scheme: crosswalk.scheme,
      mappings: pairs.size,
      ...counts,
      repeated: known.length - pairs.size,
      rejected,
    };
  }
}

async function write(manager: EntityManager, scheme: CodeScheme, rows: readonly CrosswalkRow[]) {
  const columns = [
    scheme,
    rows.map(({ code }) => code),
    rows.map(({ uri }) => uri),
    rows.map(({ relation }) => relation),
  ];
  const [{ removed }] = await manager.query<[{ removed: number }]>(
    `WITH gone AS (
       DELETE FROM taxonomy_code WHERE scheme = $1
         AND (code, concept_uri) NOT IN (SELECT * FROM unnest($2::text[], $3::text[]))
       RETURNING 1)
     SELECT count(*)::int AS removed FROM gone`,
    columns.slice(0, 3),
  );
  const written = await manager.query<{ created: boolean }[]>(
    `INSERT INTO taxonomy_code AS known (scheme, code, concept_uri, relation)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])
     ON CONFLICT (scheme, code, concept_uri) DO UPDATE SET relation = excluded.relation
       WHERE known.relation <> excluded.relation
     RETURNING (xmax = 0) AS created`,
    columns,
  );
  const created = written.filter((row) => row.created).length;
  const updated = written.length - created;
  return { created, updated, unchanged: rows.length - written.length, removed };
}
