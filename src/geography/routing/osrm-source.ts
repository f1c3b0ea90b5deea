import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type Depart } from '../domain/commute.js';
import { kmBetween } from '../domain/plane.js';
import { type Point } from '../domain/places.js';
import { inWholeMinutes } from '../domain/rounding.js';
import { type CommuteSource } from './commute-source.js';
import { askOsrm, type OsrmTable } from './osrm-table.js';
import { baseOf, RoutingServer, type ServerOptions } from './routing-server.js';

export const OSRM_ESTIMATOR = 'osrm';

/** `{profile}` in the address stands for car, bike or foot; without it only cars are asked for. */
export interface OsrmOptions extends ServerOptions {
  /** Origins and destinations of one question, each; a server allows 100 places together unless told otherwise. */
  readonly batch?: number;
}

const PROFILES: Readonly<Record<CommuteMode, string | undefined>> = {
  car: 'car',
  bike: 'bike',
  walk: 'foot',
  transit: undefined,
};
const USUAL = { timeoutMs: 3_000, batch: 50 };
/** How far the truth may lie from a routing server's answer, which knows roads but not today's traffic. */
const RANGE = { low: 0.1, high: 0.2, extra: 3 };

/**
 * Asks an OSRM server. It knows driving times, not doors or rush hours: parking and the walk to the door are added,
 * and the built-in estimate's share for the time of day. Which crossing is used is the built-in estimate's word too.
 */
export class OsrmSource implements CommuteSource {
  private readonly options: OsrmOptions & typeof USUAL;
  private readonly server: RoutingServer;

  constructor(options: OsrmOptions) {
    this.options = { ...USUAL, ...options };
    this.server = new RoutingServer(options);
  }

  async estimates(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]> {
    const { batch } = this.options;
    const rows: CommuteEstimate[][] = [];
    for (let i = 0; i < origins.length; i += batch) {
      const some = origins.slice(i, i + batch);
      const parts = some.map((): CommuteEstimate[] => []);
      for (let j = 0; j < destinations.length; j += batch) {
        const block = await this.block(some, destinations.slice(j, j + batch), mode, depart);
        block.forEach((row, index) => parts[index]?.push(...row));
      }
      rows.push(...parts);
    }
    return rows;
  }

  private async block(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]> {
    const table = await this.ask(origins, destinations, mode);
    return origins.map((from, i) =>
      destinations.map((to, j) => {
        const seconds = table?.durations[i]?.[j] ?? undefined;
        const known = this.options.fallback.estimate(from, to, mode, depart);
        if (seconds === undefined) return known;
        const metres = table?.distances?.[i]?.[j] ?? known.distanceKm * 1000;
        return this.fromServer(known, seconds / 60, metres / 1000, [from, to], depart);
      }),
    );
  }

  private ask(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
  ): Promise<OsrmTable | undefined> {
    const { url, timeoutMs } = this.options;
    const profile = PROFILES[mode];
    const served = mode === 'car' || url.includes('{profile}');
    if (profile === undefined || !served) return Promise.resolve(undefined);
    const base = baseOf(url.replace('{profile}', profile));
    return this.server.ask(() => askOsrm(base, profile, origins, destinations, timeoutMs));
  }

  private fromServer(
    known: CommuteEstimate,
    rolling: number,
    km: number,
    [from, to]: readonly [Point, Point],
    depart: Depart,
  ): CommuteEstimate {
    const { fallback } = this.options;
    const calm = fallback.estimate(from, to, known.mode, 'off-peak').minutes;
    const share = depart === 'off-peak' ? 1 : known.minutes / calm;
    const doors = fallback.doorMinutes(from, known.mode) + fallback.doorMinutes(to, known.mode);
    const minutes = inWholeMinutes(rolling * share + doors, kmBetween(from, to), RANGE);
    const distanceKm = Math.round(km * 10) / 10;
    return { ...known, ...minutes, distanceKm, estimator: OSRM_ESTIMATOR };
  }
}
