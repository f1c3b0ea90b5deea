import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { invalid, notFound } from '../kernel/errors.js';
import type { AccountId } from '../kernel/ids.js';
import type { Locale } from '../kernel/locale.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import type { ConceptKind } from './domain/concept.js';
import { normalise } from './linking/normalise.js';
import { TaxonomyStore } from './persistence/taxonomy-store.js';
import { TaxonomySource } from './taxonomy-source.js';

export interface UnlinkedText {
  readonly kind: ConceptKind;
  readonly lang: Locale;
  /** As the linker sees it: lower case, without gender marks. */
  readonly phrase: string;
}

export interface CountedText extends UnlinkedText {
  readonly seen: number;
}

/** Longer ones are sentences, in which a person might be named; they are not kept. */
const LONGEST = 80;
const EMAIL_OR_NUMBER = /@|\d{4}/u;

/** Texts of imported vacancies that no concept was found for, and the words that settle them once for all. */
@Injectable()
export class UnlinkedTexts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly store: TaxonomyStore,
    private readonly taxonomy: TaxonomySource,
  ) {}

  /** Counts texts that could not be linked. Only from public ads: what a person writes of themselves is not counted. */
  async record(manager: EntityManager, texts: readonly UnlinkedText[]): Promise<void> {
    const usable = texts
      .map((text) => ({ ...text, phrase: normalise(text.phrase) }))
      .filter(({ phrase }) => phrase && phrase.length <= LONGEST && !EMAIL_OR_NUMBER.test(phrase));
    if (usable.length === 0) return;
    await manager.query(
      `INSERT INTO unlinked_text AS known (kind, lang, phrase, seen, last_seen_at)
       SELECT kind, lang, phrase, count(*), $4
       FROM unnest($1::text[], $2::text[], $3::text[]) AS given (kind, lang, phrase)
       GROUP BY kind, lang, phrase ORDER BY kind, lang, phrase
       ON CONFLICT (kind, lang, phrase) DO UPDATE
         SET seen = known.seen + excluded.seen, last_seen_at = excluded.last_seen_at`,
      [
        usable.map(({ kind }) => kind),
        usable.map(({ lang }) => lang),
        usable.map(({ phrase }) => phrase),
        this.clock.now(),
      ],
    );
  }

  /** Most frequent first. */
  async list(limit: number): Promise<CountedText[]> {
    return this.dataSource.query<CountedText[]>(
      'SELECT kind, lang, phrase, seen FROM unlinked_text ORDER BY seen DESC, phrase LIMIT $1',
      [limit],
    );
  }

  /** From now on the phrase names the concept, in this language, for everyone; later imports do not change that. */
  async settle(text: UnlinkedText, conceptUri: string, by: AccountId): Promise<void> {
    const concept = this.taxonomy.current.concept(conceptUri);
    if (!concept) throw notFound('Concept');
    if (concept.kind !== text.kind) {
      throw invalid('other-kind', `the concept is no ${text.kind} but a ${concept.kind}`);
    }
    const phrase = normalise(text.phrase);
    if (!phrase) throw invalid('empty-phrase', 'the text holds no word');
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query(
        `INSERT INTO settled_synonym (kind, lang, phrase, concept_uri, settled_by, settled_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (kind, lang, phrase) DO UPDATE SET concept_uri = excluded.concept_uri,
           settled_by = excluded.settled_by, settled_at = excluded.settled_at`,
        [text.kind, text.lang, phrase, conceptUri, by, this.clock.now()],
      );
      await this.dismissIn(manager, { ...text, phrase });
      await this.store.announce(manager);
    });
  }

  /** Takes a text off the list; it comes back when it is seen again. */
  async dismiss(text: UnlinkedText): Promise<void> {
    await this.dismissIn(this.dataSource.manager, { ...text, phrase: normalise(text.phrase) });
  }

  private async dismissIn(manager: EntityManager, { kind, lang, phrase }: UnlinkedText) {
    await manager.query('DELETE FROM unlinked_text WHERE kind = $1 AND lang = $2 AND phrase = $3', [
      kind,
      lang,
      phrase,
    ]);
  }
}
