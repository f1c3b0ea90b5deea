import type { ContributionName } from '../../../kernel/vocabulary.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { ContributionCode, Params } from '../outcome.js';
import type { MatchContext } from '../ports.js';

/** How well a person meets one aspect of a vacancy. */
export interface Measure<Name extends ContributionName = ContributionName> {
  /** 0…1000. */
  readonly value: number;
  /** The profile says nothing here: the value is the neutral one and confidence falls. */
  readonly silent: boolean;
  readonly code: ContributionCode<Name>;
  readonly params: Params;
}

/** One named part of the fit; pure, in integers. */
export interface Term<Name extends ContributionName = ContributionName> {
  readonly name: Name;
  /** Does the vacancy ask for it? If not, the term drops out and the weights are renormalised. */
  asks(vacancy: CoreVacancy): boolean;
  /** Called only where the vacancy asks. */
  measure(profile: CoreProfile, vacancy: CoreVacancy, context: MatchContext): Measure<Name>;
}
