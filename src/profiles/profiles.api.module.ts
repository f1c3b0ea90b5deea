import { Module } from '@nestjs/common';
import { CvController } from './api/cv.controller.js';
import { MyProfileController } from './api/my-profile.controller.js';
import { ProfilesController } from './api/profiles.controller.js';
import { ProfilesModule } from './profiles.module.js';

/** The HTTP side of profiles; web process only. */
@Module({
  imports: [ProfilesModule],
  controllers: [CvController, MyProfileController, ProfilesController],
})
export class ProfilesApiModule {}
