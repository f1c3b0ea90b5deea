import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // An ad of a feed keeps its source when its employer has claimed it, so that the feed knows it again.
  'ALTER TABLE vacancy DROP CONSTRAINT vacancy_check',
  `ALTER TABLE vacancy ADD CONSTRAINT vacancy_source CHECK (
    CASE channel WHEN 'external' THEN source IS NOT NULL
                 WHEN 'managed' THEN source IS NULL
                 ELSE true END)`,
  'ALTER TABLE action_link DROP CONSTRAINT action_link_purpose_check',
  `ALTER TABLE action_link ADD CONSTRAINT action_link_purpose_check
    CHECK (purpose IN ('verify-email', 'reset-password', 'accept-invitation', 'claim-vacancy'))`,
  `CREATE TABLE vacancy_claim (
    id uuid PRIMARY KEY,
    vacancy_id uuid NOT NULL REFERENCES vacancy (id) ON DELETE CASCADE,
    employer_id uuid NOT NULL REFERENCES employer (id),
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    invited_by uuid REFERENCES account (id) ON DELETE SET NULL,
    status text NOT NULL CHECK (status IN ('invited', 'claimed', 'accepted', 'declined', 'withdrawn', 'expired')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  // One employer at a time is asked whether an ad is theirs.
  `CREATE UNIQUE INDEX vacancy_claim_open ON vacancy_claim (vacancy_id) WHERE status IN ('invited', 'claimed')`,
  'CREATE INDEX vacancy_claim_employer ON vacancy_claim (employer_id)',
  'CREATE INDEX vacancy_claim_account ON vacancy_claim (account_id)',
];

const DOWN = [
  'DROP TABLE vacancy_claim',
  `DELETE FROM action_link WHERE purpose = 'claim-vacancy'`,
  'ALTER TABLE action_link DROP CONSTRAINT action_link_purpose_check',
  `ALTER TABLE action_link ADD CONSTRAINT action_link_purpose_check
    CHECK (purpose IN ('verify-email', 'reset-password', 'accept-invitation'))`,
  // A claimed ad stays with its employer; it only forgets the feed it came from.
  `UPDATE vacancy SET source = NULL, source_id = NULL, source_url = NULL WHERE channel <> 'external'`,
  'ALTER TABLE vacancy DROP CONSTRAINT vacancy_source',
  `ALTER TABLE vacancy ADD CONSTRAINT vacancy_check CHECK ((channel = 'external') = (source IS NOT NULL))`,
];

/** Employers of external ads who are invited, claim the ad, and answer for it from then on. */
export class Claims1763901100000 implements MigrationInterface {
  name = 'Claims1763901100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
