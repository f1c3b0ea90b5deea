import type { ContributionName, GateName, GateOutcome } from '../../kernel/vocabulary.js';

/** JSON values that explain an answer: codes, numbers, levels, URIs; never words for people. */
export type ParamValue =
  | string
  | number
  | boolean
  | null
  | readonly ParamValue[]
  | { readonly [key: string]: ParamValue | undefined };
export type Params = { readonly [key: string]: ParamValue | undefined };

/**
 * Every code a gate can answer with. Texts for people are keyed by gate and code, so a code without
 * words fails the build of whoever shows it.
 */
export const GATE_CODES = {
  language: ['nothing-asked', 'enough', 'to-reach', 'short', 'not-stated', 'assumed-short'],
  commute: [
    'nothing-asked',
    'remote',
    'within-limit',
    'near-limit',
    'slightly-over',
    'too-far',
    'no-way',
    'home-not-stated',
    'home-not-found',
    'limit-not-stated',
    'workplace-not-found',
  ],
  'work-permission': [
    'nothing-asked',
    'may-work',
    'may-not-work',
    'not-stated',
    'country-not-covered',
  ],
  'regulated-profession': [
    'nothing-asked',
    'not-binding',
    'recognised',
    'applied',
    'not-recognised',
    'not-stated',
  ],
  contract: ['nothing-asked', 'accepted', 'not-accepted', 'not-stated'],
  hours: ['nothing-asked', 'overlap', 'apart', 'not-stated'],
  'driving-licence': ['nothing-asked', 'held', 'to-obtain', 'missing', 'not-stated'],
  'start-date': ['nothing-asked', 'in-time', 'late', 'not-stated'],
  'vacancy-open': ['open', 'not-active', 'closing-day-passed'],
  consent: ['given', 'withheld'],
} as const satisfies Record<GateName, readonly string[]>;

export type GateCode<Name extends GateName = GateName> = (typeof GATE_CODES)[Name][number];

/** What a gate says of one pair. `ok` is true for `met` and `conditional` only. */
export interface GateAnswer<Name extends GateName = GateName> {
  readonly name: Name;
  readonly ok: boolean;
  readonly outcome: GateOutcome;
  readonly code: GateCode<Name>;
  readonly params: Params;
}

/** Codes with which a contribution explains itself; `silent`: the person's profile says nothing here. */
export const CONTRIBUTION_CODES = {
  skills: ['skills-covered', 'silent'],
  occupation: ['same', 'related', 'unrelated', 'silent'],
  language: ['language-margin', 'silent'],
  commute: ['commute-comfort', 'silent'],
} as const satisfies Record<ContributionName, readonly string[]>;

export type ContributionCode<Name extends ContributionName = ContributionName> =
  (typeof CONTRIBUTION_CODES)[Name][number];

/** One named part of a score. `weight`, `value` in 0…1; `points` add up exactly to the score. */
export interface Contribution<Name extends ContributionName = ContributionName> {
  readonly name: Name;
  readonly weight: number;
  readonly value: number;
  readonly points: number;
  readonly code: ContributionCode<Name>;
  readonly params: Params;
}
