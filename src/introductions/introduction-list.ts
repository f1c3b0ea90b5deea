import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { idAfter } from '../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../platform/http/page.js';
import { partsOf, visibleParts } from './introductions.policy.js';
import type { Doer } from './domain/move.js';
import type { IntroductionStatus } from './domain/vocabulary.js';
import { AdviserDesk, type CompetentAdvisers } from './parts/competent-advisers.js';
import { SurroundingsReader, type Surroundings } from './parts/surroundings.js';
import { IntroductionEntity } from './persistence/introduction.entity.js';
import { IntroductionStore } from './persistence/introduction-store.js';
import { toIntroduction } from './persistence/stored-introduction.js';
import { IntroductionPresenter, type Readable } from './view/introduction-presenter.js';
import type { IntroductionView } from './view/introduction-view.js';

export interface ListFilter {
  status?: IntroductionStatus;
  /** Only what the reader is asked to do something about now. */
  waiting?: boolean;
}

const BATCH = 250;
/** An adviser's competence is judged row by row: so many rows are looked at for one page, then the reader asks on. */
const MAX_LOOKED_AT = 1_000;
const WAITING: readonly IntroductionStatus[] = [
  'deferred',
  'interested',
  'employer-interested',
  'both-interested',
];

/** Lists of introductions. What a row's reader may know is decided for every row by the policy, as for one alone. */
@Injectable()
export class IntroductionList {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: IntroductionStore,
    private readonly surroundings: SurroundingsReader,
    private readonly advisers: AdviserDesk,
    private readonly presenter: IntroductionPresenter,
  ) {}

  async forActor(
    actor: Actor,
    page: PageRequest,
    filter: ListFilter,
  ): Promise<Page<IntroductionView>> {
    const advisers = this.advisers.open();
    const found: IntroductionView[] = [];
    // Only for advisers rows fall out by competence; everybody else reads no more than a page.
    const batch = actor.role === 'adviser' ? BATCH : page.limit + 1;
    let after = idAfter(page);
    for (let lookedAt = 0; lookedAt < MAX_LOOKED_AT; lookedAt += batch) {
      const rows = await this.rows(actor, filter, after).limit(batch).getMany();
      found.push(...(await this.views(actor, rows, advisers, filter)));
      after = rows.at(-1)?.id;
      if (found.length > page.limit || rows.length < batch) return toPage(found, page, key, same);
    }
    return { ...toPage(found, page, key, same), nextCursor: cursorOf(after) };
  }

  private rows(
    actor: Actor,
    { status, waiting }: ListFilter,
    after: string | undefined,
  ): SelectQueryBuilder<IntroductionEntity> {
    const query = this.dataSource.manager
      .createQueryBuilder(IntroductionEntity, 'i')
      .orderBy('i.id', 'DESC');
    if (actor.role === 'job-seeker') query.where('i.personId = :me', { me: actor.accountId });
    else if (actor.role === 'employer')
      query.where('i.employerId = :mine', { mine: actor.employerId });
    else if (actor.role !== 'adviser') query.where('false');
    if (status !== undefined) query.andWhere('i.status = :status', { status });
    if (waiting === true) query.andWhere('i.status = ANY(:waiting)', { waiting: WAITING });
    if (after !== undefined) query.andWhere('i.id < :after', { after });
    return query;
  }

  private async views(
    actor: Actor,
    rows: readonly IntroductionEntity[],
    advisers: CompetentAdvisers,
    filter: ListFilter,
  ): Promise<IntroductionView[]> {
    const { manager } = this.dataSource;
    const around = await this.surroundings.ofMany(manager, rows);
    const concerned: { row: IntroductionEntity; surroundings: Surroundings; all: Doer[] }[] = [];
    for (const [index, row] of rows.entries()) {
      const surroundings = around[index];
      if (surroundings === undefined) continue;
      const all = await partsOf(actor, row, surroundings, advisers);
      if (all.length > 0) concerned.push({ row, surroundings, all });
    }
    // Answers and decisions are read only of what the reader has a part in.
    const stored = await this.store.whole(
      manager,
      concerned.map(({ row }) => row),
    );
    const readable = concerned.flatMap(({ surroundings, all }, index): Readable[] => {
      const one = stored[index];
      if (one === undefined) return [];
      const parts = visibleParts(all, toIntroduction(one), surroundings);
      return parts.length > 0 ? [{ stored: one, surroundings, parts }] : [];
    });
    const views = await this.presenter.views(actor, readable);
    return filter.waiting === true ? views.filter(asks) : views;
  }
}

/** The reader is asked to answer or to decide, or may object. */
const asks = ({ actions }: IntroductionView): boolean =>
  (['answer', 'approve', 'object'] as const).some((action) => actions.includes(action));

const key = (view: IntroductionView): readonly string[] => [view.id];
const same = (view: IntroductionView): IntroductionView => view;
const cursorOf = (id: string | number | undefined) =>
  id === undefined ? null : Buffer.from(JSON.stringify([id])).toString('base64url');
