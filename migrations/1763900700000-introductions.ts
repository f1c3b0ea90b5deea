import type { MigrationInterface, QueryRunner } from 'typeorm';

const oneOf = (...words: string[]) => `(${words.map((word) => `'${word}'`).join(', ')})`;

const STATUSES = oneOf(
  'deferred',
  'interested',
  'employer-interested',
  'at-source',
  'both-interested',
  'introduced',
  'interview',
  'hired',
  'not-hired',
  'no-show',
  'declined',
  'objected',
  'withdrawn',
  'expired',
);
const PARTIES = oneOf('person', 'employer', 'person-adviser', 'vacancy-adviser', 'system');
const OUTCOMES = oneOf('interview', 'hired', 'not-hired', 'no-show');

const STATEMENTS = [
  // Other features' rows by id alone: an introduction outlives its match, and its numbers outlive the person.
  `CREATE TABLE introduction (
    id uuid PRIMARY KEY,
    match_id uuid NOT NULL UNIQUE,
    vacancy_id uuid NOT NULL,
    profile_id uuid,
    person_id uuid,
    employer_id uuid,
    managed_by uuid,
    channel text NOT NULL CHECK (channel IN ('partner', 'managed', 'external')),
    status text NOT NULL CHECK (status IN ${STATUSES}),
    closed_by text CHECK (closed_by IN ${PARTIES}),
    closing_code text,
    introduced_at timestamptz,
    last_outcome text CHECK (last_outcome IN ${OUTCOMES}),
    last_outcome_on date,
    waits_until date,
    remind_on date,
    reminders integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (status <> 'introduced' OR introduced_at IS NOT NULL),
    CHECK ((last_outcome IS NULL) = (last_outcome_on IS NULL)),
    CHECK ((profile_id IS NULL) = (person_id IS NULL))
  )`,
  'CREATE INDEX introduction_person ON introduction (person_id, id DESC)',
  'CREATE INDEX introduction_employer ON introduction (employer_id, id DESC) WHERE employer_id IS NOT NULL',
  'CREATE INDEX introduction_managed ON introduction (managed_by, id DESC) WHERE managed_by IS NOT NULL',
  'CREATE INDEX introduction_vacancy ON introduction (vacancy_id)',
  "CREATE INDEX introduction_to_decide ON introduction (id DESC) WHERE status IN ('interested', 'both-interested')",
  'CREATE INDEX introduction_waits ON introduction (waits_until) WHERE waits_until IS NOT NULL',
  'CREATE INDEX introduction_remind ON introduction (remind_on) WHERE remind_on IS NOT NULL',
  // The latest answer of each side.
  `CREATE TABLE introduction_answer (
    introduction_id uuid NOT NULL REFERENCES introduction (id),
    side text NOT NULL CHECK (side IN ('person', 'employer')),
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'later')),
    by_account uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    next text CHECK (next IN ('call', 'interview', 'trial-day', 'other-post', 'questions')),
    questions jsonb NOT NULL,
    reason_code text,
    note text,
    PRIMARY KEY (introduction_id, side)
  )`,
  // What advisers decided. An approval taken back is struck out, never deleted.
  `CREATE TABLE introduction_decision (
    id uuid PRIMARY KEY,
    introduction_id uuid NOT NULL REFERENCES introduction (id),
    side text NOT NULL CHECK (side IN ('person', 'vacancy')),
    decision text NOT NULL CHECK (decision IN ('approve', 'decline', 'object')),
    by_account uuid,
    code text CHECK (code IN ('checked-profile', 'silence')),
    reason text,
    decided_at timestamptz NOT NULL,
    struck_at timestamptz,
    CHECK ((by_account IS NULL) = (code IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX introduction_decision_standing ON introduction_decision (introduction_id, side)
    WHERE decision = 'approve' AND struck_at IS NULL`,
  // One row says that contact data was revealed: a second reveal cannot be written.
  `CREATE TABLE introduction_reveal (
    introduction_id uuid PRIMARY KEY REFERENCES introduction (id),
    revealed_at timestamptz NOT NULL
  )`,
  `CREATE TABLE introduction_outcome (
    id uuid PRIMARY KEY,
    introduction_id uuid NOT NULL REFERENCES introduction (id),
    outcome text NOT NULL CHECK (outcome IN ${OUTCOMES}),
    on_day date NOT NULL,
    party text NOT NULL CHECK (party IN ${PARTIES}),
    recorded_at timestamptz NOT NULL
  )`,
  'CREATE INDEX introduction_outcome_of ON introduction_outcome (introduction_id)',
  // The history: appended to, and nothing else.
  `CREATE TABLE introduction_move (
    id uuid PRIMARY KEY,
    introduction_id uuid NOT NULL REFERENCES introduction (id),
    from_status text NOT NULL,
    to_status text NOT NULL CHECK (to_status IN ${STATUSES}),
    act text NOT NULL,
    party text NOT NULL CHECK (party IN ${PARTIES}),
    by_account uuid,
    code text,
    moved_at timestamptz NOT NULL,
    CHECK ((party = 'system') = (by_account IS NULL))
  )`,
  'CREATE INDEX introduction_move_of ON introduction_move (introduction_id, id)',
  `CREATE FUNCTION introduction_move_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the history of introductions is only appended to';
    END $$`,
  `CREATE TRIGGER introduction_move_is_final BEFORE UPDATE OR DELETE ON introduction_move
    FOR EACH ROW EXECUTE FUNCTION introduction_move_is_final()`,
  // The partnership's settings: exactly one row.
  `CREATE TABLE introduction_settings (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    approvals text NOT NULL CHECK (approvals IN ('one', 'per-side')),
    approve text NOT NULL CHECK (approve IN ('after-employer', 'before-employer')),
    silence text NOT NULL CHECK (silence IN ('expire', 'remind', 'approve')),
    approval_working_days integer NOT NULL CHECK (approval_working_days BETWEEN 1 AND 20),
    answer_days integer NOT NULL CHECK (answer_days BETWEEN 1 AND 90),
    version integer NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  `INSERT INTO introduction_settings
    (approvals, approve, silence, approval_working_days, answer_days, version, updated_at)
    VALUES ('one', 'after-employer', 'remind', 2, 14, 1, now())`,
];

export class Introductions1763900700000 implements MigrationInterface {
  name = 'Introductions1763900700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE introduction_settings, introduction_move, introduction_outcome,
      introduction_reveal, introduction_decision, introduction_answer, introduction`);
    await runner.query('DROP FUNCTION introduction_move_is_final');
  }
}
