import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { AccountSweep } from './sweep/account-sweep.js';

/** What the worker does for accounts. */
@Module({ imports: [AccountsModule], providers: [AccountSweep] })
export class AccountsWorkerModule {}
