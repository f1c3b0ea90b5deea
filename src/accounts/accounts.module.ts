import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SESSION_PORT } from '../platform/security/session-port.js';
import { ApiKeys } from './api-keys/api-keys.js';
import { Audit } from './audit/audit.js';
import { Consents } from './consent/consents.js';
import { DemoAccounts } from './demo/demo-accounts.js';
import { MeService } from './me/me.js';
import { Accounts } from './people/accounts.js';
import { Caseloads } from './people/caseloads.js';
import { Competence } from './people/competence.js';
import { Contacts } from './people/contacts.js';
import { Employers } from './people/employers.js';
import { Organisations } from './people/organisations.js';
import { ENTITIES } from './persistence/entities.js';
import { AccountData } from './personal-data/account-data.js';
import { MyData } from './personal-data/my-data.js';
import { PassSecondFactor } from './second-factor/pass-second-factor.js';
import { RecoveryCodes } from './second-factor/recovery-codes.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { PasswordHasher } from './secrets/password-hasher.js';
import { FailureCounts } from './sessions/failure-counts.js';
import { KnownDevices } from './sessions/known-devices.js';
import { SessionCookies } from './sessions/session-cookies.js';
import { AccountSessions } from './sessions/session-port.js';
import { Sessions } from './sessions/sessions.js';
import { SignIn } from './sessions/sign-in.js';
import { ActionLinks } from './sign-up/action-links.js';
import { EmailVerification } from './sign-up/email-verification.js';
import { MailWishes } from './sign-up/mail-wishes.js';
import { NewAccount } from './sign-up/new-account.js';
import { PasswordChange } from './sign-up/password-change.js';
import { PasswordReset } from './sign-up/password-reset.js';
import { PasswordRules } from './sign-up/password-rules.js';
import { SignUp } from './sign-up/sign-up.js';
import { Absences } from './staff/absences.js';
import { CaseloadChanges } from './staff/caseload-changes.js';
import { EmployerInvitations } from './staff/employer-invitations.js';
import { IdentityCheck } from './staff/identity-check.js';
import { OrganisationChanges } from './staff/organisation-changes.js';
import { StaffInvitations } from './staff/staff-invitations.js';

const INNER = [
  PasswordHasher,
  FailureCounts,
  KnownDevices,
  MailWishes,
  NewAccount,
  PasswordRules,
  RecoveryCodes,
  SecondFactors,
  AccountData,
  AccountSessions,
];

const DOOR = [
  Absences,
  Accounts,
  ActionLinks,
  ApiKeys,
  Audit,
  CaseloadChanges,
  Caseloads,
  Competence,
  Consents,
  Contacts,
  DemoAccounts,
  EmailVerification,
  EmployerInvitations,
  Employers,
  IdentityCheck,
  MeService,
  MyData,
  OrganisationChanges,
  Organisations,
  PassSecondFactor,
  PasswordChange,
  PasswordReset,
  SessionCookies,
  Sessions,
  SignIn,
  SignUp,
  StaffInvitations,
];

/** People, organisations, roles, sessions and consent. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [...INNER, ...DOOR, { provide: SESSION_PORT, useExisting: AccountSessions }],
  exports: [...DOOR, SESSION_PORT],
})
export class AccountsModule {}
