import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Account } from '../persistence/account.entity.js';
import { ActionLinks } from './action-links.js';

/** Makes an account active once its address is proven. */
@Injectable()
export class EmailVerification {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: ActionLinks,
  ) {}

  /** @throws DomainError `invalid` (`dead-link`) */
  async run(token: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const id = await this.links.consume(manager, ['verify-email'], token);
      await manager.update(Account, { id, status: 'unverified' }, { status: 'active' });
    });
  }
}
