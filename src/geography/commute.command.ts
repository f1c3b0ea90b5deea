import { COUNTRIES } from '../kernel/countries.js';
import { DomainError } from '../kernel/errors.js';
import { COMMUTE_MODES } from '../kernel/vocabulary.js';
import { loadCommuteEstimator } from './commute/load-estimator.js';
import { DEPARTS } from './domain/commute.js';
import { type Gazetteer } from './domain/gazetteer.js';
import { type ResolvedPlace } from './domain/places.js';
import { loadGazetteer, type RejectPlace } from './places/load-gazetteer.js';
import { placeProblemText } from './places/place-texts.js';

/** As the command line gives them. */
export interface CommuteOptions {
  from: string;
  to: string;
  mode?: string;
  depart?: string;
  places?: string;
}

/**
 * `commute`: estimates one commute from files, without a database, and prints one JSON line.
 * Which places were understood is said on standard error.
 * @throws DomainError `wrong-use` for options it does not know; the place's problem for a place nobody knows
 */
export async function run(options: CommuteOptions): Promise<void> {
  const mode = choose('mode', options.mode ?? 'car', COMMUTE_MODES);
  const depart = choose('depart', options.depart ?? 'off-peak', DEPARTS);
  const refs = [readPlace('from', options.from), readPlace('to', options.to)] as const;
  const [gazetteer, estimator] = await Promise.all([
    loadGazetteer(options.places === undefined ? {} : { file: options.places, onReject }),
    loadCommuteEstimator(),
  ]);
  const from = find(gazetteer, 'from', refs[0]);
  const to = find(gazetteer, 'to', refs[1]);
  process.stderr.write(`${describe(from)} → ${describe(to)}\n`);
  const {
    minutes,
    low,
    high,
    distanceKm,
    crossing,
    estimator: name,
  } = estimator.estimate(from, to, mode, depart);
  const answer = { from: options.from, to: options.to, mode, minutes, low, high, distanceKm };
  process.stdout.write(`${JSON.stringify({ ...answer, crossing, estimator: name })}\n`);
}

const onReject: RejectPlace = (file, line, reason) => {
  process.stderr.write(`${file}:${line}: ${reason}\n`);
};

function choose<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((known) => known === value);
  if (found !== undefined) return found;
  throw wrongUse(`--${option} must be one of ${allowed.join(', ')}`);
}

/** `"FR 67000"`, `"FR 67000 Strasbourg"` or `"48.58,7.75"`; coordinates lie in no country that matters here. */
function readPlace(option: string, text: string) {
  const point = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (point !== null) {
    return { country: COUNTRIES[0], lat: Number(point[1]), lon: Number(point[2]) };
  }
  const [, country, postalCode = '', place] =
    /^\s*([A-Za-z]{2})[\s-]+(\d{4,5})(?:\s+(\S.*))?$/.exec(text) ?? [];
  if (country !== undefined) {
    const named = place === undefined ? {} : { place: place.trim() };
    return { country: country.toUpperCase(), postalCode, ...named };
  }
  throw wrongUse(
    `--${option} must be a place like "FR 67000", "FR 67000 Strasbourg" or "48.58,7.75" (countries: ${COUNTRIES.join(', ')})`,
  );
}

function find(gazetteer: Gazetteer, option: string, ref: ReturnType<typeof readPlace>) {
  const { place, problem } = gazetteer.explain(ref);
  if (place !== undefined) return place;
  const text = placeProblemText(problem, 'en');
  throw new DomainError('invalid', problem.code, `--${option}: ${text}`, problem.params);
}

const wrongUse = (message: string) => new DomainError('invalid', 'wrong-use', message);

const describe = ({ name, lat, lon }: ResolvedPlace) =>
  `${name} (${lat.toFixed(3)}, ${lon.toFixed(3)})`;
