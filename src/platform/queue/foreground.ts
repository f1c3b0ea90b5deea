import { Injectable } from '@nestjs/common';
import { setImmediate as letOthersGo } from 'node:timers/promises';

/** Long work goes on after so many milliseconds, however much is in hand: a little at a time, for ever. */
const PATIENCE_MS = 100;

/**
 * What people wait for comes first: a job goes to the database and back some dozens of times, and would wait
 * at each of them for a turn of whatever long work runs in the same process. So long work asks here between
 * its turns, and rests while such a job is in hand.
 */
@Injectable()
export class Foreground {
  private inHand = 0;
  private readonly resting = new Set<() => void>();

  /** Does what somebody waits for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.inHand += 1;
    try {
      return await work();
    } finally {
      this.inHand -= 1;
      if (this.inHand === 0) for (const goOn of this.resting) goOn();
    }
  }

  /** To be awaited between the turns of long work; nobody may be kept waiting by whoever waits here. */
  async clear(): Promise<void> {
    await letOthersGo();
    if (this.inHand === 0) return;
    await new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        this.resting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, PATIENCE_MS);
      this.resting.add(goOn);
    });
  }
}
