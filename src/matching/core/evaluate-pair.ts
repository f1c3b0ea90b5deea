import type { MatchList } from '../../kernel/vocabulary.js';
import { fitOf, type Fit } from './fit.js';
import { checkGates } from './gates/all-gates.js';
import { listOf } from './lists.js';
import type { CoreProfile, CoreVacancy } from './model.js';
import type { GateAnswer } from './outcome.js';
import type { MatchContext } from './ports.js';

/** Everything that can be said of one profile and one vacancy. */
export interface EvaluatedPair {
  readonly profile: string;
  readonly vacancy: string;
  readonly list: MatchList;
  /** All ten, in their fixed order. */
  readonly gates: readonly GateAnswer[];
  /**
   * Always computed, for whoever asks *why* or *why not*. A score is shown as a rank only within
   * `fits` and `fits-if`.
   */
  readonly fit: Fit;
}

/** Evaluates one pair: every gate, the list they lead to, and the fit with its reasons. */
export function evaluatePair(
  profile: CoreProfile,
  vacancy: CoreVacancy,
  context: MatchContext,
): EvaluatedPair {
  const gates = checkGates(profile, vacancy, context);
  return {
    profile: profile.id,
    vacancy: vacancy.id,
    list: listOf(gates),
    gates,
    fit: fitOf(profile, vacancy, context),
  };
}
