import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator, type VacancyId } from '../../kernel/ids.js';
import { judge } from '../../kernel/status-machine.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { UnlinkedTexts } from '../../taxonomy/index.js';
import { fillFromDescription } from '../describe/fill-from-description.js';
import { unlinkedWords } from '../describe/settle-concepts.js';
import { VacancyDescriber, type DescribedVacancy } from '../describe/vacancy-describer.js';
import { VACANCY_TRANSITIONS } from '../domain/vacancy-status.js';
import { VacancySourceRecord } from '../persistence/vacancy-source-record.entity.js';
import { VacancyStore, type Replacement } from '../persistence/vacancy-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { canonicalHash } from './canonical-hash.js';
import type { ReadOffer } from './read-offer.js';

type DescribedOffer = DescribedVacancy & { offer: ReadOffer };

/** Its employer answers for it here: the feed neither changes nor closes it. */
const isClaimed = ({ channel }: Vacancy): boolean => channel !== 'external';

export interface StoredCounts {
  created: number;
  updated: number;
  unchanged: number;
  /** Of those unchanged: ads that their employer has claimed. The feed has no say in them any more. */
  claimed: number;
}

/** Stores the ads of one source, each by its id there: new ones are made, changed ones replaced, the rest left alone. */
@Injectable()
export class OfferStore {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: VacancyStore,
    private readonly describer: VacancyDescriber,
    private readonly unlinked: UnlinkedTexts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /**
   * What an ad means is worked out before the transaction, which holds locks: linking takes its time.
   * @param offers with distinct ids; nobody else may write this source meanwhile
   */
  async put(source: string, offers: readonly ReadOffer[]): Promise<StoredCounts> {
    const known = await this.known(this.dataSource.manager, source, offers);
    const differing = offers.filter((offer) => {
      const before = known.get(offer.sourceId);
      return before === undefined || this.differs(before, offer);
    });
    const claimed = [...known.values()].filter(isClaimed).length;
    if (differing.length === 0) {
      return { created: 0, updated: 0, unchanged: offers.length, claimed };
    }
    const described = differing.map((offer) => ({
      offer,
      ...this.describer.describe(fillFromDescription(offer.record), offer.occupationCodes),
    }));
    const { created, updated } = await inTransaction(this.dataSource, (manager) =>
      this.write(manager, source, described),
    );
    return { created, updated, unchanged: offers.length - created - updated, claimed };
  }

  private async write(
    manager: EntityManager,
    source: string,
    described: readonly DescribedOffer[],
  ): Promise<{ created: number; updated: number }> {
    const offers = described.map(({ offer }) => offer);
    const known = await this.known(manager, source, offers, { mode: 'pessimistic_write' });
    const made: Vacancy[] = [];
    const replaced: Replacement[] = [];
    const raws: { id: VacancyId; raw: unknown }[] = [];
    for (const one of described) {
      const before = known.get(one.offer.sourceId);
      // Claimed since it was looked at.
      if (before !== undefined && isClaimed(before)) continue;
      const row = before ?? this.newRow(source, one);
      if (before === undefined) made.push(row);
      else replaced.push(this.replacement(before, one));
      raws.push({ id: row.id, raw: one.offer.raw });
    }
    await this.store.insert(manager, made);
    await this.store.replace(manager, replaced);
    await this.keepRaw(manager, raws);
    const unlinked = described.flatMap(({ record }) => unlinkedWords(record));
    await this.unlinked.record(manager, unlinked);
    return { created: made.length, updated: replaced.length };
  }

  private async known(
    manager: EntityManager,
    source: string,
    offers: readonly ReadOffer[],
    lock?: { mode: 'pessimistic_write' },
  ): Promise<Map<string | null, Vacancy>> {
    const rows = await manager.find(Vacancy, {
      where: { source, sourceId: In(offers.map((offer) => offer.sourceId)) },
      ...(lock && { lock }),
    });
    return new Map(rows.map((row) => [row.sourceId, row]));
  }

  /** Closes open ads by id. @returns how many were still open */
  async closeGone(manager: EntityManager, ids: readonly VacancyId[]): Promise<number> {
    if (ids.length === 0) return 0;
    const open = await manager.find(Vacancy, {
      where: { id: In([...ids]), status: 'active', channel: 'external' },
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
    if (isClaimed(before)) return false;
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

  private replacement(before: Vacancy, { offer, record, columns }: DescribedOffer): Replacement {
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

  private newRow(source: string, { offer, record, columns }: DescribedOffer): Vacancy {
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
    raws: readonly { id: VacancyId; raw: unknown }[],
  ): Promise<void> {
    const readAt = this.clock.now();
    const rows = raws.map(({ id, raw }) => ({
      vacancyId: id,
      raw: raw as object,
      rawHash: canonicalHash(raw),
      readAt,
    }));
    await manager.upsert(VacancySourceRecord, rows, ['vacancyId']);
  }
}
