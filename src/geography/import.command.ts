import type { INestApplicationContext } from '@nestjs/common';
import { assertReadable } from './places/read-geonames.js';
import { PlacesImport } from './import/places-import.js';

/** The features' services over an open database, as every operator's command gets them. */
export interface CommandContext {
  app: INestApplicationContext;
  close(): Promise<void>;
}

/** `places:import FILE`: the report as JSON on standard output, each refused line on standard error. */
export async function run(file: string, openContext: () => Promise<CommandContext>): Promise<void> {
  await assertReadable(file);
  const context = await openContext();
  try {
    const report = await context.app.get(PlacesImport).run(file);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    for (const { line, reason } of report.rejected) {
      process.stderr.write(`rejected: line ${line}: ${reason}\n`);
    }
  } finally {
    await context.close();
  }
}
