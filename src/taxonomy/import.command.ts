import type { INestApplicationContext } from '@nestjs/common';
import { CrosswalkImport } from './import/crosswalk-import.js';
import { TaxonomyImport } from './import/taxonomy-import.js';
import { assertEscoFolder } from './readers/esco-files.js';

/** The features' services over an open database, as every operator's command gets them. */
export interface CommandContext {
  app: INestApplicationContext;
  close(): Promise<void>;
}

type OpenContext = () => Promise<CommandContext>;

const progress = (step: string) => void process.stderr.write(`${step}\n`);

/** `taxonomy:import DIR`: what changed as JSON on standard output, progress on standard error. */
export async function importTaxonomy(folder: string, openContext: OpenContext): Promise<void> {
  await assertEscoFolder(folder);
  await report(openContext, ({ app }) => app.get(TaxonomyImport).run(folder, progress));
}

/** `crosswalk:import FILE`: likewise; each row that was left out on standard error. */
export async function importCrosswalk(
  file: string,
  options: { scheme?: string },
  openContext: OpenContext,
): Promise<void> {
  await report(openContext, async ({ app }) => {
    const { rejected, ...rest } = await app.get(CrosswalkImport).run(file, options.scheme);
    for (const { line, reason } of rejected) progress(`rejected: line ${line}: ${reason}`);
    return { ...rest, rejected: rejected.length };
  });
}

async function report(
  openContext: OpenContext,
  work: (context: CommandContext) => Promise<unknown>,
): Promise<void> {
  const context = await openContext();
  try {
    process.stdout.write(`${JSON.stringify(await work(context), null, 2)}\n`);
  } finally {
    await context.close();
  }
}
