import { InjectDataSource } from '@nestjs/typeorm';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../settings/settings.js';
import { Readiness } from './readiness.js';

/** The checks that every process has: connected, migrated, and the worker where it belongs to us. */
@Injectable()
export class BaseChecks implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.readiness.register(
      'database',
      async () => (await this.dataSource.query('SELECT 1')) !== undefined,
    );
    this.readiness.register('migrated', () => this.migrated());
    const { workerHealthUrl } = this.settings;
    if (workerHealthUrl !== undefined) {
      this.readiness.register('worker', async () => (await fetch(`${workerHealthUrl}/readyz`)).ok);
    }
  }

  private async migrated(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ there: boolean }[]>(
      "SELECT to_regclass('migration') IS NOT NULL AND to_regclass('outbox_event') IS NOT NULL AS there",
    );
    return row?.there === true;
  }
}
