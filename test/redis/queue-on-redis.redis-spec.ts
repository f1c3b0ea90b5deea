import { Redis } from 'ioredis';
import { assertSafeRedis } from '../../src/platform/queue/queue-connection.js';
import { createTestApp } from '../support/test-app.js';
import { queueContract } from '../support/queue-contract.js';
import { testSettings } from '../support/test-app.js';

const REDIS_URL = process.env['TEST_REDIS_URL'] ?? '';

queueContract('Redis', () => ({ REDIS_URL }));

describe('Redis as a part', () => {
  const redis = new Redis(REDIS_URL);
  afterAll(() => redis.disconnect());

  it('is refused when it may throw jobs away', async () => {
    const settings = testSettings('postgres://x', { REDIS_URL });
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(assertSafeRedis(settings)).rejects.toThrow(/noeviction/);
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    await expect(assertSafeRedis(settings)).resolves.toBeUndefined();
  });

  it('is named in plain words when it does not answer', async () => {
    const settings = testSettings('postgres://x', { REDIS_URL: 'redis://127.0.0.1:1' });
    await expect(assertSafeRedis(settings)).rejects.toThrow(/does not answer/);
  });

  it('holds nobody up while it is away: the web process needs no queue', async () => {
    const app = await createTestApp(undefined, { REDIS_URL: 'redis://127.0.0.1:1' });
    const answer = await app.request('GET', '/livez');
    expect(answer.status).toBe(200);
    await app.close();
  });
});
