import { CONTRIBUTION_NAMES, type ContributionName } from '../../kernel/vocabulary.js';

/** One whole, in the unit all of scoring is counted in: thousandths, as integers. */
export const WHOLE = 1000;

/** Rises with every change of gates or terms that can change a result for the same input. */
export const SCORER_VERSION = '2';

/** Numbers of the fit. All are integers in thousandths. */
export interface ScorerConfig {
  /** Weights of the terms; only their proportions count. */
  readonly weights: Readonly<Record<ContributionName, number>>;
  /** Value of a term about which the person's profile is silent: neither a zero nor a prize. */
  readonly neutral: Readonly<Record<ContributionName, number>>;
  /** Weight of a vacancy's skill (or language) by how much it is needed; 0 counts as the least weight there is. */
  readonly needWeight: { readonly essential: number; readonly optional: number };
  /** Credit for a skill the person has in another shape than asked; the best one counts. */
  readonly skillCredit: {
    /** The person's skill is narrower than the one asked. */
    readonly narrower: number;
    readonly broader: number;
    readonly sibling: number;
    /** Essential to an occupation held. */
    readonly impliedEssential: number;
    readonly impliedOptional: number;
  };
  /** Value by steps between two occupations in the ESCO/ISCO tree; further away is 0. */
  readonly occupationBySteps: readonly number[];
  /** Value of a language level exactly as asked, and what each further step adds. */
  readonly languageAtLevel: number;
  readonly languagePerStep: number;
  /** A commute whose low end exceeds the limit by at most this many minutes (not thousandths) is called "slightly over". */
  readonly slightlyOverMinutes: number;
}

export const DEFAULT_SCORER_CONFIG: ScorerConfig = {
  weights: { skills: 550, occupation: 200, language: 100, commute: 150 },
  neutral: { skills: 400, occupation: 400, language: 400, commute: 400 },
  needWeight: { essential: 1000, optional: 400 },
  skillCredit: {
    narrower: 800,
    impliedEssential: 600,
    broader: 500,
    sibling: 350,
    impliedOptional: 300,
  },
  // 1 step: parent and child; 2: same ISCO unit group; 4, 6, 8: same group of three, two, one digit.
  occupationBySteps: [1000, 850, 700, 550, 450, 350, 250, 150, 100],
  languageAtLevel: 600,
  languagePerStep: 200,
  slightlyOverMinutes: 10,
};

/** FNV-1a over the text, so that two configurations never share a version by accident. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/**
 * The version a match stores: the code's, plus a fingerprint of weights, rarity table and legal table.
 * @param tables versions of the data that a result depends on, e.g. `{rarity: 'esco-1.2', legal: '2026-11'}`
 */
export function scorerVersion(
  config: ScorerConfig,
  tables: { readonly rarity: string; readonly legal: string },
): string {
  const numbers = [
    ...CONTRIBUTION_NAMES.flatMap((name) => [config.weights[name], config.neutral[name]]),
    config.needWeight.essential,
    config.needWeight.optional,
    config.skillCredit.narrower,
    config.skillCredit.broader,
    config.skillCredit.sibling,
    config.skillCredit.impliedEssential,
    config.skillCredit.impliedOptional,
    ...config.occupationBySteps,
    config.languageAtLevel,
    config.languagePerStep,
    config.slightlyOverMinutes,
  ];
  return `${SCORER_VERSION}-${fingerprint([...numbers, tables.rarity, tables.legal].join('|'))}`;
}
