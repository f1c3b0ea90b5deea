import { setImmediate as turn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Foreground } from './foreground.js';

/** A job that lasts until it is told to end. */
function job(foreground: Foreground, fails = false) {
  let end: () => void = () => undefined;
  const lasts = new Promise<void>((resolve, reject) => {
    end = () => (fails ? reject(new Error('failed')) : resolve());
  });
  const done = foreground.during(() => lasts).catch(() => undefined);
  return async () => {
    end();
    await done;
  };
}

/** Time stands still, so that nothing is let through but for the reason given. */
describe('what people wait for', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('holds nobody up when there is none', async () => {
    await expect(new Foreground().clear()).resolves.toBeUndefined();
  });

  it.each([false, true])('is let through first, failed %s, the last of several', async (fails) => {
    const foreground = new Foreground();
    const ends = [job(foreground), job(foreground, fails)];
    let gone = false;
    const waiting = foreground.clear().then(() => (gone = true));
    for (let n = 0; n < 5; n++) await turn();
    await ends[0]?.();
    for (let n = 0; n < 5; n++) await turn();
    expect(gone).toBe(false);
    await ends[1]?.();
    await waiting;
    expect(gone).toBe(true);
  });

  it('stops nobody for ever', async () => {
    const foreground = new Foreground();
    const end = job(foreground);
    let gone = false;
    const waiting = foreground.clear().then(() => (gone = true));
    await turn();
    await turn();
    expect(gone).toBe(false);
    jest.advanceTimersByTime(100);
    await waiting;
    await end();
  });
});
