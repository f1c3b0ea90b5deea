import type { GateName, GateOutcome } from '../../../kernel/vocabulary.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { GateAnswer, GateCode, Params } from '../outcome.js';
import type { MatchContext } from '../ports.js';

/** One rule that a pair must pass; pure, and the same for the same input. */
export interface Gate<Name extends GateName = GateName> {
  readonly name: Name;
  check(profile: CoreProfile, vacancy: CoreVacancy, context: MatchContext): GateAnswer<Name>;
}

/** Makes the answers of one gate; `ok` follows from the outcome, so the two cannot disagree. */
export function answers<Name extends GateName>(name: Name) {
  return (outcome: GateOutcome, code: GateCode<Name>, params: Params = {}): GateAnswer<Name> => ({
    name,
    ok: outcome === 'met' || outcome === 'conditional',
    outcome,
    code,
    params,
  });
}
