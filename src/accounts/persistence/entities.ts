import { Account } from './account.entity.js';
import { ActionLink } from './action-link.entity.js';
import { AdviserAbsence, AdviserDeputy, AdviserTerritory } from './adviser.entities.js';
import { ApiKey } from './api-key.entity.js';
import { AuditEntry } from './audit-entry.entity.js';
import { CaseloadEntry } from './caseload.entity.js';
import { Consent } from './consent.entity.js';
import { ContactRow } from './contact.entity.js';
import { Employer } from './employer.entity.js';
import { FailureCount } from './failure-count.entity.js';
import { KnownDevice } from './known-device.entity.js';
import { Organisation } from './organisation.entity.js';
import { RecoveryCode, SecondFactor } from './second-factor.entities.js';
import { Session } from './session.entity.js';

/** Every table of this feature. */
export const ENTITIES = [
  Account,
  ActionLink,
  AdviserAbsence,
  AdviserDeputy,
  AdviserTerritory,
  ApiKey,
  AuditEntry,
  CaseloadEntry,
  Consent,
  ContactRow,
  Employer,
  FailureCount,
  KnownDevice,
  Organisation,
  RecoveryCode,
  SecondFactor,
  Session,
];
