import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/errors.js';
import { isUuid } from '../kernel/ids.js';
import type { Locale } from '../kernel/locale.js';
import { isCount, notOurs } from '../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../platform/http/page.js';
import type { ConceptKind } from './domain/concept.js';
import { normalise } from './linking/normalise.js';

export interface UnlinkedText {
  readonly kind: ConceptKind;
  readonly lang: Locale;
  /** As the linker sees it: lower case, without gender marks. */
  readonly phrase: string;
}

export interface CountedText extends UnlinkedText {
  readonly id: string;
  /** In how many new or changed ads. */
  readonly seen: number;
  readonly lastSeenAt: Date;
}

/** Narrows the list; an absent part does not. */
export interface UnlinkedFilter {
  readonly kind?: ConceptKind | undefined;
  readonly lang?: Locale | undefined;
}

/** Longer ones are sentences, in which a person might be named; they are not kept. */
const LONGEST = 80;
const EMAIL_OR_NUMBER = /@|\d{4}/u;

/** A text is named by what it is, so that it keeps its name when it is settled, and comes back under it. */
export const TEXT_ID = "md5(concat_ws(' ', kind, lang, phrase))::uuid";
const COLUMNS = `${TEXT_ID} AS id, kind, lang, phrase, seen, last_seen_at AS "lastSeenAt"`;

/** Texts of imported vacancies that no concept was found for. */
@Injectable()
export class UnlinkedTexts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
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

  /** Most frequent first; what is settled is not in it. */
  async list(
    { kind = null, lang = null }: { [Part in keyof UnlinkedFilter]: UnlinkedFilter[Part] | null },
    request: PageRequest,
  ): Promise<Page<CountedText>> {
    const after = seenAfter(request);
    const rows = await this.dataSource.query<CountedText[]>(
      `SELECT ${COLUMNS} FROM unlinked_text
       WHERE NOT EXISTS (SELECT FROM settled_synonym
                         WHERE (settled_synonym.kind, settled_synonym.lang, settled_synonym.phrase)
                             = (unlinked_text.kind, unlinked_text.lang, unlinked_text.phrase))
         AND ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR lang = $2)
         AND ($3::int IS NULL OR seen < $3 OR (seen = $3 AND ${TEXT_ID} > $4))
       ORDER BY seen DESC, ${TEXT_ID} LIMIT $5`,
      [kind, lang, after?.seen ?? null, after?.id ?? null, request.limit + 1],
    );
    return toPage(
      rows,
      request,
      ({ seen, id }) => [seen, id],
      (row) => row,
    );
  }

  /** @throws DomainError `not-found` */
  async one(id: string): Promise<CountedText> {
    const [text] = await this.dataSource.query<CountedText[]>(
      `SELECT ${COLUMNS} FROM unlinked_text WHERE ${TEXT_ID} = $1`,
      [id],
    );
    if (text === undefined) throw notFound('Text');
    return text;
  }

  /**
   * Takes a text off the list; it comes back when it is seen again.
   * @throws DomainError `not-found`
   */
  async dismiss(id: string): Promise<CountedText> {
    const text = await this.one(id);
    await this.dataSource.query(`DELETE FROM unlinked_text WHERE ${TEXT_ID} = $1`, [id]);
    return text;
  }
}

function seenAfter({ after }: PageRequest): { seen: number; id: string } | undefined {
  if (after === undefined) return undefined;
  const [seen, id] = after;
  if (after.length !== 2 || !isCount(seen) || !isUuid(id)) throw notOurs();
  return { seen, id };
}
