import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { formatNamed } from './import/formats.js';
import { inspectTextFile } from './import/readers/text-file.js';
import { VacancyImport } from './import/vacancy-import.js';

export interface ImportCommandOptions {
  format: string;
  source?: string;
  partial?: boolean;
  confirmClosures?: boolean;
}

/** The features' services over an open database, as every operator's command gets them. */
export interface CommandContext {
  app: INestApplicationContext;
  close(): Promise<void>;
}

/**
 * `vacancies:import FILE --format …`: the report as JSON on standard output, words for people on standard error.
 * @returns whether the file was read to its end
 */
export async function run(
  file: string,
  options: ImportCommandOptions,
  openContext: () => Promise<CommandContext>,
): Promise<boolean> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  // Before the database is opened: what cannot be read needs none.
  formatNamed(options.format);
  await inspectTextFile(file);
  const context = await openContext();
  try {
    const report = await context.app.get(VacancyImport).run(file, options.format, {
      ...options,
      onProgress: (read) => say(`${read} records read`),
    });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    for (const { position, id, field, reason } of report.rejected) {
      say(
        `rejected: ${position}${id === undefined ? '' : ` (${id})`}, ${field || 'record'}: ${reason}`,
      );
    }
    for (const { position, id = '', field, reason } of report.unplaced?.first ?? []) {
      say(`taken in: ${position} (${id}), ${field}: ${reason}`);
    }
    if (report.claimed !== undefined) {
      say(`left alone: ${report.claimed}, which their employers have claimed`);
    }
    if (report.held !== undefined) say(`nothing closed: ${report.held.reason}`);
    if (report.broken !== undefined) say(`${basename(file)}: ${report.broken.reason}`);
    return report.broken === undefined;
  } finally {
    await context.close();
  }
}
