import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE training_offer (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation (id),
    status text NOT NULL CHECK (status IN ('draft', 'active', 'closed')),
    titles jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    place jsonb,
    place_name text,
    place_key text,
    remote boolean NOT NULL,
    language text NOT NULL,
    cost_amount numeric(10, 2),
    cost_currency text CHECK (cost_currency IN ('EUR', 'CHF')),
    fundable boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((cost_amount IS NULL) = (cost_currency IS NULL)),
    CHECK (remote OR place IS NOT NULL)
  )`,
  'CREATE INDEX training_offer_organisation ON training_offer (organisation_id)',
  // One row per thing taught, so that "who teaches German to B2" is one look-up.
  `CREATE TABLE training_teaches (
    offer_id uuid NOT NULL REFERENCES training_offer (id) ON DELETE CASCADE,
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('language', 'skill')),
    language text,
    level text CHECK (level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    entry_level text CHECK (entry_level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    modes text[] NOT NULL,
    skill_uri text,
    label text,
    PRIMARY KEY (offer_id, position),
    CHECK ((kind = 'language') = (language IS NOT NULL AND level IS NOT NULL)),
    CHECK ((kind = 'skill') = (skill_uri IS NOT NULL))
  )`,
  'CREATE INDEX training_teaches_language ON training_teaches (language, level)',
  'CREATE INDEX training_teaches_skill ON training_teaches (skill_uri)',
  `CREATE TABLE training_session (
    id uuid PRIMARY KEY,
    offer_id uuid NOT NULL REFERENCES training_offer (id) ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('open', 'cancelled')),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    schedule text,
    capacity integer NOT NULL CHECK (capacity > 0),
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (starts_on <= ends_on)
  )`,
  'CREATE INDEX training_session_offer ON training_session (offer_id, starts_on)',
  `CREATE TABLE enrolment (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
    profile_id uuid NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('booked', 'waiting', 'cancelled')),
    made_by uuid REFERENCES account (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    booked_at timestamptz,
    cancelled_at timestamptz,
    CHECK (status <> 'booked' OR booked_at IS NOT NULL),
    CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL))
  )`,
  // A person has one place, or one place in the queue, per session; ids sort by time, so they are the queue.
  `CREATE UNIQUE INDEX enrolment_once ON enrolment (session_id, profile_id) WHERE status <> 'cancelled'`,
  `CREATE INDEX enrolment_queue ON enrolment (session_id, status, id)`,
  'CREATE INDEX enrolment_profile ON enrolment (profile_id)',
  'CREATE INDEX enrolment_account ON enrolment (account_id)',
];

const TABLES = ['enrolment', 'training_session', 'training_teaches', 'training_offer'];

/** Training on offer, what it teaches, when, and who takes part. */
export class Training1763900900000 implements MigrationInterface {
  name = 'Training1763900900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
