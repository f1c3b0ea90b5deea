import type { Arena } from './arena.js';
import type { Layout } from './layout.js';
import type { SkillPlan } from './skill-plan.js';

/** Skills that there is room for at first. */
const FIRST_SKILLS = 192;

/**
 * The best credit of every row laid out for each common skill, one skill after the other: row r has its code
 * in byte r / 2 of the skill's, odd rows in the upper half.
 */
export class CommonCredits {
  packed = new Uint8Array(0);
  /** A bit for each row that earns any credit at all. */
  earning = new Int32Array(0);
  private count = 0;
  private best = new Uint8Array(0);

  constructor(private readonly arena: Arena) {}

  get bytes(): number {
    return this.packed.byteLength + this.earning.byteLength;
  }

  /** Where a skill's bytes start in `packed`, by its number here. */
  static startOf({ rows }: Layout, number: number): number {
    return number * bytesOf(rows);
  }

  /** Where a skill's words start in `earning`. */
  static wordOf({ rows }: Layout, number: number): number {
    return number * wordsOf(rows);
  }

  /**
   * Adds a skill that is not here yet, and leaves it for other threads.
   * @returns its number here
   */
  add(layout: Layout, skill: number, plan: SkillPlan): number {
    const number = this.next(layout);
    this.fill(layout, number, plan);
    this.leave(layout, number, skill, plan.codes[0] ?? 0);
    return number;
  }

  /** Adds a skill that another thread has left. */
  copy(layout: Layout, packed: Uint8Array, earning: Int32Array): number {
    const number = this.next(layout);
    this.packed.set(packed, CommonCredits.startOf(layout, number));
    this.earning.set(earning, CommonCredits.wordOf(layout, number));
    return number;
  }

  private next({ rows }: Layout): number {
    this.makeRoom(rows, this.count + 1);
    return this.count++;
  }

  private leave({ rows }: Layout, number: number, skill: number, best: number): void {
    const [byte, word] = [number * bytesOf(rows), number * wordsOf(rows)];
    const packed = this.packed.subarray(byte, byte + bytesOf(rows));
    const earning = this.earning.subarray(word, word + wordsOf(rows));
    this.arena.leaveCopies('common-skill', skill, [packed, earning, Uint8Array.of(best)]);
  }

  private fill(layout: Layout, number: number, plan: SkillPlan): void {
    const { postings, segmentBits, rows } = layout;
    const [start, word] = [number * bytesOf(rows), number * wordsOf(rows)];
    const size = Math.min(rows, 1 << segmentBits);
    if (this.best.length < size) this.best = new Uint8Array(size);
    const { best } = this;
    for (let first = 0; first < rows; first += 1 << segmentBits) {
      const count = Math.min(size, rows - first);
      best.fill(0, 0, count);
      const base = (first >>> segmentBits) * (postings.terms + 1);
      // The best credit comes first, so the last to be written must be it.
      for (let n = plan.terms.length - 1; n >= 0; n--) {
        const at = base + plan.terms[n]!;
        const [from, to] = [postings.starts[at]!, postings.starts[at + 1]!];
        if (from < to) mark(best, postings.rows, from, to, plan.codes[n]!);
      }
      // Segments begin at even rows, and at words.
      pack(best, count, this.packed, start + (first >>> 1), this.earning, word + (first >>> 5));
    }
  }

  private makeRoom(rows: number, skills: number): void {
    if (skills * bytesOf(rows) <= this.packed.length) return;
    const room = Math.max(skills, FIRST_SKILLS) * 2;
    const [packed, earning] = [
      new Uint8Array(room * bytesOf(rows)),
      new Int32Array(room * wordsOf(rows)),
    ];
    packed.set(this.packed);
    earning.set(this.earning);
    [this.packed, this.earning] = [packed, earning];
  }
}

const bytesOf = (rows: number) => (rows + 1) >>> 1;
const wordsOf = (rows: number) => (rows + 31) >>> 5;

function mark(best: Uint8Array, rows: Uint16Array, from: number, to: number, code: number): void {
  for (let at = from; at < to; at++) best[rows[at]!] = code;
}

/** Two codes a byte, and a bit for each that is not 0; rows of the last word that are not there have none. */
function pack(
  codes: Uint8Array,
  count: number,
  packed: Uint8Array,
  byte: number,
  bits: Int32Array,
  word: number,
): void {
  for (let first = 0; first < count; first += 32) {
    const end = Math.min(32, count - first);
    let any = 0;
    for (let i = 0; i < end; i += 2) {
      const lower = codes[first + i]!;
      const upper = i + 1 < end ? codes[first + i + 1]! : 0;
      packed[byte + ((first + i) >>> 1)] = lower | (upper << 4);
      // What a code is short of 0 has its uppermost bit set where there is a credit.
      any |= (((0 - lower) >>> 31) | (((0 - upper) >>> 31) << 1)) << i;
    }
    bits[word + (first >>> 5)] = any;
  }
}
