import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { QUEUES, type JobPayload, type JobShare } from '../platform/queue/catalogue.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { BestLists } from './best-lists.js';
import { isInShare } from './domain/share.js';
import type { Side } from './domain/side.js';
import { MatchStore } from './persistence/match-store.js';
import { Region } from './region.js';

/** So many lists are made in one job. */
const TOGETHER: Readonly<Record<Side, number>> = { vacancy: 100, profile: 200 };
/** Behind what people wait for. */
const PRIORITY = 10;

/** The share that takes out what is no longer there to be matched; every other is of one side's lists. */
const GONE = 'gone';

export const SWEEP_SHARE = 'sweep-share';

/**
 * The nightly repair: every list is made anew from a region read anew, so that no lost change lives past a
 * night. All workers share the work; a share is named by number, so that it is the same for each of them.
 */
@Injectable()
export class Sweep {
  private readonly logger = new Logger(Sweep.name);
  private lastRun: string | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly region: Region,
    private readonly lists: BestLists,
    private readonly store: MatchStore,
    private readonly queues: JobQueues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts today's shares into the queue; a second time changes nothing. */
  async run(): Promise<void> {
    const run = this.clock.today();
    const shares = await this.shares(run);
    for (const share of shares) {
      const { of, part, parts } = share;
      const jobId = `sweep-${run}-${of}-${part}-of-${parts}`;
      await this.queues.add(QUEUES.matching, SWEEP_SHARE, { share }, jobId, { priority: PRIORITY });
    }
    this.logger.log({ run, shares: shares.length }, 'the region is being swept');
  }

  /** Everything, cut into shares. */
  async shares(run: string): Promise<JobShare[]> {
    await this.region.catchUp();
    const { vacancies, profileIds } = this.region;
    const cut = (side: Side, count: number) => {
      const parts = Math.max(1, Math.ceil(count / TOGETHER[side]));
      return Array.from({ length: parts }, (_, part) => ({ run, of: side, part, parts }));
    };
    return [
      { run, of: GONE, part: 0, parts: 1 },
      ...cut('vacancy', vacancies.size),
      ...cut('profile', profileIds.size),
    ];
  }

  /** Does one share. @returns how many rows were written */
  async take({ share }: JobPayload): Promise<number> {
    if (share === undefined) return 0;
    await this.readAnewFor(share.run);
    if (share.of === GONE) return this.dropGone();
    const side: Side = share.of === 'vacancy' ? 'vacancy' : 'profile';
    const all = side === 'vacancy' ? this.region.vacancies.keys() : this.region.profileIds;
    const ids = [...all].filter((id) => isInShare(id, share.part, share.parts));
    return this.repair(side, ids);
  }

  private dropGone(): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.store.lock(manager);
      return this.store.dropAllGone(manager);
    });
  }

  private async repair(side: Side, ids: readonly string[]): Promise<number> {
    await this.region.catchUp();
    const early = await this.lists.workOut(side, ids);
    const written = await inTransaction(this.dataSource, async (manager) => {
      await this.store.lock(manager);
      await this.region.catchUp();
      const moved = this.region.hasChanged(early.revision, side, ids);
      const lists = moved ? await this.lists.workOut(side, ids, manager) : early;
      return this.lists.repair(manager, lists);
    });
    this.region.tidy();
    return written;
  }

  /** Each worker reads the region anew once in a run. */
  private async readAnewFor(run: string): Promise<void> {
    if (this.lastRun !== run) {
      this.lastRun = run;
      this.reading = this.region.reload().catch((error: unknown) => {
        // The next share tries again.
        this.lastRun = undefined;
        throw error;
      });
    }
    await this.reading;
  }
}
