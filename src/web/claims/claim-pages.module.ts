import { Module } from '@nestjs/common';
import { VacanciesModule } from '../../vacancies/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { ClaimPagesController } from './claims.controller.js';
import { InvitePageController } from './invite.controller.js';

@Module({
  imports: [ShellModule, VacanciesModule],
  controllers: [InvitePageController, ClaimPagesController],
})
export class ClaimPagesModule {}
