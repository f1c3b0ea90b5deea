import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DevMail } from '../../platform/mail/dev-mail.entity.js';
import { DevMails } from './dev-mails.js';
import { DevMailsController } from './dev-mails.controller.js';

/** The local mailbox over HTTP. Imported only with the demonstration region: elsewhere the route does not exist. */
@Module({
  imports: [TypeOrmModule.forFeature([DevMail])],
  providers: [DevMails],
  controllers: [DevMailsController],
  exports: [DevMails],
})
export class DevMailsModule {}
