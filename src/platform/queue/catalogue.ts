import type { JobsOptions } from 'bullmq';

/** One queue per concern, so that a slow concern never holds up another. */
export const QUEUES = {
  matching: 'matching',
  introductions: 'introductions',
  notifications: 'notifications',
  mail: 'mail',
  maintenance: 'maintenance',
} as const;
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];

/** What every job carries: ids, never personal data (BullMQ keeps payloads in clear text). */
export interface JobPayload {
  /** The deliveries this job is to make true, one or several of one consumer; absent for scheduled jobs. */
  eventId?: string;
  eventIds?: readonly string[];
  consumer?: string;
  subjectId?: string;
  share?: JobShare;
}

/** One of the equal shares that a large work is cut into. */
export interface JobShare {
  /** Names the work, so that its shares are put in once. */
  run: string;
  /** Of what. */
  of: string;
  /** From 0. */
  part: number;
  parts: number;
}

/** Attempts with growing pauses; kept long enough to look into, not for ever. */
export const JOB_OPTIONS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: { age: 3600, count: 1000 },
  removeOnFail: { age: 14 * 24 * 3600 },
};

/**
 * A job may take this long between renewals of its lock before another worker takes it over.
 * Recovery after a killed worker takes about two stalled intervals.
 */
export const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
} as const;
