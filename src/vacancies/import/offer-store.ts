import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator, type VacancyId } from '../../kernel/ids.js';
import { judge } from '../../kernel/status-machine.js';
import { VacancyDescriber } from '../describe/vacancy-describer.js';
import { VACANCY_TRANSITIONS } from '../domain/vacancy-status.js';
import { VacancySourceRecord } from '../persistence/vacancy-source-record.entity.js';
import { VacancyStore, type Replacement } from '../persistence/vacancy-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { canonicalHash } from './canonical-hash.js';
import type { ReadOffer } from './read-offer.js';

export interface StoredCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** Stores the ads of one source, each by its id there: new ones are made, changed ones replaced, the rest left alone. */
@Injectable()
export class OfferStore {
  constructor(
    private readonly store: VacancyStore,
    private readonly describer: VacancyDescriber,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @param offers with distinct ids */
  async put(
    manager: EntityManager,
    source: string,
    offers: readonly ReadOffer[],
  ): Promise<StoredCounts> {
    if (offers.length === 0) return { created: 0, updated: 0, unchanged: 0 };
    const known = await manager.find(Vacancy, {
      where: { source, sourceId: In(offers.map((offer) => offer.sourceId)) },
      lock: { mode: 'pessimistic_write' },
    });
    const bySourceId = new Map(known.map((row) => [row.sourceId, row]));
    const made: { row: Vacancy; offer: ReadOffer }[] = [];
    const replaced: (Replacement & { offer: ReadOffer })[] = [];
    for (const offer of offers) {
      const before = bySourceId.get(offer.sourceId);
      if (before === undefined) made.push({ row: this.newRow(source, offer), offer });
      else if (this.differs(before, offer))
        replaced.push({ ...this.replacement(before, offer), offer });
    }
    await this.store.insert(
      manager,
      made.map(({ row }) => row),
    );
    await this.store.replace(manager, replaced);
    await this.keepRaw(manager, [
      ...made.map(({ row, offer }) => ({ id: row.id, offer })),
      ...replaced.map(({ before, offer }) => ({ id: before.id, offer })),
    ]);
    const [created, updated] = [made.length, replaced.length];
    return { created, updated, unchanged: offers.length - created - updated };
  }

  /** Closes open ads by id. @returns how many were still open */
  async closeGone(manager: EntityManager, ids: readonly VacancyId[]): Promise<number> {
    if (ids.length === 0) return 0;
    const open = await manager.find(Vacancy, {
      where: { id: In([...ids]), status: 'active' },
      lock: { mode: 'pessimistic_write' },
    });
    const changes = { status: 'closed', closedBecause: 'feed' } as const;
    await this.store.replace(
      manager,
      open.map((before) => ({ before, changes, change: 'closed', by: null }) as const),
    );
    return open.length;
  }

  /** The ad says something else, or it is back in the feed it had gone from. */
  private differs(before: Vacancy, offer: ReadOffer): boolean {
    return before.contentHash !== offer.contentHash || this.mayReopen(before, offer);
  }

  private mayReopen(before: Vacancy, offer: ReadOffer): boolean {
    if (before.status !== 'closed') return false;
    // Closed by its day: a later day in the feed opens it again.
    if (before.closedBecause !== 'feed' && before.closedBecause !== 'closing-day') return false;
    const closesOn = offer.record.closesOn ?? null;
    const facts = { review: before.review, closesOn, today: this.clock.today() };
    return judge(VACANCY_TRANSITIONS, 'closed', 'active', 'feed', facts).allowed;
  }

  private replacement(before: Vacancy, offer: ReadOffer): Replacement {
    const { record, columns } = this.describer.describe(offer.record, offer.occupationCodes);
    const reopens = this.mayReopen(before, offer);
    return {
      before,
      changes: {
        record,
        ...columns,
        sourceUrl: offer.sourceUrl ?? null,
        contentHash: offer.contentHash,
        ...(reopens && {
          status: 'active',
          closedBecause: null,
          publishedAt: before.publishedAt ?? this.clock.now(),
        }),
      },
      change: reopens ? 'status' : 'updated',
      by: null,
    };
  }

  private newRow(source: string, offer: ReadOffer): Vacancy {
    const { record, columns } = this.describer.describe(offer.record, offer.occupationCodes);
    const now = this.clock.now();
    const isOver = record.closesOn !== undefined && record.closesOn < this.clock.today();
    return Object.assign(new Vacancy(), {
      id: this.ids.next<VacancyId>(),
      channel: 'external',
      status: isOver ? 'closed' : 'active',
      review: 'none',
      reviewReason: null,
      closedBecause: isOver ? 'closing-day' : null,
      employerId: null,
      managedBy: null,
      record,
      version: 1,
      ...columns,
      source,
      sourceId: offer.sourceId,
      sourceUrl: offer.sourceUrl ?? null,
      contentHash: offer.contentHash,
      publishedAt: isOver ? null : now,
      createdAt: now,
      updatedAt: now,
    } satisfies Vacancy);
  }

  private async keepRaw(
    manager: EntityManager,
    stored: readonly { id: VacancyId; offer: ReadOffer }[],
  ): Promise<void> {
    if (stored.length === 0) return;
    const readAt = this.clock.now();
    const rows = stored.map(({ id, offer }) => ({
      vacancyId: id,
      raw: offer.raw as object,
      rawHash: canonicalHash(offer.raw),
      readAt,
    }));
    await manager.upsert(VacancySourceRecord, rows, ['vacancyId']);
  }
}
