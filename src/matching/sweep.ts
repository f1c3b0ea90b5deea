import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { QUEUES, type JobPayload, type JobShare } from '../platform/queue/catalogue.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { BestLists } from './best-lists.js';
import { isInShare } from './domain/share.js';
import type { Side } from './domain/side.js';
import { MatchStore } from './persistence/match-store.js';
import { Region } from './region.js';
import { Repair } from './repair.js';

/** So many lists are made in one job. */
const TOGETHER: Readonly<Record<Side, number>> = { vacancy: 100, profile: 100 };
/**
 * Behind what people wait for; and vacancies behind people, who leave them nothing to do but to tell the
 * employers. In another order the same is stored, with more work.
 */
const PRIORITY: Readonly<Record<string, number>> = { profile: 10, vacancy: 11 };

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
    private readonly people: Repair,
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
      await this.queues.add(QUEUES.matching, SWEEP_SHARE, { share }, jobId, {
        priority: PRIORITY[of] ?? PRIORITY['profile'],
      });
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
      ...cut('profile', profileIds.size),
      ...cut('vacancy', vacancies.size),
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
    const written = await (side === 'vacancy' ? this.remake(ids) : this.repair(ids));
    this.region.tidy();
    return written;
  }

  private dropGone(): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.store.lock(manager);
      return this.store.dropAllGone(manager);
    });
  }

  /** All that is kept of some people, both sides' marks. */
  private async repair(ids: readonly string[]): Promise<number> {
    await this.region.catchUp();
    const early = await this.people.workOut(ids);
    return this.asWriter(async (manager) => {
      const moved = this.region.hasChanged(early.revision, 'profile', ids);
      return this.people.write(manager, moved ? await this.people.workOut(ids, manager) : early);
    });
  }

  private remake(ids: readonly string[]): Promise<number> {
    return this.asWriter((manager) => this.lists.remake(manager, 'vacancy', ids));
  }

  private asWriter(work: (manager: EntityManager) => Promise<number>): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.store.lock(manager);
      await this.region.catchUp();
      return work(manager);
    });
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
