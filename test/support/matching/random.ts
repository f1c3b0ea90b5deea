/** A reproducible stream of chance (mulberry32): the same seed gives the same world on every machine. */
export class Chance {
  constructor(private state: number) {}

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True with probability `p`. */
  yes(p = 0.5): boolean {
    return this.next() < p;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[this.int(0, items.length - 1)] as T;
  }

  /** Each item with probability `p`, in their order. */
  some<T>(items: readonly T[], p = 0.5): T[] {
    return items.filter(() => this.yes(p));
  }

  /** Up to `max` different items. */
  upTo<T>(items: readonly T[], max: number): T[] {
    const chosen = new Set<T>();
    const count = this.int(0, max);
    for (let i = 0; i < count; i++) chosen.add(this.pick(items));
    return [...chosen];
  }

  /** Undefined with probability `p`. */
  maybe<T>(make: () => T, p = 0.15): T | undefined {
    return this.yes(p) ? undefined : make();
  }

  shuffle<T>(items: readonly T[]): T[] {
    const mixed = [...items];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  }
}
