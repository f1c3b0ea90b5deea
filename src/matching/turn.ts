import { setImmediate as letOthersGo } from 'node:timers/promises';

/** Nothing else happens in the process for so long at a stretch. */
const TURN_MS = 20;

/** Long work on the one thread of a process, cut so that others wait for a moment only. */
export class Turn {
  private begun = performance.now();

  /** To be called often; now and then it lets others go first. */
  async end(): Promise<void> {
    if (performance.now() - this.begun < TURN_MS) return;
    await letOthersGo();
    this.begun = performance.now();
  }
}
