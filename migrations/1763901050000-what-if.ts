import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // The newest run only; figures about fewer than ten people are kept without their numbers.
  `CREATE TABLE what_if_run (
    id uuid PRIMARY KEY,
    computed_at timestamptz NOT NULL,
    profiles integer NOT NULL,
    vacancies integer NOT NULL,
    open_pairs bigint NOT NULL
  )`,
  `CREATE TABLE what_if_blocker (
    run_id uuid NOT NULL REFERENCES what_if_run (id) ON DELETE CASCADE,
    side text NOT NULL CHECK (side IN ('region', 'work', 'home')),
    territory text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('language', 'skill')),
    rank integer NOT NULL,
    language text,
    level text,
    mode text CHECK (mode IN ('spoken', 'written', 'both')),
    assumed boolean NOT NULL,
    skill text,
    pairs bigint,
    PRIMARY KEY (run_id, side, territory, kind, rank),
    CHECK ((side = 'region') = (territory = '')),
    CHECK ((kind = 'skill') = (skill IS NOT NULL)),
    CHECK ((kind = 'language') = (language IS NOT NULL AND level IS NOT NULL AND mode IS NOT NULL))
  )`,
  `CREATE TABLE what_if_training (
    training_id uuid PRIMARY KEY REFERENCES training_offer (id) ON DELETE CASCADE,
    computed_at timestamptz NOT NULL,
    pairs bigint,
    people integer,
    vacancies integer,
    CHECK ((pairs IS NULL) = (people IS NULL) AND (people IS NULL) = (vacancies IS NULL))
  )`,
];

/** What single steps and courses would open, counted over the region. Holds no data of persons. */
export class WhatIf1763901050000 implements MigrationInterface {
  name = 'WhatIf1763901050000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['what_if_training', 'what_if_blocker', 'what_if_run']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
