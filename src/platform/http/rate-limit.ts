import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { DomainError } from '../../kernel/errors.js';
import type { Settings } from '../settings/settings.js';

/** A page may poll ten times a second (DESIGN, section 8), with room for what else it loads. */
const REQUESTS_PER_MINUTE = 3_000;

/**
 * The general limit per caller's address: counted in Redis where there is one, so that all web processes count
 * together, else by each process for itself. While Redis is away nobody is held up.
 */
export async function setUpRateLimit(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<void> {
  const redis = settings.redisUrl === undefined ? undefined : connect(settings.redisUrl);
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    redis,
    skipOnError: true,
    nameSpace: 'passerelle-rate-',
    errorResponseBuilder: () =>
      new DomainError('too-many', 'too-many-requests', 'Too many requests, please wait'),
  });
  if (redis !== undefined) {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onClose', async () => redis.disconnect());
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 500,
  });
  redis.on('error', () => undefined);
  return redis;
}
