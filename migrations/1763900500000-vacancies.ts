import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // Search finds a word inside a compound ("Bäckereifachverkäufer"): trigrams serve that.
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  `CREATE TABLE vacancy (
    id uuid PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('partner', 'managed', 'external')),
    status text NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'closed')),
    review text NOT NULL CHECK (review IN ('none', 'pending', 'approved', 'refused')),
    review_reason text,
    closed_because text CHECK (closed_because IN ('owner', 'closing-day', 'feed', 'account-gone')),
    employer_id uuid REFERENCES employer (id),
    managed_by uuid REFERENCES account (id) ON DELETE SET NULL,
    record jsonb NOT NULL,
    version integer NOT NULL,
    country text NOT NULL,
    place_key text,
    place_name text,
    lat double precision,
    lon double precision,
    occupation_uri text,
    contract text,
    languages text[] NOT NULL,
    closes_on date,
    search_text text NOT NULL,
    source text,
    source_id text,
    source_url text,
    content_hash text,
    published_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (source, source_id),
    CHECK ((channel = 'external') = (source IS NOT NULL)),
    CHECK ((source IS NULL) = (source_id IS NULL)),
    CHECK (channel <> 'partner' OR employer_id IS NOT NULL),
    CHECK (status <> 'active' OR published_at IS NOT NULL),
    CHECK ((status = 'closed') = (closed_because IS NOT NULL)),
    CHECK ((lat IS NULL) = (lon IS NULL))
  )`,
  `CREATE INDEX vacancy_newest ON vacancy (published_at DESC, id DESC) WHERE status = 'active'`,
  `CREATE INDEX vacancy_search ON vacancy USING gin (search_text gin_trgm_ops) WHERE status = 'active'`,
  `CREATE INDEX vacancy_place ON vacancy (place_key) WHERE status = 'active'`,
  `CREATE INDEX vacancy_occupation ON vacancy (occupation_uri) WHERE status = 'active'`,
  `CREATE INDEX vacancy_closing ON vacancy (closes_on) WHERE status IN ('active', 'paused')`,
  `CREATE INDEX vacancy_to_review ON vacancy (updated_at) WHERE review = 'pending'`,
  'CREATE INDEX vacancy_employer ON vacancy (employer_id) WHERE employer_id IS NOT NULL',
  'CREATE INDEX vacancy_managed ON vacancy (managed_by) WHERE managed_by IS NOT NULL',
  'CREATE INDEX vacancy_updated ON vacancy (updated_at)',
  // What a change replaced; the newest state is in vacancy itself.
  `CREATE TABLE vacancy_version (
    vacancy_id uuid NOT NULL REFERENCES vacancy (id) ON DELETE CASCADE,
    version integer NOT NULL,
    status text NOT NULL,
    record jsonb NOT NULL,
    replaced_at timestamptz NOT NULL,
    replaced_by uuid REFERENCES account (id) ON DELETE SET NULL,
    PRIMARY KEY (vacancy_id, version)
  )`,
  // The source's own record, scrubbed of contacts, apart from what the product works with.
  `CREATE TABLE vacancy_source_record (
    vacancy_id uuid PRIMARY KEY REFERENCES vacancy (id) ON DELETE CASCADE,
    raw jsonb NOT NULL,
    raw_hash text NOT NULL,
    read_at timestamptz NOT NULL
  )`,
  `CREATE TABLE vacancy_import (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    format text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    complete boolean NOT NULL,
    read integer NOT NULL,
    created integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    closed integer NOT NULL,
    rejected integer NOT NULL,
    held_closures integer NOT NULL
  )`,
  'CREATE INDEX vacancy_import_newest ON vacancy_import (started_at DESC)',
  `CREATE TABLE contact_request (
    id uuid PRIMARY KEY,
    vacancy_id uuid NOT NULL REFERENCES vacancy (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    note text,
    status text NOT NULL CHECK (status IN ('open', 'answered', 'withdrawn')),
    result text CHECK (result IN ('employer-interested', 'not-interested', 'not-reached', 'position-filled')),
    answer_note text,
    answered_by uuid REFERENCES account (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((status = 'answered') = (result IS NOT NULL))
  )`,
  // Pressing the button twice asks once.
  `CREATE UNIQUE INDEX contact_request_open ON contact_request (vacancy_id, account_id) WHERE status = 'open'`,
  'CREATE INDEX contact_request_account ON contact_request (account_id)',
  // Whose task it is, as of the day it was asked: the caseload's adviser, else the pool of the territory.
  `CREATE TABLE contact_request_adviser (
    request_id uuid NOT NULL REFERENCES contact_request (id) ON DELETE CASCADE,
    adviser_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (request_id, adviser_id)
  )`,
  'CREATE INDEX contact_request_adviser_of ON contact_request_adviser (adviser_id)',
  `CREATE TABLE source_outcome (
    vacancy_id uuid NOT NULL REFERENCES vacancy (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    outcome text NOT NULL CHECK (outcome IN ('applied', 'interview', 'hired', 'not-hired', 'no-answer')),
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (vacancy_id, account_id)
  )`,
  'CREATE INDEX source_outcome_account ON source_outcome (account_id)',
];

const TABLES = [
  'source_outcome',
  'contact_request_adviser',
  'contact_request',
  'vacancy_import',
  'vacancy_source_record',
  'vacancy_version',
  'vacancy',
];

/** Vacancies of all three channels with their history, their sources, and what people do about external ads. */
export class Vacancies1763900500000 implements MigrationInterface {
  name = 'Vacancies1763900500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
