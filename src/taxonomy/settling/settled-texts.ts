import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { invalid, notFound, type DomainError } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { instantAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { normalise } from '../linking/normalise.js';
import { SETTLED_ONLY, TaxonomyStore } from '../persistence/taxonomy-store.js';
import { TaxonomySource } from '../taxonomy-source.js';
import { TEXT_ID, type UnlinkedText } from '../unlinked-texts.js';

interface SettledRow extends UnlinkedText {
  readonly id: string;
  /** Of the concept that the text names. */
  readonly uri: string;
  readonly settledAt: Date;
}

export interface SettledText extends SettledRow {
  /** A later import has withdrawn the concept: the text rests until it comes back or another one is chosen. */
  readonly withdrawn: boolean;
}

const COLUMNS = `${TEXT_ID} AS id, kind, lang, phrase, concept_uri AS uri, settled_at AS "settledAt"`;

/** Texts that were settled once for all: each names a concept, in its language, for everyone. */
@Injectable()
export class SettledTexts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly store: TaxonomyStore,
    private readonly taxonomy: TaxonomySource,
  ) {}

  /** Last settled first. */
  async list(request: PageRequest): Promise<Page<SettledText>> {
    const after = instantAfter(request);
    const rows = await this.dataSource.query<SettledRow[]>(
      `SELECT ${COLUMNS} FROM settled_synonym
       WHERE $1::timestamptz IS NULL OR (settled_at, ${TEXT_ID}) < ($1, $2::uuid)
       ORDER BY settled_at DESC, ${TEXT_ID} DESC LIMIT $3`,
      [after?.at ?? null, after?.id ?? null, request.limit + 1],
    );
    return toPage(
      rows,
      request,
      ({ settledAt, id }) => [settledAt.toISOString(), id],
      (row) => this.judged(row),
    );
  }

  /** @throws DomainError `not-found` */
  async one(id: string): Promise<SettledText> {
    const [row] = await this.dataSource.query<SettledRow[]>(
      `SELECT ${COLUMNS} FROM settled_synonym WHERE ${TEXT_ID} = $1`,
      [id],
    );
    if (row === undefined) throw notFound('Text');
    return this.judged(row);
  }

  /** How many rest because their concept is withdrawn. */
  async resting(): Promise<number> {
    const names = await this.store.settled();
    return names.filter(({ uri }) => this.isWithdrawn(uri)).length;
  }

  /**
   * From now on the phrase names the concept, in this language, for everyone; later imports do not change that.
   * @throws DomainError `concept-unknown`, `concept-withdrawn`, `other-kind`, `empty-phrase`
   */
  async settle(text: UnlinkedText, uri: string, by: AccountId): Promise<SettledText> {
    this.check(text, uri);
    const phrase = normalise(text.phrase);
    if (!phrase) throw refused('phrase', 'empty-phrase', 'the text holds no word');
    const settledAt = this.clock.now();
    const [row] = await inTransaction(this.dataSource, async (manager) => {
      const rows = await manager.query<SettledRow[]>(
        `INSERT INTO settled_synonym (kind, lang, phrase, concept_uri, settled_by, settled_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (kind, lang, phrase) DO UPDATE SET concept_uri = excluded.concept_uri,
           settled_by = excluded.settled_by, settled_at = excluded.settled_at
         RETURNING ${COLUMNS}`,
        [text.kind, text.lang, phrase, uri, by, settledAt],
      );
      await this.store.announce(manager, SETTLED_ONLY);
      return rows;
    });
    return this.judged(row!);
  }

  /**
   * The text names the concept no more; if ads have it, it is on the list again. What was linked by it stays linked.
   * @throws DomainError `not-found`
   */
  async revoke(id: string): Promise<SettledText> {
    const settled = await this.one(id);
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query(`DELETE FROM settled_synonym WHERE ${TEXT_ID} = $1`, [id]);
      await this.store.announce(manager, SETTLED_ONLY);
    });
    return settled;
  }

  private check({ kind }: UnlinkedText, uri: string): void {
    const concept = this.taxonomy.current.record(uri);
    if (!concept) throw refused('uri', 'concept-unknown', 'no concept has this URI');
    if (concept.withdrawn) {
      throw refused('uri', 'concept-withdrawn', 'the concept is no longer in ESCO');
    }
    if (concept.kind !== kind) {
      throw refused('uri', 'other-kind', `the concept is no ${kind} but a ${concept.kind}`);
    }
  }

  private judged(row: SettledRow): SettledText {
    return { ...row, withdrawn: this.isWithdrawn(row.uri) };
  }

  private isWithdrawn(uri: string): boolean {
    const record = this.taxonomy.current.record(uri);
    return record === undefined || record.withdrawn === true;
  }
}

const refused = (field: string, code: string, message: string): DomainError =>
  invalid(code, message, [{ field, code, message }]);
