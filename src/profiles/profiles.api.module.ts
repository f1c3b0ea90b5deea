import { Module } from '@nestjs/common';
import { MyProfileController } from './api/my-profile.controller.js';
import { ProfilesController } from './api/profiles.controller.js';
import { ProfilesModule } from './profiles.module.js';

/** The HTTP side of profiles; web process only. */
@Module({ imports: [ProfilesModule], controllers: [MyProfileController, ProfilesController] })
export class ProfilesApiModule {}
