import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { MatchingModule } from '../../matching/index.js';
import { ProfilesModule } from '../../profiles/index.js';
import { ProfilePagesModule } from '../profile/profile-pages.module.js';
import { ShellModule } from '../shell/shell.module.js';
import { CaseloadPagesController } from './caseload.controller.js';
import { PersonProfileController } from './person-profile.controller.js';

@Module({
  imports: [ShellModule, ProfilePagesModule, AccountsModule, ProfilesModule, MatchingModule],
  controllers: [PersonProfileController, CaseloadPagesController],
})
export class CaseloadPagesModule {}
