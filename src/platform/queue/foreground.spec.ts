import { setTimeout as pause } from 'node:timers/promises';
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

describe('what people wait for', () => {
  it('holds nobody up when there is none', async () => {
    const begun = performance.now();
    await new Foreground().clear();
    expect(performance.now() - begun).toBeLessThan(50);
  });

  it.each([false, true])('is let through first, failed %s, the last of several', async (fails) => {
    const foreground = new Foreground();
    const ends = [job(foreground), job(foreground, fails)];
    let gone = false;
    const waiting = foreground.clear().then(() => (gone = true));
    await pause(10);
    await ends[0]?.();
    await pause(10);
    expect(gone).toBe(false);
    await ends[1]?.();
    await waiting;
    expect(gone).toBe(true);
  });

  it('stops nobody for ever', async () => {
    const foreground = new Foreground();
    const end = job(foreground);
    await foreground.clear();
    await foreground.clear();
    await end();
  });
});
