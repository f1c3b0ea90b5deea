import type { ConceptKind } from '../domain/concept.js';
import { AT, EVIDENCE, type Evidence } from './evidence-names.js';
import { forest, type Tree } from './trees.js';

/** What config/linking/train-reranker.mjs learned from the development sets. */
export interface RerankerWeights {
  /** What each piece of evidence counts. */
  readonly weights: Readonly<Record<ConceptKind, Readonly<Record<Evidence, number>>>>;
  /** What pieces of evidence say together, added to the weighted sum. */
  readonly trees: readonly Tree[];
  readonly calibration: Calibration;
}

/** Logistic calibration of an answer's probability of being right. */
export interface Calibration {
  readonly bias: number;
  /** Of the log-odds of the answer among all candidates. */
  readonly logOdds: number;
  /** Of how near the nearest name is, by sense and by trigrams. */
  readonly sense: number;
  readonly trigrams: number;
  readonly exact: number;
}

/** The score of a candidate's evidence; comparable among the candidates of one text. */
export type Score = (evidence: Float32Array) => number;

export function scoring(
  { weights, trees }: Pick<RerankerWeights, 'weights' | 'trees'>,
  kind: ConceptKind,
): Score {
  const counts = Float64Array.from(EVIDENCE, (name) => weights[kind][name]);
  const together = forest(trees);
  return (evidence) => {
    let sum = together(evidence);
    for (let k = 0; k < evidence.length; k++) sum += evidence[k]! * counts[k]!;
    return sum;
  };
}

const LEAST_SHARE = 1e-6;

/** Log-odds of each answer among all, from scores that are best first. */
export function logOdds(scores: readonly number[]): (rank: number) => number {
  const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[0]!), 0);
  return (rank) => {
    const share = Math.exp(scores[rank]! - scores[0]!) / total;
    const inside = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
    return Math.log(inside / (1 - inside));
  };
}

/** What the calibration weighs of an answer, in its order: 1, log-odds, sense, trigrams, exact. */
export const calibrated = (evidence: Float32Array, odds: number) =>
  [1, odds, evidence[AT.sense]!, evidence[AT.trigrams]!, evidence[AT.exact]!] as const;

export function confidence(evidence: Float32Array, odds: number, by: Calibration): number {
  const [one, share, sense, trigrams, exact] = calibrated(evidence, odds);
  const sum =
    by.bias * one +
    by.logOdds * share +
    by.sense * sense +
    by.trigrams * trigrams +
    by.exact * exact;
  return 1 / (1 + Math.exp(-sum));
}
