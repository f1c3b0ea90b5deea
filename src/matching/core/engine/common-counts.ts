import type { GateWords } from './gate-words.js';
import type { LayoutQuery } from './layout-query.js';
import type { SearchCache } from './search-cache.js';
import { roomFor } from './wasm/room.js';

/** Who earns credit for at least one, two, three of the common skills asked: a bit a row, word by word of a stretch. */
export class CommonCounts {
  one = new Int32Array(0);
  two = new Int32Array(0);
  three = new Int32Array(0);

  constructor(private readonly cache: SearchCache) {}

  count({ commonCount, commonEarning }: LayoutQuery, { wordsAt, count }: GateWords): void {
    const { scratch, memory } = this.cache;
    this.one = roomFor(scratch, this.one, count);
    this.two = roomFor(scratch, this.two, count);
    this.three = roomFor(scratch, this.three, count);
    const [one, two, three] = [this.one, this.two, this.three];
    memory.loops.countCommon(
      wordsAt,
      count,
      commonEarning.byteOffset,
      commonCount,
      one.byteOffset,
      two.byteOffset,
      three.byteOffset,
    );
  }
}
