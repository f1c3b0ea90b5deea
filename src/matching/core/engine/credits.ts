import { memory } from '../remember.js';
import type { ScorerConfig } from '../scorer-config.js';
import { WHOLE } from '../scorer-config.js';

/** Four bits hold the code of a credit, of which there are at most seven. The loops know it, too. */
export const CODES = 16;

/** Credits that a configuration knows, best last; the code of one is its place here, 0 is none. */
export const creditsOf = memory(({ skillCredit }: ScorerConfig): readonly number[] =>
  [...new Set([0, WHOLE, ...Object.values(skillCredit)])].sort((a, b) => a - b),
);

/** The code of each credit, by the credit. */
export const codesByCredit = memory((config: ScorerConfig): Uint8Array => {
  const codes = new Uint8Array(WHOLE + 1);
  creditsOf(config).forEach((credit, code) => (codes[credit] = code));
  return codes;
});
