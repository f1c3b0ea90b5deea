import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { SettingsError, type Settings } from '../settings/settings.js';

/** Pool of each queue or worker on the PostgreSQL backend, beside its listening connection. */
const POOL_PER_QUEUE = 2;

/**
 * Chooses BullMQ's backend for this process, before any queue is made: Redis where an operator has one,
 * else PostgreSQL. The choice is process-wide (a property of BullMQ).
 */
export function chooseQueueBackend(settings: Settings): ConnectionOptions {
  if (settings.redisUrl !== undefined) {
    setDefaultBackendFactory(undefined);
    return { url: settings.redisUrl, maxRetriesPerRequest: null };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const postgres = { connectionString: settings.databaseUrl, max: POOL_PER_QUEUE };
  return postgres;
}

/**
 * Refuses a Redis that may throw jobs away under memory pressure: BullMQ is correct on `noeviction` only.
 * @throws SettingsError in plain words
 */
export async function assertSafeRedis(settings: Settings): Promise<void> {
  if (settings.redisUrl === undefined) return;
  const redis = new Redis(settings.redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    if (policy !== undefined && policy !== 'noeviction') {
      throw new SettingsError([
        `Redis has maxmemory-policy ${policy}: it must be noeviction, or jobs would be lost silently`,
      ]);
    }
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError([`Redis at REDIS_URL does not answer: ${(error as Error).message}`]);
  } finally {
    redis.disconnect();
  }
}
