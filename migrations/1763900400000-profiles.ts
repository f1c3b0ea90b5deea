import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles of job seekers with their history. */
export class Profiles1763900400000 implements MigrationInterface {
  name = 'Profiles1763900400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE profile (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
        record jsonb NOT NULL,
        place_key text,
        lat double precision,
        lon double precision,
        version integer NOT NULL,
        consent_id uuid REFERENCES consent (id) ON DELETE SET NULL,
        checked_until date,
        checked_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query(
      'CREATE INDEX profile_with_consent ON profile (id) WHERE consent_id IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE profile_version (
        profile_id uuid NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
        version integer NOT NULL,
        record jsonb NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (profile_id, version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE profile_version');
    await runner.query('DROP TABLE profile');
  }
}
