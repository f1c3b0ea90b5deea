import { EVIDENCE } from '../../../src/taxonomy/linking/evidence-names.js';
import type { Tree } from '../../../src/taxonomy/linking/trees.js';

/** The candidates of one text: what is known of each, which are right, and what the scores are so far. */
export interface Listed {
  readonly weight: number;
  readonly right: readonly boolean[];
  readonly evidence: readonly Float32Array[];
  readonly scores: readonly number[];
}

const TREES = 300;
const DEPTH = 3;
const LEAVES = 2 ** DEPTH;
const RATE = 0.06;
/** Strength of the pull of each leaf towards zero, and the least curvature of a candidate. */
const [L2, LEAST_CURVATURE] = [5, 1e-3];
const BINS = 32;
/** Share of the evidence, and of the texts, that each tree is made from. */
const [EVIDENCE_SHARE, TEXT_SHARE] = [0.5, 0.8];
const SEED = 11;

/**
 * Gradient boosting of small symmetric trees on top of given scores, for the chance (by softmax over the candidates
 * of each text) that a right one comes first. Deterministic.
 */
export function trainTrees(texts: readonly Listed[]): Tree[] {
  const usable = texts.filter(({ right }) => right.includes(true));
  const rows = flatten(usable);
  const edges = EVIDENCE.map((_, k) => edgesOf(rows.evidence.map((one) => one[k]!)));
  const bins = edges.map((list, k) =>
    Uint8Array.from(rows.evidence, (one) => binOf(list, one[k]!)),
  );
  const next = random(SEED);
  return Array.from({ length: TREES }, () => {
    slopes(usable, rows, next);
    const tried = EVIDENCE.map((_, k) => k).filter(() => next() < EVIDENCE_SHARE);
    return growTree(rows, bins, edges, tried);
  });
}

interface Rows {
  readonly starts: readonly number[];
  readonly evidence: readonly Float32Array[];
  readonly scores: Float64Array;
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
  readonly leaf: Uint8Array;
}

function flatten(texts: readonly Listed[]): Rows {
  const evidence = texts.flatMap((text) => text.evidence);
  const starts = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.evidence.length);
  return {
    starts,
    evidence,
    scores: Float64Array.from(texts.flatMap((text) => text.scores)),
    slope: new Float64Array(evidence.length),
    curvature: new Float64Array(evidence.length),
    leaf: new Uint8Array(evidence.length),
  };
}

/** Gradient and curvature of the loss by each candidate's score; none for the texts this tree leaves out. */
function slopes(texts: readonly Listed[], rows: Rows, next: () => number): void {
  const { starts, scores, slope, curvature } = rows;
  texts.forEach(({ right, weight }, t) => {
    const [from, to] = [starts[t]!, starts[t + 1]!];
    const counts = next() < TEXT_SHARE ? weight : 0;
    let highest = -Infinity;
    for (let i = from; i < to; i++) highest = Math.max(highest, scores[i]!);
    let [all, rightOnes] = [0, 0];
    for (let i = from; i < to; i++) {
      const odds = Math.exp(scores[i]! - highest);
      all += odds;
      if (right[i - from]) rightOnes += odds;
    }
    for (let i = from; i < to; i++) {
      const odds = Math.exp(scores[i]! - highest);
      const share = odds / all;
      slope[i] = counts * (share - (right[i - from] ? odds / rightOnes : 0));
      curvature[i] = counts * Math.max(LEAST_CURVATURE, share * (1 - share));
    }
  });
}

function growTree(
  rows: Rows,
  bins: readonly Uint8Array[],
  edges: readonly Float32Array[],
  tried: readonly number[],
): Tree {
  const { leaf, slope, curvature, scores } = rows;
  leaf.fill(0);
  const asks: Tree['asks'][number][] = [];
  for (let level = 0; level < DEPTH; level++) {
    const { evidence, bin } = bestAsk(rows, bins, tried, 2 ** level);
    const column = bins[evidence]!;
    for (let i = 0; i < leaf.length; i++) leaf[i] = 2 * leaf[i]! + (column[i]! > bin ? 1 : 0);
    asks.push([EVIDENCE[evidence]!, edges[evidence]![bin]!]);
  }
  const [down, over] = [new Float64Array(LEAVES), new Float64Array(LEAVES)];
  for (let i = 0; i < leaf.length; i++) {
    down[leaf[i]!]! += slope[i]!;
    over[leaf[i]!]! += curvature[i]!;
  }
  const values = Array.from(down, (sum, k) => round((-RATE * sum) / (over[k]! + L2)));
  for (let i = 0; i < leaf.length; i++) scores[i]! += values[leaf[i]!]!;
  return { asks, values };
}

/** The question that lowers the loss most, asked in all leaves at once. */
function bestAsk(
  rows: Rows,
  bins: readonly Uint8Array[],
  tried: readonly number[],
  leaves: number,
) {
  const { leaf, slope, curvature } = rows;
  let best = { gain: -Infinity, evidence: tried[0] ?? 0, bin: 0 };
  for (const evidence of tried) {
    const column = bins[evidence]!;
    const down = new Float64Array(leaves * BINS);
    const over = new Float64Array(leaves * BINS);
    for (let i = 0; i < column.length; i++) {
      const at = leaf[i]! * BINS + column[i]!;
      down[at]! += slope[i]!;
      over[at]! += curvature[i]!;
    }
    const gains = new Float64Array(BINS - 1);
    for (let one = 0; one < leaves; one++) addGains(gains, down, over, one * BINS);
    gains.forEach((gain, bin) => {
      if (gain > best.gain) best = { gain, evidence, bin };
    });
  }
  return best;
}

function addGains(gains: Float64Array, down: Float64Array, over: Float64Array, from: number): void {
  let [allDown, allOver] = [0, 0];
  for (let k = from; k < from + BINS; k++) {
    allDown += down[k]!;
    allOver += over[k]!;
  }
  let [low, lowOver] = [0, 0];
  for (let bin = 0; bin < gains.length; bin++) {
    low += down[from + bin]!;
    lowOver += over[from + bin]!;
    gains[bin]! += low ** 2 / (lowOver + L2) + (allDown - low) ** 2 / (allOver - lowOver + L2);
  }
}

/** Upper ends of bins that hold about the same number of values each. */
function edgesOf(values: readonly number[]): Float32Array {
  const sorted = Float32Array.from(values).sort();
  return Float32Array.from(
    { length: BINS - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!,
  );
}

function binOf(edges: Float32Array, value: number): number {
  let bin = 0;
  while (bin < edges.length && value > edges[bin]!) bin += 1;
  return bin;
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;

/** A seeded generator of numbers in 0…1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
