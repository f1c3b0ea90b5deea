import { kmBetween } from './plane.js';
import { type Point } from './places.js';
import { type Fan } from './row.js';

/** Measures from one place to many; the last answer is kept, since one asks mode after mode. */
export class Distances {
  private last: Fan | undefined;

  to(targets: readonly Point[], from: Point): Fan {
    const { last } = this;
    const same = last?.from === from && last.targets === targets;
    if (same && last.km.length === targets.length) return last;
    const km = new Float64Array(targets.length);
    for (let i = 0; i < km.length; i += 1) km[i] = kmBetween(from, targets[i] ?? from);
    this.last = { from, targets, km };
    return this.last;
  }
}
