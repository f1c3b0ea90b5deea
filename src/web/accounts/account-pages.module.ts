import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { ProfilesModule } from '../../profiles/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { AccountController } from './account.controller.js';
import { LinksController } from './links.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignUpController } from './sign-up.controller.js';

@Module({
  imports: [ShellModule, AccountsModule, ProfilesModule],
  controllers: [
    SignInController,
    SignUpController,
    LinksController,
    SecondFactorController,
    AccountController,
  ],
})
export class AccountPagesModule {}
