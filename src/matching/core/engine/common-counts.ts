import type { LayoutQuery } from './layout-query.js';

/** Who earns credit for at least one, two, three of the common skills asked: a bit a row, word by word of a stretch. */
export class CommonCounts {
  one = new Int32Array(0);
  two = new Int32Array(0);
  three = new Int32Array(0);

  count(
    { commonCount, commonWords, commonEarning }: LayoutQuery,
    words: Int32Array,
    count: number,
  ): void {
    if (this.one.length < count) {
      const column = () => new Int32Array(words.length);
      [this.one, this.two, this.three] = [column(), column(), column()];
    }
    const { one, two, three } = this;
    for (const bits of [one, two, three]) bits.fill(0, 0, count);
    for (let c = 0; c < commonCount; c++) {
      const start = commonWords[c]!;
      for (let i = 0; i < count; i++) {
        const earning = commonEarning[start + words[i]!]!;
        three[i] = three[i]! | (two[i]! & earning);
        two[i] = two[i]! | (one[i]! & earning);
        one[i] = one[i]! | earning;
      }
    }
  }
}
