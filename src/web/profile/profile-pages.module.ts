import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { ProfilesModule } from '../../profiles/index.js';
import { ReadingModule } from '../reading/reading.module.js';
import { ShellModule } from '../shell/shell.module.js';
import { ProfileController } from './profile.controller.js';
import { ProfileReadingController } from './profile-reading.controller.js';
import { ProfilePage } from './profile-page.service.js';

@Module({
  imports: [ShellModule, AccountsModule, ProfilesModule, ReadingModule],
  controllers: [ProfileReadingController, ProfileController],
  providers: [ProfilePage],
  exports: [ProfilePage],
})
export class ProfilePagesModule {}
