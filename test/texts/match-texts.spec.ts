import { LOCALES } from '../../src/kernel/locale.js';
import { CONTRIBUTION_NAMES, GATE_NAMES } from '../../src/kernel/vocabulary.js';
import { CONTRIBUTION_CODES, GATE_CODES } from '../../src/matching/core/index.js';
import { contributionTexts } from '../../src/ui/texts/contributions.js';
import { gateTexts } from '../../src/ui/texts/gates.js';

/** Texts live in `ui`, codes in the core, and neither may import the other: here they meet. */
describe.each(LOCALES)('the texts of a match in %s', (locale) => {
  it.each(GATE_NAMES)('know every code of the gate %s, and no other', (gate) => {
    expect(Object.keys(gateTexts[locale][gate]).sort()).toEqual([...GATE_CODES[gate]].sort());
  });

  it.each(CONTRIBUTION_NAMES)('know every code of the contribution %s, and no other', (part) => {
    expect(Object.keys(contributionTexts[locale][part]).sort()).toEqual(
      [...CONTRIBUTION_CODES[part]].sort(),
    );
  });
});
