import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('employment-agency', 'region', 'eurodistrict', 'chamber', 'other')),
    country text NOT NULL CHECK (country IN ('FR', 'DE', 'CH')),
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE employer (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    identifier_scheme text CHECK (identifier_scheme IN ('SIRET', 'HR', 'UID', 'VAT', 'OTHER')),
    identifier_value text,
    trusted boolean NOT NULL DEFAULT false,
    identity_checked_at timestamptz,
    identity_checked_by uuid,
    created_at timestamptz NOT NULL,
    CHECK ((identifier_scheme IS NULL) = (identifier_value IS NULL))
  )`,
  // Anyone may claim an identifier; only one employer can have had it checked.
  `CREATE UNIQUE INDEX employer_checked_identifier ON employer (identifier_scheme, identifier_value)
    WHERE identity_checked_at IS NOT NULL`,
  `CREATE TABLE account (
    id uuid PRIMARY KEY,
    role text NOT NULL CHECK (role IN ('job-seeker', 'employer', 'adviser', 'coordinator')),
    locale text NOT NULL CHECK (locale IN ('fr', 'de', 'en')),
    status text NOT NULL CHECK (status IN ('unverified', 'active', 'blocked')),
    password_hash text,
    profile_id uuid UNIQUE,
    employer_id uuid REFERENCES employer (id),
    organisation_id uuid REFERENCES organisation (id),
    demonstration boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    CHECK (employer_id IS NULL OR role = 'employer'),
    CHECK (organisation_id IS NULL OR role IN ('adviser', 'coordinator')),
    CHECK (profile_id IS NULL OR role = 'job-seeker')
  )`,
  'CREATE INDEX account_role ON account (role)',
  'CREATE INDEX account_employer ON account (employer_id) WHERE employer_id IS NOT NULL',
  'CREATE INDEX account_organisation ON account (organisation_id) WHERE organisation_id IS NOT NULL',
  // The one table with contact data of people.
  `CREATE TABLE contact (
    account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    phone text,
    address text
  )`,
  `CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device text NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    idle_seconds integer NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX session_account ON session (account_id)',
  `CREATE TABLE known_device (
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (token_hash, account_id)
  )`,
  'CREATE INDEX known_device_account ON known_device (account_id)',
  `CREATE TABLE failure_count (
    key text NOT NULL,
    window_start timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (key, window_start)
  )`,
  'CREATE INDEX failure_count_window ON failure_count (window_start)',
  `CREATE TABLE action_link (
    token_hash bytea PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('verify-email', 'reset-password', 'accept-invitation')),
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX action_link_account ON action_link (account_id)',
  `CREATE TABLE consent (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    version text NOT NULL,
    locale text NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz
  )`,
  // Of two that press the button at once one wins: a person has one consent in force.
  'CREATE UNIQUE INDEX consent_in_force ON consent (account_id) WHERE withdrawn_at IS NULL',
  `CREATE TABLE caseload (
    person_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    adviser_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    since timestamptz NOT NULL
  )`,
  'CREATE INDEX caseload_adviser ON caseload (adviser_id)',
  `CREATE TABLE adviser_territory (
    adviser_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    country text NOT NULL CHECK (country IN ('FR', 'DE', 'CH')),
    postal_prefix text NOT NULL,
    PRIMARY KEY (adviser_id, country, postal_prefix)
  )`,
  `CREATE TABLE adviser_deputy (
    adviser_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    deputy_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (adviser_id, deputy_id),
    CHECK (adviser_id <> deputy_id)
  )`,
  `CREATE TABLE adviser_absence (
    id uuid PRIMARY KEY,
    adviser_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    first_day date NOT NULL,
    last_day date NOT NULL,
    CHECK (first_day <= last_day)
  )`,
  'CREATE INDEX adviser_absence_adviser ON adviser_absence (adviser_id)',
  `CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    label text NOT NULL,
    key_hash bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`,
  'CREATE INDEX api_key_account ON api_key (account_id)',
  `CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    data jsonb NOT NULL
  )`,
  'CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id)',
  `CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'audit_entry is append-only'; END $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only()`,
];

const DROPS = [
  'audit_entry',
  'api_key',
  'adviser_absence',
  'adviser_deputy',
  'adviser_territory',
  'caseload',
  'consent',
  'action_link',
  'failure_count',
  'known_device',
  'session',
  'contact',
  'account',
  'employer',
  'organisation',
];

/** People, organisations, employers; how they sign in; what they agreed to; who accompanies whom. */
export class Accounts1763900300000 implements MigrationInterface {
  name = 'Accounts1763900300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DROPS) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION audit_entry_is_append_only');
  }
}
