import { memory } from '../remember.js';
import type { ScorerConfig } from '../scorer-config.js';
import { WHOLE } from '../scorer-config.js';
import type { Layout } from './layout.js';
import { termOf, type SkillPlan } from './skill-plan.js';

/** Two rows a byte: four bits hold the code of a row's best credit, of which there are at most seven. */
export const CODES = 16;
/** Skills that there is room for at first. */
const FIRST_SKILLS = 128;

/** Credits that a configuration knows, best last; the code of one is its place here, 0 is none. */
export const creditsOf = memory(({ skillCredit }: ScorerConfig): readonly number[] =>
  [...new Set([0, WHOLE, ...Object.values(skillCredit)])].sort((a, b) => a - b),
);

/** The code of each credit. */
export const creditCodes = memory(
  (config: ScorerConfig) => new Map(creditsOf(config).map((credit, code) => [credit, code])),
);

/**
 * The best credit of every row laid out for each common skill, one skill after the other: row r has its code
 * in byte r / 2 of the skill's, odd rows in the upper half.
 */
export class CommonCredits {
  packed = new Uint8Array(0);
  /** A bit for each row that earns any credit at all. */
  earning = new Int32Array(0);
  private readonly numbers = new Map<number, number>();
  private best = new Uint8Array(0);

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

  /** The skill's number here. */
  number(layout: Layout, skill: number, plan: SkillPlan, config: ScorerConfig): number {
    const before = this.numbers.get(skill);
    if (before !== undefined) return before;
    const number = this.numbers.size;
    this.numbers.set(skill, number);
    this.makeRoom(layout.rows, number + 1);
    this.add(layout, number, plan, creditCodes(config));
    return number;
  }

  private add(
    layout: Layout,
    number: number,
    plan: SkillPlan,
    codes: ReadonlyMap<number, number>,
  ): void {
    const { postings, segmentBits, rows } = layout;
    const [start, word] = [number * bytesOf(rows), number * wordsOf(rows)];
    const size = Math.min(rows, 1 << segmentBits);
    if (this.best.length < size) this.best = new Uint8Array(size);
    const { best } = this;
    for (let first = 0; first < rows; first += 1 << segmentBits) {
      best.fill(0);
      const base = (first >>> segmentBits) * (postings.terms + 1);
      for (let n = 0; n < plan.sources.length; n++) {
        const term = termOf(postings, plan.sources[n]!);
        if (term < 0) continue;
        const [from, to] = [postings.starts[base + term]!, postings.starts[base + term + 1]!];
        if (from < to) raise(best, postings.rows, from, to, codes.get(plan.credits[n]!)!);
      }
      // Segments begin at even rows, and at words.
      const count = Math.min(size, rows - first);
      pack(best, this.packed, start + (first >>> 1), count);
      mark(best, this.earning, word + (first >>> 5), count);
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

function raise(best: Uint8Array, rows: Uint16Array, start: number, end: number, code: number) {
  for (let at = start; at < end; at++) {
    const row = rows[at]!;
    if (best[row]! < code) best[row] = code;
  }
}

function pack(codes: Uint8Array, packed: Uint8Array, to: number, count: number): void {
  for (let i = 0; i < count; i += 2) {
    const upper = i + 1 < count ? codes[i + 1]! : 0;
    packed[to + (i >>> 1)] = codes[i]! | (upper << 4);
  }
}

function mark(codes: Uint8Array, bits: Int32Array, to: number, count: number): void {
  for (let first = 0; first < count; first += 32) {
    const end = Math.min(32, count - first);
    let word = 0;
    for (let i = 0; i < end; i++) word |= (codes[first + i]! === 0 ? 0 : 1) << i;
    bits[to + (first >>> 5)] = word;
  }
}
