import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported places; the built-in ones live in files. */
export class Geography1763900200000 implements MigrationInterface {
  name = 'Geography1763900200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE place (
        country text NOT NULL CHECK (country IN ('FR', 'DE', 'CH')),
        postal_code text NOT NULL,
        name text NOT NULL,
        lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
        imported_at timestamptz NOT NULL,
        PRIMARY KEY (country, postal_code, name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE place');
  }
}
