import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { PostgresListener } from '../database/postgres-listener.js';
import { Foreground } from '../queue/foreground.js';
import { JobQueues } from '../queue/job-queue.js';
import { OutboxDelivery } from './outbox-delivery.entity.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Subscriptions } from './subscriptions.js';

const BATCH = 200;
/** Safety net for a lost wake-up; the ordinary wake-up is PostgreSQL's notification. */
const POLL_MS = 2_000;
/** A delivery not done after this long is put into the queue again: the queue may have lost it. */
const OVERDUE_SECONDS = 45;
/** After so many tries by the reconciler a delivery is left for a person to look at. */
const MAX_TRIES = 20;

interface Pending {
  eventId: string;
  consumer: string;
  tries: number;
}

/**
 * Turns events into jobs. The outbox and its ledger are the truth; the queue may lose everything and the
 * overdue deliveries are sent again. Reads by state, never by a cursor: a late commit would be skipped.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap {
  private readonly logger = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly listener: PostgresListener,
    private readonly queues: JobQueues,
    private readonly subscriptions: Subscriptions,
    private readonly foreground: Foreground,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.on(OUTBOX_CHANNEL, () => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Starts a run, or asks the present one for another round: no wake-up is lost between the two. */
  private wake(): void {
    if (this.stopped) return;
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.running = this.foreground
      .during(() => this.run())
      .catch((error: unknown) => this.logger.warn({ error: String(error) }, 'relay will try again'))
      .finally(() => {
        this.running = undefined;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async run(): Promise<void> {
    while ((await this.dataSource.transaction((m) => this.expand(m))) === BATCH);
    while ((await this.enqueueDue()) === BATCH);
  }

  /** Events to deliveries, in one transaction; rivals skip what this one holds. */
  private async expand(manager: EntityManager): Promise<number> {
    const events: { id: string; type: string }[] = await manager.query(
      `SELECT id, type FROM outbox_event WHERE relayed_at IS NULL
        ORDER BY occurred_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (events.length === 0) return 0;
    const deliveries = events.flatMap((event) =>
      this.subscriptions.of(event.type).map(({ consumer }) => ({ eventId: event.id, consumer })),
    );
    if (deliveries.length > 0) {
      await manager
        .createQueryBuilder()
        .insert()
        .into(OutboxDelivery)
        .values(deliveries)
        .orIgnore()
        .execute();
    }
    await manager.query('UPDATE outbox_event SET relayed_at = $2 WHERE id = ANY($1)', [
      events.map((e) => e.id),
      this.clock.now(),
    ]);
    return events.length;
  }

  private async enqueueDue(): Promise<number> {
    const due: Pending[] = await this.dataSource.query(
      `SELECT event_id AS "eventId", consumer, tries FROM outbox_delivery
        WHERE done_at IS NULL AND tries < $2
          AND (enqueued_at IS NULL OR enqueued_at < $1::timestamptz - make_interval(secs => ${OVERDUE_SECONDS}))
        ORDER BY event_id LIMIT ${BATCH}`,
      [this.clock.now(), MAX_TRIES],
    );
    await Promise.all(this.jobsOf(due).map((deliveries) => this.enqueue(deliveries)));
    return due.length;
  }

  /** Deliveries that share a job: of one consumer that allows it, tried equally often. */
  private jobsOf(due: readonly Pending[]): Pending[][] {
    const open = new Map<string, Pending[]>();
    const jobs: Pending[][] = [];
    for (const delivery of due) {
      const { consumer, tries } = delivery;
      const key = `${consumer} ${tries}`;
      const job = open.get(key);
      if (job !== undefined && job.length < (this.subscriptions.find(consumer)?.together ?? 1)) {
        job.push(delivery);
        continue;
      }
      const fresh = [delivery];
      open.set(key, fresh);
      jobs.push(fresh);
    }
    return jobs;
  }

  private async enqueue(deliveries: readonly Pending[]): Promise<void> {
    const [first] = deliveries;
    if (first === undefined) return;
    const { consumer, tries } = first;
    const queue = this.subscriptions.find(consumer)?.queue;
    if (queue === undefined) return;
    const ids = deliveries.map(({ eventId }) => eventId);
    const what = ids.length === 1 ? { eventId: first.eventId } : { eventIds: ids };
    // Two relays that race make the same job id, and the queue keeps one; of two that share out differently
    // the ledger lets each delivery through once.
    const name =
      ids.length === 1 ? first.eventId : createHash('sha1').update(ids.join()).digest('hex');
    const jobId = `${name}_${consumer}_${tries}`;
    await this.queues.add(queue, consumer, { ...what, consumer }, jobId);
    await this.dataSource.query(
      `UPDATE outbox_delivery SET enqueued_at = $3, tries = $4 WHERE event_id = ANY($1) AND consumer = $2`,
      [ids, consumer, this.clock.now(), tries + 1],
    );
  }
}
