import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { ConceptRecord, MappedCode } from '../domain/concept.js';
import { Taxonomy } from '../domain/taxonomy.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import type { SettledName } from '../settling/settled-names.js';
import { readConcepts } from './concept-rows.js';

/** Heard by every process that holds the taxonomy in memory. */
export const TAXONOMY_CHANGED = 'taxonomy_changed';
const UNDEFINED_TABLE = '42P01';

/** What a change was of: settled names alone are read again in no time, the rest is not. */
export const SETTLED_ONLY = 'settled';

/** The taxonomy as PostgreSQL holds it: an import where there was one, else the starter vocabulary. */
@Injectable()
export class TaxonomyStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The concepts this deployment works with, with their national codes. */
  async load(): Promise<Taxonomy> {
    const starter = loadStarterTaxonomy();
    try {
      const { manager } = this.dataSource;
      const { source, concepts } = (await this.imported(manager)) ?? {
        source: starter.source,
        concepts: [...starter.all()],
      };
      const codes = await this.codes(manager);
      const whole = concepts.map((record) => withCodes(record, starter, codes.get(record.uri)));
      return new Taxonomy({ source, concepts: whole });
    } catch (error) {
      if (isUndefinedTable(error)) return starter;
      throw error;
    }
  }

  /** What coordinators settled, apart from the concepts: an import leaves it alone. */
  async settled(): Promise<SettledName[]> {
    try {
      return await this.dataSource.query<SettledName[]>(
        'SELECT kind, lang, phrase, concept_uri AS uri FROM settled_synonym ORDER BY phrase, kind, lang',
      );
    } catch (error) {
      if (isUndefinedTable(error)) return [];
      throw error;
    }
  }

  /** The imported concepts, undefined before the first import. */
  async imported(manager: EntityManager) {
    const [edition] = await manager.query<{ source: string }[]>(
      'SELECT source FROM taxonomy_edition',
    );
    return edition && { source: edition.source, concepts: await readConcepts(manager) };
  }

  /** Told to every process once the transaction is through. */
  async announce(manager: EntityManager, what = ''): Promise<void> {
    await manager.query('SELECT pg_notify($1, $2)', [TAXONOMY_CHANGED, what]);
  }

  private async codes(manager: EntityManager): Promise<ReadonlyMap<string, MappedCode[]>> {
    const rows = await manager.query<(MappedCode & { concept_uri: string })[]>(
      'SELECT scheme, code, concept_uri, relation FROM taxonomy_code ORDER BY scheme, code',
    );
    const lists = new Map<string, MappedCode[]>();
    for (const { concept_uri: uri, ...code } of rows) {
      lists.set(uri, [...(lists.get(uri) ?? []), code]);
    }
    return lists;
  }
}

const isUndefinedTable = (error: unknown) => (error as { code?: unknown }).code === UNDEFINED_TABLE;

/** The starter vocabulary's hand-made codes stay true over an import, which has none. */
function withCodes(
  record: ConceptRecord,
  starter: Taxonomy,
  imported: readonly MappedCode[] = [],
): ConceptRecord {
  const codes = [...(starter.record(record.uri)?.codes ?? []), ...imported];
  const seen = new Set<string>();
  const once = codes.filter(({ scheme, code }) => {
    const key = `${scheme} ${code}`;
    return seen.size < seen.add(key).size;
  });
  return { ...record, codes: once };
}
