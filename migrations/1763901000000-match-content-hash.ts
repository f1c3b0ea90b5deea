import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hash of the reasons of a match, so that a row is compared without being read whole. */
export class MatchContentHash1763901000000 implements MigrationInterface {
  name = 'MatchContentHash1763901000000';

  async up(runner: QueryRunner): Promise<void> {
    // Rows without one count as changed, and get it when they are next scored.
    await runner.query(`ALTER TABLE match ADD COLUMN content_hash text NOT NULL DEFAULT ''`);
    // A row is marked as told right after it was written: room beside it keeps that from touching the indexes.
    await runner.query('ALTER TABLE match SET (fillfactor = 80)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match RESET (fillfactor)');
    await runner.query('ALTER TABLE match DROP COLUMN content_hash');
  }
}
