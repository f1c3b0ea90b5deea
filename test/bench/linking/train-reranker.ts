import { EVIDENCE, type Evidence } from '../../../src/taxonomy/linking/evidence-names.js';
import {
  calibrated,
  logOdds,
  scoring,
  type Calibration,
  type RerankerWeights,
} from '../../../src/taxonomy/linking/reranker.js';
import { trainTrees } from './train-trees.js';

export type Kind = 'occupation' | 'skill';

/** One text with the concepts put forward for it. */
export interface Example {
  readonly set: string;
  readonly kind: Kind;
  readonly candidates: readonly {
    readonly right: boolean;
    readonly evidence: Float32Array;
  }[];
}

type Weights = RerankerWeights['weights'];
export type Learned = Pick<RerankerWeights, 'weights' | 'trees'>;

/** Strength of the pull towards zero, chosen by leaving each set out in turn. */
const L2 = 0.001;
const ROUNDS = 120;
const STEP = 0.1;
const [MEAN_DECAY, SQUARE_DECAY, TINY] = [0.9, 0.999, 1e-9];

/** Candidates of a text, best first by the weights, that the trees learn from. */
const HOPEFUL = 25;

/** Most candidates are hopeless; leaving out their share of the gradient makes training three times faster. */
const NEGLIGIBLE = 1e-8;

const SIZE = EVIDENCE.length;

/** Weights of the evidence first, then trees for what the weights cannot say. Deterministic. */
export function train(examples: readonly Example[], without: readonly Evidence[] = []): Learned {
  const weights = trainWeights(examples, without);
  const left = without.map((name) => EVIDENCE.indexOf(name));
  const counts = textWeights(examples);
  const listed = examples.map((example, i) => {
    const score = scoring({ weights, trees: [] }, example.kind);
    const candidates = example.candidates
      .map((one) => {
        const evidence = blank(one.evidence, left);
        return { right: one.right, evidence, score: score(evidence) };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, HOPEFUL);
    return {
      weight: counts[i]!,
      right: candidates.map(({ right }) => right),
      evidence: candidates.map(({ evidence }) => evidence),
      scores: candidates.map((one) => one.score),
    };
  });
  return { weights, trees: trainTrees(listed) };
}

function blank(evidence: Float32Array, without: readonly number[]): Float32Array {
  if (without.length === 0) return evidence;
  return evidence.map((value, k) => (without.includes(k) ? 0 : value));
}

/** A set counts as the root of its size; 1 on average. Texts without a right candidate teach nothing. */
function textWeights(examples: readonly Example[]): number[] {
  const usable = ({ candidates }: Example) => candidates.some(({ right }) => right);
  const sizes = new Map<string, number>();
  for (const one of examples) {
    if (usable(one)) sizes.set(one.set, (sizes.get(one.set) ?? 0) + 1);
  }
  const counts = examples.map((one) => (usable(one) ? 1 / Math.sqrt(sizes.get(one.set)!) : 0));
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.filter(Boolean).length;
  return counts.map((count) => count / mean);
}

/**
 * A logistic model over the candidates of each text (softmax, full-batch Adam). Weights are shared by both kinds,
 * plus a half-strength part that has the opposite sign for the other kind, so that few skill texts suffice.
 * A set's weight is the root of its size. Deterministic.
 */
function trainWeights(examples: readonly Example[], without: readonly Evidence[] = []): Weights {
  const data = pack(examples, without).filter(({ weight }) => weight > 0);
  const w = new Float64Array(2 * SIZE);
  const [mean, square] = [new Float64Array(2 * SIZE), new Float64Array(2 * SIZE)];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = w.map((value) => L2 * value);
    for (const text of data) addGradient(gradient, w, text);
    for (let k = 0; k < w.length; k++) {
      mean[k] = MEAN_DECAY * mean[k]! + (1 - MEAN_DECAY) * gradient[k]!;
      square[k] = SQUARE_DECAY * square[k]! + (1 - SQUARE_DECAY) * gradient[k]! ** 2;
      const m = mean[k]! / (1 - MEAN_DECAY ** round);
      const s = square[k]! / (1 - SQUARE_DECAY ** round);
      w[k]! -= (STEP * m) / (Math.sqrt(s) + TINY);
    }
  }
  return { occupation: ofKind(w, HALF.occupation), skill: ofKind(w, HALF.skill) };
}

const HALF: Record<Kind, number> = { occupation: -0.5, skill: 0.5 };

/** The candidates of one text, `SIZE` numbers a row, one row after the other. */
interface Packed {
  readonly half: number;
  readonly weight: number;
  readonly right: readonly boolean[];
  readonly rows: Float32Array;
}

function pack(examples: readonly Example[], without: readonly Evidence[]): Packed[] {
  const counts = textWeights(examples);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return examples.map((example, i) => ({
    half: HALF[example.kind],
    weight: counts[i]! / total,
    right: example.candidates.map(({ right }) => right),
    rows: Float32Array.from(
      example.candidates.flatMap(({ evidence }) =>
        EVIDENCE.map((name, k) => (without.includes(name) ? 0 : evidence[k]!)),
      ),
    ),
  }));
}

function addGradient(
  gradient: Float64Array,
  w: Float64Array,
  { half, weight, right, rows }: Packed,
): void {
  const own = Float64Array.from({ length: SIZE }, (_, k) => w[k]! + half * w[SIZE + k]!);
  const scores = right.map((_, i) => {
    let sum = 0;
    for (let k = 0, at = i * SIZE; k < SIZE; k++, at++) sum += own[k]! * rows[at]!;
    return sum;
  });
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const rightOnes = odds.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
  for (let i = 0; i < right.length; i++) {
    const error = (odds[i]! / all - (right[i] ? odds[i]! / rightOnes : 0)) * weight;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    for (let k = 0, at = i * SIZE; k < SIZE; k++, at++) {
      const part = error * rows[at]!;
      gradient[k]! += part;
      gradient[SIZE + k]! += half * part;
    }
  }
}

function ofKind(w: Float64Array, half: number): Record<Evidence, number> {
  const entries = EVIDENCE.map((name, k) => [name, round(w[k]! + half * w[SIZE + k]!)] as const);
  return Object.fromEntries(entries) as Record<Evidence, number>;
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

/** Place of the first right answer, 1 for the best; 0 when no right one was put forward. */
export function rankOfRight(example: Example, learned: Learned): number {
  return scored(example, learned).findIndex(({ right }) => right) + 1;
}

function scored({ kind, candidates }: Example, learned: Learned) {
  const score = scoring(learned, kind);
  return candidates
    .map(({ right, evidence }) => ({ right, evidence, score: score(evidence) }))
    .sort((a, b) => b.score - a.score);
}

/** What the calibration learns from: the first answers of each text, scored by weights that have not seen its set. */
export interface Judged {
  readonly right: boolean;
  readonly features: readonly number[];
}

const JUDGED_ANSWERS = 3;

export function judge(example: Example, learned: Learned): Judged[] {
  const list = scored(example, learned);
  const odds = logOdds(list.map(({ score }) => score));
  return list.slice(0, JUDGED_ANSWERS).map(({ right, evidence }, rank) => ({
    right,
    features: calibrated(evidence, odds(rank)),
  }));
}

/** Logistic regression by Newton's method; five parameters, thousands of answers. */
export function calibrate(judged: readonly Judged[]): Calibration {
  let w = [0, 1, 0, 0, 0];
  for (let i = 0; i < 25; i++) w = newtonStep(w, judged);
  const [bias, odds, sense, trigrams, exact] = w.map(round) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { bias, logOdds: odds, sense, trigrams, exact };
}

function newtonStep(w: number[], judged: readonly Judged[]): number[] {
  const size = w.length;
  const matrix = w.map((_, i) => w.map((__, j) => (i === j ? 1e-3 : 0)));
  const gradient = w.map((value) => -1e-3 * value);
  for (const { right, features } of judged) {
    const z = features.reduce((sum, value, k) => sum + value * w[k]!, 0);
    const p = 1 / (1 + Math.exp(-z));
    for (let i = 0; i < size; i++) {
      gradient[i]! += (Number(right) - p) * features[i]!;
      for (let j = 0; j < size; j++) matrix[i]![j]! += p * (1 - p) * features[i]! * features[j]!;
    }
  }
  const step = solve(matrix, gradient);
  return w.map((value, k) => value + step[k]!);
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so no pivot is zero. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((values, i) => [...values, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows[i]!;
    for (const other of rows) {
      if (other === pivot) continue;
      const factor = other[i]! / pivot[i]!;
      for (let k = i; k < other.length; k++) other[k]! -= factor * pivot[k]!;
    }
  }
  return rows.map((values, i) => values.at(-1)! / values[i]!);
}
