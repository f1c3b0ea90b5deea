import { type Point } from '../domain/places.js';
import { fetchJson, RoutingError } from './fetch-json.js';

/** A stop from which one gets there in time, and the minutes from getting on until being there. */
export interface ReachedStop extends Point {
  readonly minutes: number;
}

/** What MOTIS calls a result of `one-to-all`. */
interface Reached {
  readonly place: { readonly lat: number; readonly lon: number };
  readonly duration: number;
}

/**
 * Asks a MOTIS server once (https://motis-project.de, HTTP API, `/api/v1/one-to-all`): all stops from which a place is
 * reached by an instant within so many minutes, the way from the last stop to it included.
 * @param base address of the server, without a slash at its end
 * @throws RoutingError
 */
export async function askMotis(
  base: string,
  to: Point,
  arrival: Date,
  maxMinutes: number,
  timeoutMs: number,
): Promise<ReachedStop[]> {
  const query = new URLSearchParams({
    one: `${to.lat.toFixed(5)},${to.lon.toFixed(5)}`,
    time: arrival.toISOString(),
    arriveBy: 'true',
    maxTravelTime: String(maxMinutes),
  });
  const body = await fetchJson(`${base}/api/v1/one-to-all?${query.toString()}`, timeoutMs);
  const { all } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(all) || !all.every(isReached)) {
    throw new RoutingError('wrong', '"all" is no list of places with their durations');
  }
  return all.map(({ place, duration }) => {
    return { lat: place.lat, lon: place.lon, minutes: duration };
  });
}

function isReached(value: unknown): value is Reached {
  if (typeof value !== 'object' || value === null) return false;
  const { place, duration } = value as Record<string, unknown>;
  if (typeof place !== 'object' || place === null) return false;
  const { lat, lon } = place as Record<string, unknown>;
  return isWithin(lat, -90, 90) && isWithin(lon, -180, 180) && isWithin(duration, 0, 24 * 60);
}

const isWithin = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;
