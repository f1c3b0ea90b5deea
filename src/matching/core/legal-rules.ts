import type { Country } from '../../kernel/countries.js';
import type { Localised } from '../../kernel/locale.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { lineage } from './occupation-tree.js';
import type { TaxonomyView } from './taxonomy-view.js';
import { memory } from './remember.js';

export const APPLIES_TO = ['employee', 'self-employed', 'title-only'] as const;
/** Whom a rule binds: whoever does the work, whoever runs the business, or only the use of the title. */
export type AppliesTo = (typeof APPLIES_TO)[number];

/** Where a rule is written down. */
export interface LegalSource {
  readonly title: string;
  readonly url: string;
  /** Day of the act (or of its version) that the row rests on. */
  readonly date: LocalDate;
  /** Where in the act, e.g. `§ 4` or `art. L. 4111-1`. */
  readonly provision: string;
}

/** A regulated profession in one country. */
export interface RegulationRow {
  readonly country: Country;
  readonly appliesTo: AppliesTo;
  readonly source: LegalSource;
  /** Who recognises a foreign qualification. */
  readonly authority?: { readonly name: string; readonly url: string };
}

/** A profession: whole ISCO-08 groups and single occupations, less some; and where it is regulated. */
export interface RegulatedProfession {
  readonly id: string;
  readonly label: Localised;
  readonly isco: readonly string[];
  readonly occupations: readonly string[];
  readonly except: readonly string[];
  readonly rows: readonly RegulationRow[];
}

/** The dated, sourced table (DESIGN, section 5); information, not legal advice. */
export interface LegalRules {
  readonly version: string;
  readonly professions: readonly RegulatedProfession[];
}

export const NO_LEGAL_RULES: LegalRules = { version: 'none', professions: [] };

/** Is an occupation (or an ISCO group) part of a regulated profession? */
export function belongsTo(
  taxonomy: TaxonomyView,
  profession: RegulatedProfession,
  occupation: string,
): boolean {
  if (profession.except.includes(occupation)) return false;
  if (profession.occupations.includes(occupation)) return true;
  if (profession.isco.length === 0) return false;
  const above = lineage(taxonomy, occupation);
  return profession.isco.some((group) => above.has(group));
}

export interface BindingRule {
  readonly profession: RegulatedProfession;
  readonly row: RegulationRow;
}

const found = memory((_legal: LegalRules) =>
  memory((_taxonomy: TaxonomyView) => new Map<string, readonly BindingRule[]>()),
);

/** The rows that speak of an occupation in a country, whomever they bind. */
export function rulesFor(
  legal: LegalRules,
  taxonomy: TaxonomyView,
  occupation: string,
  country: string,
): readonly BindingRule[] {
  const known = found(legal)(taxonomy);
  const key = `${country} ${occupation}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const rules = legal.professions
    .filter((profession) => profession.rows.some((row) => row.country === country))
    .filter((profession) => belongsTo(taxonomy, profession, occupation))
    .flatMap((profession) =>
      profession.rows.filter((row) => row.country === country).map((row) => ({ profession, row })),
    );
  known.set(key, rules);
  return rules;
}
