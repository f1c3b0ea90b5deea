import type { MigrationInterface } from 'typeorm';
import { Outbox1763900000000 } from './1763900000000-outbox.js';
import { DevMail1763900000001 } from './1763900000001-dev-mail.js';
import { DemoRegion1763900000002 } from './1763900000002-demo-region.js';

/** Every schema migration; TypeORM orders them by the timestamp in their names. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Outbox1763900000000,
  DevMail1763900000001,
  DemoRegion1763900000002,
];
