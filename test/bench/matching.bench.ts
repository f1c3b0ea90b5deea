import { makeRegion } from './matching/bench-region.js';
import { readOptions, USAGE, type Options } from './matching/options.js';
import { print, say } from './matching/print.js';
import { SUITES } from './matching/suites.js';
import { timed } from './matching/timing.js';

const WRONG_USE = 2;

function optionsOrUsage(): Options {
  try {
    const options = readOptions(process.argv.slice(2));
    const unknown = (options.only ?? []).filter((name) => !(name in SUITES));
    if (unknown.length > 0) throw new Error(`no sub-suite is called ${unknown.join(', ')}`);
    return options;
  } catch (error) {
    const names = Object.keys(SUITES).join(', ');
    say(
      `${error instanceof Error ? error.message : String(error)}\n${USAGE}\nsub-suites: ${names}`,
    );
    process.exit(WRONG_USE);
  }
}

const options = optionsOrUsage();
say(`Making ${options.profiles} profiles and ${options.vacancies} vacancies …`);
const [region, { seconds }] = await timed(() => makeRegion(options));
print('the region made', seconds, 's', {
  profiles: options.profiles,
  vacancies: options.vacancies,
});
for (const [name, suite] of Object.entries(SUITES)) {
  if (options.only?.includes(name) === false) continue;
  say(`${name} …`);
  await suite(region, options);
}
