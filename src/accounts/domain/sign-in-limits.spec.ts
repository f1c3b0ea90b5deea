import { bucketOf, limitsFor, windowBegin } from './sign-in-limits.js';

describe('limitsFor', () => {
  it('gives a known device a counter that no stranger fills', () => {
    const stranger = limitsFor({ account: 'a', ip: '1' });
    const known = limitsFor({ account: 'a', ip: '1', device: 'd' });
    const shared = known.filter(({ key }) => stranger.some((limit) => limit.key === key));
    expect(shared).toEqual([]);
  });

  it('counts strangers by account and place, by account, by place, and all together', () => {
    const here = limitsFor({ account: 'a', ip: '1' }).map(({ key }) => key);
    const there = limitsFor({ account: 'a', ip: '2' }).map(({ key }) => key);
    const other = limitsFor({ account: 'b', ip: '1' }).map(({ key }) => key);
    expect(here.filter((key) => there.includes(key))).toEqual(['account/a', 'all']);
    expect(here.filter((key) => other.includes(key))).toEqual(['ip/1', 'all']);
  });

  it('bears at most ten failures of one place on one account', () => {
    expect(Math.min(...limitsFor({ account: 'a', ip: '1' }).map(({ limit }) => limit))).toBe(10);
  });
});

describe('the window', () => {
  it('slides by the minute over a quarter of an hour', () => {
    const now = new Date('2026-11-23T12:34:56.789Z');
    expect(bucketOf(now).toISOString()).toBe('2026-11-23T12:34:00.000Z');
    expect(windowBegin(now).toISOString()).toBe('2026-11-23T12:19:56.789Z');
  });
});
