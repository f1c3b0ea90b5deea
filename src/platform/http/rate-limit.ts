import type { ThrottlerModuleOptions, ThrottlerStorage } from '@nestjs/throttler';
import { Redis } from 'ioredis';
import type { Settings } from '../settings/settings.js';

/** A page may poll ten times a second (DESIGN, section 8), with room for what else it loads. */
const REQUESTS_PER_MINUTE = 3_000;
const MINUTE_MS = 60_000;

type Count = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Counts shared by all web processes, in fixed windows. While Redis is away nobody is held up. */
class RedisCounts implements ThrottlerStorage {
  private readonly redis: Redis;

  constructor(url: string) {
    this.redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      lazyConnect: true,
    });
    this.redis.on('error', () => undefined);
    this.redis.connect().catch(() => undefined);
  }

  async increment(key: string, ttl: number, limit: number): Promise<Count> {
    const window = Math.floor(Date.now() / ttl);
    const name = `rate_${key}_${window}`;
    const answer = await this.redis
      .multi()
      .incr(name)
      .pexpire(name, ttl)
      .exec()
      .catch(() => null);
    const totalHits = Number(answer?.[0]?.[1] ?? 0);
    const timeToExpire = Math.ceil(((window + 1) * ttl - Date.now()) / 1000);
    return {
      totalHits,
      timeToExpire,
      isBlocked: totalHits > limit,
      timeToBlockExpire: timeToExpire,
    };
  }
}

/** The general limit per caller: in Redis where there is one, else counted by each process for itself. */
export function rateLimit(settings: Settings): ThrottlerModuleOptions {
  return {
    throttlers: [{ ttl: MINUTE_MS, limit: REQUESTS_PER_MINUTE }],
    storage: settings.redisUrl === undefined ? undefined : new RedisCounts(settings.redisUrl),
  };
}
