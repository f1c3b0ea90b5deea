import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes beside the password. */
export class SecondFactor1763900300001 implements MigrationInterface {
  name = 'SecondFactor1763900300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN second_factor_at timestamptz');
    await runner.query(
      'ALTER TABLE session ADD COLUMN second_factor boolean NOT NULL DEFAULT false',
    );
    await runner.query(`
      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        sealed_secret bytea NOT NULL,
        last_step integer NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        PRIMARY KEY (account_id, code_hash)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_code');
    await runner.query('DROP TABLE second_factor');
    await runner.query('ALTER TABLE session DROP COLUMN second_factor');
    await runner.query('ALTER TABLE account DROP COLUMN second_factor_at');
  }
}
