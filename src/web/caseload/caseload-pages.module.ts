import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { MatchingModule } from '../../matching/index.js';
import { ProfilesModule } from '../../profiles/index.js';
import { ProfilePagesModule } from '../profile/profile-pages.module.js';
import { ReadingModule } from '../reading/reading.module.js';
import { ShellModule } from '../shell/shell.module.js';
import { WhatIfPagesModule } from '../what-if/what-if-pages.module.js';
import { CaseloadPagesController } from './caseload.controller.js';
import { PersonProfileController } from './person-profile.controller.js';
import { PersonReadingController } from './person-reading.controller.js';

@Module({
  imports: [
    ShellModule,
    ProfilePagesModule,
    ReadingModule,
    AccountsModule,
    ProfilesModule,
    MatchingModule,
    WhatIfPagesModule,
  ],
  controllers: [PersonReadingController, PersonProfileController, CaseloadPagesController],
})
export class CaseloadPagesModule {}
