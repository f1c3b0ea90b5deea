import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind, ConceptRecord, MappedCode } from '../domain/concept.js';
import { Taxonomy } from '../domain/taxonomy.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import { readConcepts } from './concept-rows.js';

/** Heard by every process that holds the taxonomy in memory. */
export const TAXONOMY_CHANGED = 'taxonomy_changed';
const UNDEFINED_TABLE = '42P01';

interface Synonym {
  kind: ConceptKind;
  lang: Locale;
  phrase: string;
  concept_uri: string;
}

/** The taxonomy as PostgreSQL holds it: an import where there was one, else the starter vocabulary. */
@Injectable()
export class TaxonomyStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** What this deployment works with: concepts, national codes and settled synonyms together. */
  async load(): Promise<Taxonomy> {
    const starter = loadStarterTaxonomy();
    try {
      const { manager } = this.dataSource;
      const { source, concepts } = (await this.imported(manager)) ?? {
        source: starter.source,
        concepts: [...starter.all()],
      };
      const [codes, synonyms] = [await this.codes(manager), await this.synonyms(manager)];
      const whole = concepts.map((record) =>
        withSynonyms(withCodes(record, starter, codes.get(record.uri)), synonyms),
      );
      return new Taxonomy({ source, concepts: whole });
    } catch (error) {
      if ((error as { code?: unknown }).code === UNDEFINED_TABLE) return starter;
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

  async announce(manager: EntityManager): Promise<void> {
    await manager.query(`NOTIFY ${TAXONOMY_CHANGED}`);
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

  private async synonyms(manager: EntityManager): Promise<ReadonlyMap<string, Synonym[]>> {
    const rows = await manager.query<Synonym[]>(
      'SELECT kind, lang, phrase, concept_uri FROM settled_synonym ORDER BY phrase',
    );
    const lists = new Map<string, Synonym[]>();
    for (const row of rows)
      lists.set(row.concept_uri, [...(lists.get(row.concept_uri) ?? []), row]);
    return lists;
  }
}

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

function withSynonyms(
  record: ConceptRecord,
  synonyms: ReadonlyMap<string, Synonym[]>,
): ConceptRecord {
  const settled = synonyms.get(record.uri);
  if (!settled) return record;
  const altLabels = { ...record.altLabels };
  for (const { lang, phrase } of settled) altLabels[lang] = [...(altLabels[lang] ?? []), phrase];
  return { ...record, altLabels };
}
