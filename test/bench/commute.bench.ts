import { performance } from 'node:perf_hooks';
import {
  CommuteTable,
  loadCommuteEstimator,
  loadGazetteer,
  type Gazetteer,
  type ResolvedPlace,
} from '../../src/geography/index.js';
import { COMMUTE_MODES } from '../../src/kernel/vocabulary.js';
import { errorsOn, TIME_LISTS } from '../support/commute-errors.js';

/** Places of the table, estimates of each mode: enough for steady figures, a few seconds in all. */
const TABLE_PLACES = 1_000;
const ESTIMATES = 100_000;

const print = (name: string, value: number, unit: string, more: object = {}) => {
  const rounded = Number(value.toPrecision(4));
  process.stdout.write(
    `${JSON.stringify({ suite: 'commute', name, value: rounded, unit, ...more })}\n`,
  );
};

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** A small generator of our own, so that every run asks the same pairs. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function placesOf(gazetteer: Gazetteer): ResolvedPlace[] {
  const found = new Map<string, ResolvedPlace>();
  for (const code of ['67', '68', '76', '77', '78', '79', '40', '41', '43', '44', '50', '90']) {
    for (const place of gazetteer.search(code, TABLE_PLACES)) found.set(place.key, place);
  }
  return [...found.values()].slice(0, TABLE_PLACES);
}

const loading = performance.now();
const [gazetteer, estimator] = await Promise.all([loadGazetteer(), loadCommuteEstimator()]);
print('load places and roads', performance.now() - loading, 'ms');
const places = placesOf(gazetteer);

for (const mode of COMMUTE_MODES) {
  const pick = numbers(7);
  const pair = () => [places[pick(places.length)], places[pick(places.length)]] as const;
  const [, first] = timed(() => {
    const [from, to] = [places[0], places[1]];
    if (from !== undefined && to !== undefined) estimator.estimate(from, to, mode);
  });
  print(`first estimate by ${mode}`, first, 'ms');
  const [, all] = timed(() => {
    for (let i = 0; i < ESTIMATES; i += 1) {
      const [from, to] = pair();
      if (from !== undefined && to !== undefined) estimator.estimate(from, to, mode);
    }
  });
  print(`estimate by ${mode}`, (all * 1_000) / ESTIMATES, 'µs per pair', { pairs: ESTIMATES });
  const table = new CommuteTable(estimator, places);
  const [, rows] = timed(() => table.matrix(mode));
  const pairs = places.length ** 2;
  print(`table by ${mode}`, (rows * 1_000) / pairs, 'µs per pair', { places: places.length });
}

for (const [part, times, depart] of TIME_LISTS) {
  const errors = errorsOn(times, depart, gazetteer, estimator);
  const share = (limit: number) => errors.filter((error) => error <= limit).length / errors.length;
  const at = (rank: number) => errors[Math.floor(errors.length * rank)] ?? NaN;
  print(`error on known car times, ${part}: median`, at(0.5), 'share', { times: errors.length });
  print(`error on known car times, ${part}: nine in ten within`, at(0.9), 'share');
  print(`error on known car times, ${part}: within 30 %`, share(0.3), 'share');
}
