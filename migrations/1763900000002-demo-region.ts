import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemoRegion1763900000002 implements MigrationInterface {
  name = 'DemoRegion1763900000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE demo_region (loaded_at timestamptz NOT NULL DEFAULT now())');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_region');
  }
}
