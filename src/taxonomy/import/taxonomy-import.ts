import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Taxonomy } from '../domain/taxonomy.js';
import { mergeConcepts, type Change, type MergedConcept } from '../domain/merge.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import { writeConcepts } from '../persistence/concept-rows.js';
import { TaxonomyStore } from '../persistence/taxonomy-store.js';
import { readWholeEsco } from '../readers/esco-directory.js';

export interface TaxonomyImportReport {
  languages: readonly Locale[];
  occupations: number;
  skills: number;
  /** Concepts by what became of them; `kept` had been withdrawn by an earlier import. */
  concepts: Record<Change, number>;
  /** Relations that name a concept the download does not hold; left out. */
  danglingRelations: number;
  /** Versions of the rarity table: a score made with the old one differs. */
  rarity: { before: string; after: string };
}

/** Imports of two operators at once follow each other. */
const LOCK = 1_763_900_100;

/** Brings the stored taxonomy to the state of an ESCO download, in one transaction: whole, or not at all. */
@Injectable()
export class TaxonomyImport {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: TaxonomyStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param progress hears what is being done, a line each */
  async run(folder: string, progress: (step: string) => void): Promise<TaxonomyImportReport> {
    const { data, locales, danglingRelations } = await readWholeEsco(folder, progress);
    return inTransaction(this.dataSource, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      progress('comparing');
      const before = await this.before(manager);
      const merged = mergeConcepts(
        new Map(before.concepts.map((record) => [record.uri, record])),
        data.concepts,
        locales,
      );
      await this.write(manager, merged, before.stored, progress);
      await manager.query(
        `INSERT INTO taxonomy_edition (source, imported_at) VALUES ($1, $2)
         ON CONFLICT (single) DO UPDATE SET source = excluded.source, imported_at = excluded.imported_at`,
        [data.source, this.clock.now()],
      );
      await this.store.announce(manager);
      const after = new Taxonomy({
        source: data.source,
        concepts: merged.map(({ record }) => record),
      });
      return {
        languages: locales,
        ...countKinds(merged),
        concepts: countChanges(merged),
        danglingRelations,
        rarity: { before: new Taxonomy(before).rarityVersion, after: after.rarityVersion },
      };
    });
  }

  /** What the import is laid over: an earlier import, else the starter vocabulary, whose concepts people already use. */
  private async before(manager: EntityManager) {
    const stored = await this.store.imported(manager);
    if (stored) return { ...stored, stored: true };
    const starter = loadStarterTaxonomy();
    return { source: starter.source, concepts: [...starter.all()], stored: false };
  }

  private async write(
    manager: EntityManager,
    merged: readonly MergedConcept[],
    stored: boolean,
    progress: (step: string) => void,
  ): Promise<void> {
    const rows = merged
      .map(({ record, change }, position) => ({ record, change, position }))
      .filter(({ change }) => !stored || (change !== 'unchanged' && change !== 'kept'));
    progress(`writing ${rows.length} of ${merged.length} concepts`);
    await writeConcepts(manager, rows);
  }
}

function countChanges(merged: readonly MergedConcept[]): Record<Change, number> {
  const counts: Record<Change, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    withdrawn: 0,
    kept: 0,
  };
  for (const { change } of merged) counts[change] += 1;
  return counts;
}

function countKinds(merged: readonly MergedConcept[]) {
  const count = (kind: string) =>
    merged.filter(({ record }) => record.kind === kind && !record.group && !record.withdrawn)
      .length;
  return { occupations: count('occupation'), skills: count('skill') };
}
