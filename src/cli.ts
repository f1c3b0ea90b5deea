import 'reflect-metadata';
import { Command } from 'commander';
import type { InviteCommandOptions } from './accounts/invite.command.js';
import type { CommuteOptions } from './geography/commute.command.js';
import { DomainError } from './kernel/errors.js';
import type { RankOptions } from './matching/rank.command.js';
import { plainWords } from './platform/process/plain-words.js';
import type { LinkOptions } from './taxonomy/link.command.js';
import type { ImportCommandOptions } from './vacancies/import.command.js';

const WRONG_USE = 2;

/** Operators' commands. Data goes to standard output, everything else to standard error. */
const program = new Command('passerelle')
  .description('Operators’ commands of Passerelle')
  .configureOutput({ writeOut: (text) => process.stdout.write(text) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USE));

program
  .command('rank')
  .description('rank profiles for vacancies, from files, without a database')
  .requiredOption('--profiles <file>', 'profiles, one JSON record per line')
  .requiredOption('--vacancies <file>', 'vacancies, one JSON record per line')
  .option('--taxonomy <dir>', 'an ESCO download instead of the starter vocabulary')
  .option('--places <file>', 'GeoNames postal codes instead of the built-in places')
  .option('--today <date>', 'the day of the ranking, YYYY-MM-DD')
  .option('--top <n>', 'pairs with a rank to print per vacancy', '20')
  .option('--all', 'print every other pair too, without a score', false)
  .action(async (options: RankOptions) =>
    (await import('./matching/rank.command.js')).run(options),
  );

program
  .command('link')
  .description('link texts (standard input, id<TAB>text) to ESCO concepts, without a database')
  .requiredOption('--kind <kind>', 'occupation or skill')
  .requiredOption('--lang <lang>', 'fr, de or en')
  .option('--top <n>', 'answers per text', '10')
  .option('--taxonomy <dir>', 'an ESCO download instead of the starter vocabulary')
  .action(async (options: LinkOptions) =>
    (await import('./taxonomy/link.command.js')).run(options),
  );

program
  .command('commute')
  .description('estimate a commute, without a database')
  .requiredOption('--from <place>', '"FR 67000", "FR 67000 Strasbourg" or "48.58,7.75"')
  .requiredOption('--to <place>', 'likewise')
  .option('--mode <mode>', 'car, transit, bike or walk', 'car')
  .option('--depart <when>', 'off-peak, peak or night', 'off-peak')
  .option('--places <file>', 'GeoNames postal codes instead of the built-in places')
  .action(async (options: CommuteOptions) =>
    (await import('./geography/commute.command.js')).run(options),
  );

program
  .command('vacancies:import')
  .description('read a feed of vacancies; docs/imports.md says what becomes of each')
  .argument('<file>')
  .requiredOption('--format <format>', 'francetravail or csv')
  .option('--source <name>', 'name of the source, one per feed; the format’s own unless said')
  .option('--partial', 'the file is a part of the feed: close nothing', false)
  .option('--confirm-closures', 'close what is gone from the feed, however much', false)
  .action(async (file: string, options: ImportCommandOptions) => {
    const { run } = await import('./vacancies/import.command.js');
    const { openContext } = await import('./cli-context.js');
    if (!(await run(file, options, openContext))) process.exitCode = 1;
  });

program
  .command('taxonomy:import')
  .description('bring the taxonomy to the state of an ESCO download (CSV, any of its languages)')
  .argument('<dir>')
  .action(async (dir: string) => {
    const { importTaxonomy } = await import('./taxonomy/import.command.js');
    const { openContext } = await import('./cli-context.js');
    await importTaxonomy(dir, openContext);
  });

program
  .command('crosswalk:import')
  .description('read a national mapping table to ESCO (CSV)')
  .argument('<file>')
  .option('--scheme <name>', 'whose codes they are, where the file does not say')
  .action(async (file: string, options: { scheme?: string }) => {
    const { importCrosswalk } = await import('./taxonomy/import.command.js');
    const { openContext } = await import('./cli-context.js');
    await importCrosswalk(file, options, openContext);
  });

program
  .command('places:import')
  .description('import GeoNames postal codes (12 columns between tabs)')
  .argument('<file>')
  .action(async (file: string) => {
    const { run } = await import('./geography/import.command.js');
    const { openContext } = await import('./cli-context.js');
    await run(file, openContext);
  });

program
  .command('commutes:ask')
  .description(
    'ask ROUTING_URL and TRANSIT_URL for the ways between homes and workplaces; for COMMUTES_FILE',
  )
  .argument('<file>')
  .action(async (file: string) => {
    const { run } = await import('./matching/commutes.command.js');
    const { openContext } = await import('./cli-context.js');
    await run(file, openContext);
  });

program
  .command('accounts:invite')
  .description(
    'bring the first coordinator (or an adviser) of an installation in; the link goes out by mail',
  )
  .requiredOption('--role <role>', 'coordinator or adviser')
  .requiredOption('--email <address>', 'where the invitation goes')
  .requiredOption('--name <name>', 'name of the person')
  .requiredOption('--organisation <name>', 'the partner body; made if there is none of this name')
  .option(
    '--kind <kind>',
    'of a new body: employment-agency, region, eurodistrict, chamber or other',
  )
  .option('--country <code>', 'of a new body: FR, DE or CH')
  .option('--locale <language>', 'fr, de or en')
  .action(async (options: InviteCommandOptions) => {
    const { run } = await import('./accounts/invite.command.js');
    const { openContext } = await import('./cli-context.js');
    await run(options, openContext);
  });

program
  .command('backup')
  .description('write everything into one file')
  .argument('<file>')
  .action(async (file: string) => (await import('./platform/backup/backup.command.js')).run(file));

program
  .command('restore')
  .description('put a backup in the place of what the database holds')
  .argument('<file>')
  .option('--replace', 'also when the database holds data', false)
  .action(async (file: string, options: { replace: boolean }) => {
    await (
      await import('./platform/backup/restore.command.js')
    ).run(file, options, (await import('../migrations/index.js')).MIGRATIONS);
    const { openContext } = await import('./cli-context.js');
    await (await import('./notifications/mail/hold.command.js')).hold(openContext);
  });

program
  .command('mail:release')
  .description('send the mails that a restore has held back, as far as they are still true')
  .action(async () => {
    const { openContext } = await import('./cli-context.js');
    await (await import('./notifications/mail/hold.command.js')).release(openContext);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof DomainError ? describe(error) : plainWords(error)}\n`);
  process.exitCode = error instanceof DomainError && error.code === 'wrong-use' ? WRONG_USE : 1;
}
// Said outright: an exit hook of the embedded database would end with 0 whatever happened.
process.stdout.write('', () => process.exit(process.exitCode ?? 0));

function describe(error: DomainError): string {
  return [error.message, ...error.problems.map((p) => `  ${p.field}: ${p.message}`)].join('\n');
}
