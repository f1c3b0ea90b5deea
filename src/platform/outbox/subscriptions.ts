import { Injectable } from '@nestjs/common';
import { JobHandlers, type JobHandler } from '../queue/job-handlers.js';
import type { QueueName } from '../queue/catalogue.js';
import { DeliveryLedger, type Effect, type JointEffect } from './delivery-ledger.js';

export interface Subscription {
  /** Name of the job and of the consumer in the ledger; unique in the system. */
  consumer: string;
  queue: QueueName;
  /** So many deliveries may share a job, where each takes little and very many come at once; one unless said. */
  together?: number;
}

/** Who wants to hear of which event. Features subscribe at start, in their worker modules. */
@Injectable()
export class Subscriptions {
  private readonly byType = new Map<string, Subscription[]>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly ledger: DeliveryLedger,
  ) {}

  /**
   * @param effect runs in the ledger's transaction, once per event however often the job is delivered
   */
  subscribe(eventType: string, subscription: Subscription, effect: Effect): void {
    this.add(eventType, subscription, (payload) => this.ledger.once(payload, effect));
  }

  /** Likewise, for an effect of all the deliveries that share a job. */
  subscribeJointly(eventType: string, subscription: Subscription, effect: JointEffect): void {
    this.add(eventType, subscription, (payload) => this.ledger.onceJointly(payload, effect));
  }

  private add(eventType: string, subscription: Subscription, handler: JobHandler): void {
    const list = this.byType.get(eventType) ?? [];
    list.push(subscription);
    this.byType.set(eventType, list);
    if (this.handlers.has(subscription.queue, subscription.consumer)) return;
    this.handlers.register(subscription.queue, subscription.consumer, handler);
  }

  of(eventType: string): readonly Subscription[] {
    return this.byType.get(eventType) ?? [];
  }

  /** Which queue a consumer's jobs go to, and how many deliveries share one; undefined for an unknown consumer. */
  find(consumer: string): Subscription | undefined {
    for (const list of this.byType.values()) {
      const found = list.find((s) => s.consumer === consumer);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
