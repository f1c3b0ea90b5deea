import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { inTransaction } from '../platform/database/in-transaction.js';
import { Region } from './region.js';
import { Scoring } from './scoring.service.js';

/** The nightly repair: reads the region anew and scores everything, so that no lost change lives past a night. */
@Injectable()
export class Sweep {
  private readonly logger = new Logger(Sweep.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly region: Region,
    private readonly scoring: Scoring,
  ) {}

  async run(): Promise<void> {
    await this.region.reload();
    const vacancies = [...this.region.vacancies.keys()] as VacancyId[];
    const profiles = [...this.region.profiles.keys()] as ProfileId[];
    for (const id of vacancies) {
      await inTransaction(this.dataSource, (manager) => this.scoring.scoreVacancy(manager, id));
    }
    for (const id of profiles) {
      await inTransaction(this.dataSource, (manager) => this.scoring.scoreProfile(manager, id));
    }
    this.logger.log({ vacancies: vacancies.length, profiles: profiles.length }, 'swept the region');
  }
}
