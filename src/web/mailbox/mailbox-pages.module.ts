import { Module } from '@nestjs/common';
import { DevMailsModule } from '../../notifications/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { MailboxController } from './mailbox.controller.js';

/** Only for the demonstration region; brings the mailbox's API with it. */
@Module({ imports: [ShellModule, DevMailsModule], controllers: [MailboxController] })
export class MailboxPagesModule {}
