import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change asks of everyone concerned what they keep today: answered from the indexes alone, since the rows
 * with their reasons are wide and lie anywhere.
 */
export class MatchIndexesCover1763901150000 implements MigrationInterface {
  name = 'MatchIndexesCover1763901150000';

  async up(runner: QueryRunner): Promise<void> {
    await this.replace(
      runner,
      'INCLUDE (vacancy_id, for_profile) WHERE for_profile OR for_vacancy',
      'INCLUDE (profile_id, for_vacancy)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, 'WHERE for_profile OR for_vacancy', '');
  }

  private async replace(runner: QueryRunner, ofProfile: string, ofVacancy: string): Promise<void> {
    await runner.query('DROP INDEX match_of_profile');
    await runner.query('DROP INDEX match_of_vacancy');
    await runner.query(
      `CREATE INDEX match_of_profile ON match (profile_id, list, strength DESC, id) ${ofProfile}`,
    );
    await runner.query(
      `CREATE INDEX match_of_vacancy ON match (vacancy_id, list, strength DESC, id) ${ofVacancy}`,
    );
  }
}
