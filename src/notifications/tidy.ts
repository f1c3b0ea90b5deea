import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../kernel/clock.js';

const DAY_MS = 86_400_000;
/** Longer than a year, so that last year's season can still be looked up. */
const KEEP_DAYS = 400;

/** Forgets what people were told long ago, and links at the foot of mails as old as that. */
@Injectable()
export class TidyNotifications {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEEP_DAYS * DAY_MS);
    await this.dataSource.query('DELETE FROM notification WHERE created_at < $1', [before]);
    await this.dataSource.query('DELETE FROM unsubscribe_link WHERE created_at < $1', [before]);
  }
}
