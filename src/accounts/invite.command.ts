import type { INestApplicationContext } from '@nestjs/common';
import { StaffInvitations } from './staff/staff-invitations.js';
import { OrganisationChanges } from './staff/organisation-changes.js';

export interface InviteCommandOptions {
  role: string;
  email: string;
  name: string;
  organisation: string;
  /** Needed for a body that is not known yet. */
  kind?: string;
  country?: string;
  locale?: string;
}

/** The features' services over an open database, as every operator's command gets them. */
export interface CommandContext {
  app: INestApplicationContext;
  close(): Promise<void>;
}

/**
 * `accounts:invite`: brings the first coordinator of a new installation in (everybody after them is invited
 * in the application). Prints the account as JSON; the link goes out by mail.
 */
export async function run(
  options: InviteCommandOptions,
  openContext: () => Promise<CommandContext>,
): Promise<void> {
  const context = await openContext();
  try {
    const { organisation: name, kind, country, ...person } = options;
    const organisation = await context.app
      .get(OrganisationChanges)
      .findOrCreate(undefined, { name, kind, country });
    const id = await context.app.get(StaffInvitations).invite(undefined, organisation.id, person);
    process.stdout.write(`${JSON.stringify({ id, role: person.role, organisation })}\n`);
  } finally {
    await context.close();
  }
}
