import { costOf, storageOf, webMachines } from './europe/cost.js';
import { INPUTS, readInputs, WrongInput, type InputName, type Inputs } from './europe/inputs.js';
import { needOf, packMachines } from './europe/machines.js';
import { playNight } from './europe/night.js';
import { cutTerritories } from './europe/territories.js';

/** Splits that are compared with the one chosen. */
const SPLITS = [1, 25, 50, 100, 200, 400];
const SEED = 7;

function print(name: string, value: number, unit: string, more: object = {}): void {
  const rounded = Number(value.toPrecision(4));
  process.stdout.write(
    `${JSON.stringify({ suite: 'europe', name, value: rounded, unit, ...more })}\n`,
  );
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What a split costs: copies over borders against the pairs that need not be looked at. */
function compareSplits(inputs: Inputs): void {
  for (const count of SPLITS) {
    const territories = cutTerritories(count, inputs, SEED);
    const needs = territories.map((territory) => needOf(territory, inputs));
    print(
      `split into ${count}: processor hours a night`,
      sum(needs.map((n) => n.nightHours)),
      'h',
      {
        copiesPerProfile: Number(
          (sum(territories.map((t) => t.profiles)) / inputs.profiles).toFixed(2),
        ),
        memoryGb: Math.round(sum(needs.map((n) => n.memoryMb)) / 1_000),
        largest: Math.round(Math.max(...territories.map((t) => t.profiles))),
      },
    );
  }
}

function study(inputs: Inputs): void {
  const territories = cutTerritories(inputs.territories, inputs, SEED);
  const needs = territories.map((territory) => needOf(territory, inputs));
  const machines = packMachines(needs, inputs);
  const sizes = territories.map(({ profiles }) => profiles).sort((a, b) => a - b);
  print('profiles of a territory, median', sizes[sizes.length >> 1] ?? NaN, 'profiles', {
    least: Math.round(sizes[0] ?? NaN),
    most: Math.round(sizes.at(-1) ?? NaN),
  });
  print('memory of a worker process, median', median(needs.map((n) => n.memoryMb)), 'MB', {
    most: Math.round(Math.max(...needs.map((n) => n.memoryMb))),
  });
  print('worker machines, every territory on two', machines.length, 'machines', {
    fullestGb: Math.round(Math.max(...machines.map((m) => m.memoryMb)) / 1_000),
  });
  print('nightly run', playNight(needs, machines, inputs).hours, 'h');
  playFailures(inputs, needs, machines);
  const day = sum(needs.map((n) => n.daySeconds)) / 3600;
  print('changes of a working day', day, 'processor h');
  const storage = storageOf(inputs);
  print('stored matches, at most', storage.rows, 'rows', { tb: Number(storage.tb.toFixed(2)) });
  print('databases, each with a standby', storage.databases, 'databases');
  print('writing the night’s changed rows, beside the run', storage.writeHours, 'h');
  const web = webMachines(inputs);
  print('web machines', web, 'machines');
  const cost = costOf(inputs, { workers: machines.length, web, storage });
  for (const [what, euros] of Object.entries(cost)) print(`cost a year: ${what}`, euros, '€');
  const total = sum(Object.values(cost));
  print('cost a year, without people', total, '€', {
    centsPerProfile: Number(((total * 100) / inputs.profiles).toFixed(2)),
  });
}

/** Every machine fails once, in the middle of the night; the worst is told. */
function playFailures(
  inputs: Inputs,
  needs: readonly ReturnType<typeof needOf>[],
  machines: ReturnType<typeof packMachines>,
): void {
  const whole = playNight(needs, machines, inputs).hours;
  const nights = machines.map((_, machine) =>
    playNight(needs, machines, inputs, { machine, atHour: whole / 2 }),
  );
  print(
    'nightly run, a machine lost half-way, worst',
    Math.max(...nights.map((n) => n.hours)),
    'h',
    {
      piecesDoneAnew: Math.max(...nights.map((n) => n.redone)),
    },
  );
  const reload = machines.map(({ territories }) =>
    sum(territories.map((number) => needs[number]?.loadSeconds ?? 0)),
  );
  const heldBy = (territory: number) =>
    machines.filter(({ territories }) => territories.includes(territory)).length;
  print('a machine’s indexes loaded anew, one after the other, worst', Math.max(...reload), 's', {
    // The machine that fails is one of them.
    holdersMeanwhile: Math.min(...needs.map((_, territory) => heldBy(territory) - 1)),
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function run(inputs: Inputs): void {
  for (const [name, [usual, source]] of Object.entries(INPUTS)) {
    const value = inputs[name as InputName];
    print(`input ${name}`, value, 'given', { source: value === usual ? source : 'command line' });
  }
  compareSplits(inputs);
  study(inputs);
}

try {
  run(readInputs(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
