import type { Country } from '../../kernel/countries.js';
import type { EmployerId, OrganisationId } from '../../kernel/ids.js';
import type { EmployerIdScheme } from '../../kernel/vocabulary.js';

/** A partner body as other features and pages see it. */
export interface OrganisationRow {
  id: OrganisationId;
  name: string;
  kind: 'employment-agency' | 'region' | 'eurodistrict' | 'chamber' | 'other';
  country: Country;
}

/** An employer as other features and pages see it. */
export interface EmployerRow {
  id: EmployerId;
  name: string;
  identifier?: { scheme: EmployerIdScheme; value: string };
  /** May publish without a review. */
  trusted: boolean;
  /** An adviser has seen that it is who it says. */
  identityChecked: boolean;
}
