import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1763900600000 implements MigrationInterface {
  name = 'Matching1763900600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match (
        id uuid PRIMARY KEY,
        profile_id uuid NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
        vacancy_id uuid NOT NULL REFERENCES vacancy (id) ON DELETE CASCADE,
        list text NOT NULL CHECK (list IN ('fits', 'fits-if', 'to-clear', 'within-reach', 'no')),
        strength integer NOT NULL,
        confidence integer NOT NULL,
        contributions jsonb NOT NULL,
        gates jsonb NOT NULL,
        scorer_version text NOT NULL,
        for_vacancy boolean NOT NULL,
        for_profile boolean NOT NULL,
        seeker_answer text CHECK (seeker_answer IN ('yes', 'no', 'later')),
        employer_answer text CHECK (employer_answer IN ('yes', 'no', 'later')),
        suggested_at timestamptz,
        employer_told_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (profile_id, vacancy_id)
      )`);
    await runner.query(
      'CREATE INDEX match_of_profile ON match (profile_id, list, strength DESC, id) WHERE for_profile OR for_vacancy',
    );
    await runner.query(
      'CREATE INDEX match_of_vacancy ON match (vacancy_id, list, strength DESC, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match');
  }
}
