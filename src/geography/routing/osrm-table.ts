import { type Point } from '../domain/places.js';
import { fetchJson, RoutingError } from './fetch-json.js';

/** Seconds and metres from each origin to each destination; null where the server finds no way. */
export interface OsrmTable {
  readonly durations: readonly (readonly (number | null)[])[];
  readonly distances?: readonly (readonly (number | null)[])[];
}

/**
 * Asks OSRM's table service once (https://project-osrm.org, HTTP API v1, `/table/v1/{profile}/…`).
 * @param base address of the server, without a slash at its end
 * @throws RoutingError
 */
export async function askOsrm(
  base: string,
  profile: string,
  origins: readonly Point[],
  destinations: readonly Point[],
  timeoutMs: number,
): Promise<OsrmTable> {
  const body = await fetchJson(tableUrl(base, profile, origins, destinations), timeoutMs);
  const { code, durations, distances } = (body ?? {}) as Record<string, unknown>;
  if (code !== 'Ok') throw new RoutingError('wrong', `code ${JSON.stringify(code)}`);
  if (!isMatrix(durations, origins.length, destinations.length)) {
    throw new RoutingError('wrong', 'durations are no matrix of the size that was asked for');
  }
  if (!isMatrix(distances, origins.length, destinations.length)) return { durations };
  return { durations, distances };
}

function tableUrl(
  base: string,
  profile: string,
  origins: readonly Point[],
  destinations: readonly Point[],
): string {
  const places = [...origins, ...destinations]
    .map(({ lat, lon }) => `${lon.toFixed(5)},${lat.toFixed(5)}`)
    .join(';');
  const sources = origins.map((_, index) => index).join(';');
  const targets = destinations.map((_, index) => origins.length + index).join(';');
  const query = `sources=${sources}&destinations=${targets}&annotations=duration,distance`;
  return `${base}/table/v1/${profile}/${places}?${query}`;
}

function isMatrix(value: unknown, rows: number, columns: number): value is (number | null)[][] {
  const isCell = (cell: unknown) =>
    cell === null || (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0);
  const isRow = (row: unknown) => Array.isArray(row) && row.length === columns && row.every(isCell);
  return Array.isArray(value) && value.length === rows && value.every(isRow);
}
