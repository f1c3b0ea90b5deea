import type { ScorerConfig } from '../scorer-config.js';
import { WHOLE } from '../scorer-config.js';
import type { Layout } from './layout.js';
import { termOf, type SkillPlan } from './skill-plan.js';

/** Two rows a byte: four bits hold the code of a row's best credit, of which there are at most seven. */
export const CODES = 16;

/** Credits that a configuration knows, best last; the code of one is its place here, 0 is none. */
export function creditsOf({ skillCredit }: ScorerConfig): number[] {
  return [...new Set([0, WHOLE, ...Object.values(skillCredit)])].sort((a, b) => a - b);
}

/**
 * The best credit of every row laid out for one common skill, packed: row r has its code in byte r / 2,
 * odd rows in the upper half.
 */
export function packCredits(layout: Layout, plan: SkillPlan, config: ScorerConfig): Uint8Array {
  const { postings, segmentBits, rows } = layout;
  const packed = new Uint8Array((rows + 1) >>> 1);
  const codes = new Map(creditsOf(config).map((credit, code) => [credit, code]));
  const best = new Uint8Array(Math.min(rows, 1 << segmentBits));
  for (let first = 0; first < rows; first += 1 << segmentBits) {
    best.fill(0);
    const base = (first >>> segmentBits) * (postings.terms + 1);
    plan.sources.forEach((source, i) => {
      const term = termOf(postings, source);
      if (term < 0) return;
      const [start, end] = [postings.starts[base + term]!, postings.starts[base + term + 1]!];
      raise(best, postings.rows, start, end, codes.get(plan.credits[i]!)!);
    });
    pack(best, packed, first, Math.min(best.length, rows - first));
  }
  return packed;
}

function raise(best: Uint8Array, rows: Uint16Array, start: number, end: number, code: number) {
  for (let at = start; at < end; at++) {
    const row = rows[at]!;
    if (best[row]! < code) best[row] = code;
  }
}

/** Segments begin at even rows. */
function pack(codes: Uint8Array, packed: Uint8Array, first: number, count: number): void {
  for (let i = 0; i < count; i += 2) {
    const upper = i + 1 < count ? codes[i + 1]! : 0;
    packed[(first + i) >>> 1] = codes[i]! | (upper << 4);
  }
}
