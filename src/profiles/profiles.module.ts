import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { GeographyModule } from '../geography/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { CvParser } from './cv/cv-parser.js';
import { ReadCv } from './cv/read-cv.js';
import { DemoProfiles } from './demo/demo-profiles.js';
import { ProfileVersion } from './persistence/profile-version.entity.js';
import { Profile } from './persistence/profile.entity.js';
import { ProfileData } from './personal-data.js';
import { Profiles } from './profiles.js';
import { ProfilePolicy } from './profiles.policy.js';
import { CaseloadList } from './use-cases/caseload-list.js';
import { CheckProfile } from './use-cases/check-profile.js';
import { ProfileConsent } from './use-cases/profile-consent.js';
import { ProfileHistory } from './use-cases/profile-history.js';
import { ReadProfile } from './use-cases/read-profile.js';
import { SaveProfile } from './use-cases/save-profile.js';
import { SettleProfile } from './use-cases/settle-profile.js';
import { WriteProfile } from './use-cases/write-profile.js';

const DOOR = [
  CaseloadList,
  CheckProfile,
  DemoProfiles,
  ProfileConsent,
  ProfileHistory,
  ProfilePolicy,
  Profiles,
  ReadCv,
  ReadProfile,
  SaveProfile,
];

/** What job seekers state, with its history. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Profile, ProfileVersion]),
    AccountsModule,
    TaxonomyModule,
    GeographyModule,
  ],
  providers: [...DOOR, CvParser, ProfileData, SettleProfile, WriteProfile],
  exports: DOOR,
})
export class ProfilesModule {}
