import type { MigrationInterface } from 'typeorm';
import { Outbox1763900000000 } from './1763900000000-outbox.js';
import { DevMail1763900000001 } from './1763900000001-dev-mail.js';
import { DemoRegion1763900000002 } from './1763900000002-demo-region.js';
import { Taxonomy1763900100000 } from './1763900100000-taxonomy.js';
import { Geography1763900200000 } from './1763900200000-geography.js';
import { Accounts1763900300000 } from './1763900300000-accounts.js';
import { SecondFactor1763900300001 } from './1763900300001-second-factor.js';
import { Profiles1763900400000 } from './1763900400000-profiles.js';
import { Vacancies1763900500000 } from './1763900500000-vacancies.js';
import { Introductions1763900700000 } from './1763900700000-introductions.js';
import { Notifications1763900800000 } from './1763900800000-notifications.js';
import { Training1763900900000 } from './1763900900000-training.js';
import { Claims1763901100000 } from './1763901100000-claims.js';
import { WhatIf1763901050000 } from './1763901050000-what-if.js';
import { Matching1763900600000 } from './1763900600000-matching.js';
import { MatchContentHash1763901000000 } from './1763901000000-match-content-hash.js';
import { MatchIndexesCover1763901150000 } from './1763901150000-match-indexes-cover.js';

/** Every schema migration; TypeORM orders them by the timestamp in their names. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Outbox1763900000000,
  DevMail1763900000001,
  DemoRegion1763900000002,
  Taxonomy1763900100000,
  Geography1763900200000,
  Accounts1763900300000,
  SecondFactor1763900300001,
  Profiles1763900400000,
  Vacancies1763900500000,
  Introductions1763900700000,
  Notifications1763900800000,
  Training1763900900000,
  Matching1763900600000,
  Claims1763901100000,
  MatchContentHash1763901000000,
  WhatIf1763901050000,
  MatchIndexesCover1763901150000,
];
