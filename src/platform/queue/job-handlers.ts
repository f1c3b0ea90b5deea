import { Injectable } from '@nestjs/common';
import type { JobPayload, QueueName } from './catalogue.js';

export type JobHandler = (payload: JobPayload) => Promise<void>;

/** Which job is done by whom. Features register at start; a job with two handlers or none stops the boot. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();

  register(queue: QueueName, job: string, handler: JobHandler): void {
    const key = `${queue}/${job}`;
    if (this.handlers.has(key)) throw new Error(`Two handlers for the job ${key}`);
    this.handlers.set(key, handler);
  }

  has(queue: QueueName, job: string): boolean {
    return this.handlers.has(`${queue}/${job}`);
  }

  get(queue: QueueName, job: string): JobHandler {
    const handler = this.handlers.get(`${queue}/${job}`);
    if (handler === undefined) throw new Error(`No handler for the job ${queue}/${job}`);
    return handler;
  }
}
