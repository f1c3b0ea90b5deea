import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailHold } from './mail-hold.js';

type OpenContext = () => Promise<{ app: INestApplicationContext; close(): Promise<void> }>;

/** After a restore: what the backup shows as unsent may have been sent since, so it waits for a human's word. */
export async function hold(openContext: OpenContext): Promise<void> {
  const held = await within(openContext, (mails, source) => mails.holdAll(source.manager));
  if (held === 0) return;
  process.stderr.write(
    `${held} mails were waiting when the backup was made. They may have been sent since, so they are held back: mail:release sends those that are still true.\n`,
  );
}

/** `mail:release`: sends what a restore has held back, as far as it is still true. */
export async function release(openContext: OpenContext): Promise<void> {
  const released = await within(openContext, (mails, source) => mails.release(source.manager));
  process.stdout.write(`${JSON.stringify({ released })}\n`);
}

async function within(
  openContext: OpenContext,
  work: (mails: MailHold, source: DataSource) => Promise<number>,
): Promise<number> {
  const context = await openContext();
  try {
    return await work(context.app.get(MailHold), context.app.get(DataSource));
  } finally {
    await context.close();
  }
}
