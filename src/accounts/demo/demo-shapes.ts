import type { Role } from '../../kernel/actor.js';
import type { Country } from '../../kernel/countries.js';
import type { AccountId, EmployerId, OrganisationId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { EmployerIdentifier } from '../domain/employer-identifier.js';
import type { OrganisationKind } from '../persistence/organisation.entity.js';

/** The parts of the demonstration region that are people and bodies: three files of `config/demo`, read. */
export interface DemoAccountsFile {
  organisations: readonly DemoOrganisation[];
  employers: readonly DemoEmployer[];
  accounts: readonly DemoAccount[];
}

export interface DemoOrganisation {
  key: string;
  name: string;
  kind: OrganisationKind;
  country: Country;
}

export interface DemoEmployer {
  key: string;
  name: string;
  identifier?: EmployerIdentifier;
  trusted: boolean;
  identityChecked: boolean;
}

export interface DemoAccount {
  key: string;
  role: Role;
  email: string;
  name: string;
  phone?: string;
  address?: string;
  locale: Locale;
  consent?: boolean;
  /** Key of an employer. */
  employer?: string;
  /** Key of an organisation. */
  organisation?: string;
  territories?: readonly { country: Country; postalPrefix: string }[];
  /** Keys of accounts. */
  deputies?: readonly string[];
}

/** What the keys of the files became. */
export interface DemoKeys {
  organisations: ReadonlyMap<string, OrganisationId>;
  employers: ReadonlyMap<string, EmployerId>;
  accounts: ReadonlyMap<string, AccountId>;
}
