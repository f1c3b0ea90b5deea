import type { ContributionName } from '../../kernel/vocabulary.js';
import { apportion } from './largest-remainder.js';
import type { CoreProfile, CoreVacancy } from './model.js';
import type { Contribution } from './outcome.js';
import type { MatchContext } from './ports.js';
import { WHOLE, type ScorerConfig } from './scorer-config.js';
import { TERMS } from './terms/all-terms.js';

/** A weight times a value, both in thousandths, is a tenth of a thousandth of a point. */
const PER_THOUSANDTH = 10;

/** How well a pair fits. `score` 0…100, exact to the thousandth; the contributions add up to it exactly. */
export interface Fit {
  readonly score: number;
  /** The same in thousandths, for sums and comparisons without rounding. */
  readonly scoreThousandths: number;
  /** 0…1: the share of the weights that rests on what the person has stated. */
  readonly confidence: number;
  readonly contributions: readonly Contribution[];
}

/** Terms that a vacancy asks for, with weights in thousandths that add up to one whole. */
export function weightsFor(
  vacancy: CoreVacancy,
  config: ScorerConfig,
): { readonly names: readonly ContributionName[]; readonly weights: readonly number[] } {
  const names = TERMS.filter((t) => t.asks(vacancy) && config.weights[t.name] > 0).map(
    (t) => t.name,
  );
  const raw = names.map((name) => config.weights[name]);
  const sum = raw.reduce((a, b) => a + b, 0);
  const weights = apportion(
    raw.map((weight) => weight * WHOLE),
    sum,
    names.length === 0 ? 0 : WHOLE,
  );
  return { names, weights };
}

/** A vacancy that asks for nothing scores 0 with confidence 0: there is nothing to fit. */
export function fitOf(profile: CoreProfile, vacancy: CoreVacancy, context: MatchContext): Fit {
  const { names, weights } = weightsFor(vacancy, context.config);
  const measured = TERMS.filter((term) => names.includes(term.name)).map((term, index) => ({
    name: term.name,
    weight: weights[index] ?? 0,
    ...term.measure(profile, vacancy, context),
  }));
  const shares = measured.map(({ weight, value }) => weight * value);
  const score = Math.floor(shares.reduce((a, b) => a + b, 0) / PER_THOUSANDTH);
  const points = apportion(shares, PER_THOUSANDTH, score);
  const stated = measured.reduce((sum, part) => sum + (part.silent ? 0 : part.weight), 0);
  return {
    score: score / WHOLE,
    scoreThousandths: score,
    confidence: stated / WHOLE,
    contributions: measured.map(({ name, weight, value, code, params }, index) => ({
      name,
      weight: weight / WHOLE,
      value: value / WHOLE,
      points: (points[index] ?? 0) / WHOLE,
      code,
      params,
    })),
  };
}
