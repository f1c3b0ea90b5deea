import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { type CommuteEstimate, type Depart } from '../domain/commute.js';
import { kmBetween } from '../domain/plane.js';
import { type Point } from '../domain/places.js';
import { inWholeMinutes } from '../domain/rounding.js';
import { type CommuteSource } from './commute-source.js';
import { RoutingError, type RoutingTrouble } from './fetch-json.js';
import { askOsrm, type OsrmTable } from './osrm-table.js';

export const OSRM_ESTIMATOR = 'osrm';

export interface OsrmOptions {
  /** Address of the server; `{profile}` in it stands for car, bike or foot, without it only cars are asked for. */
  readonly url: string;
  /** Answers what the server cannot. */
  readonly fallback: BuiltInEstimator;
  /** Told once for each time the server lets us down. */
  readonly onTrouble: (trouble: RoutingTrouble, message: string) => void;
  readonly timeoutMs?: number;
  /** Origins and destinations of one question, each; a server allows 100 places together unless told otherwise. */
  readonly batch?: number;
  /** After trouble the server is left alone for so long. */
  readonly restMs?: number;
  readonly now?: () => number;
}

const PROFILES: Readonly<Record<CommuteMode, string | undefined>> = {
  car: 'car',
  bike: 'bike',
  walk: 'foot',
  transit: undefined,
};
const SLOTS = { timeoutMs: 3_000, batch: 50, restMs: 30_000 };
/** How far the truth may lie from a routing server's answer, which knows roads but not today's traffic. */
const RANGE = { low: 0.1, high: 0.2, extra: 3 };

/**
 * Asks an OSRM server. It knows driving times, not doors or rush hours: parking and the walk to the door are added,
 * and the built-in estimate's share for the time of day. Which crossing is used is the built-in estimate's word too.
 */
export class OsrmSource implements CommuteSource {
  private restsUntil = 0;
  private readonly options: Required<OsrmOptions>;

  constructor(options: OsrmOptions) {
    this.options = { ...SLOTS, now: Date.now, ...options };
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

  private async ask(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
  ): Promise<OsrmTable | undefined> {
    const { url, timeoutMs, now, restMs, onTrouble } = this.options;
    const profile = PROFILES[mode];
    const served = mode === 'car' || url.includes('{profile}');
    if (profile === undefined || !served || now() < this.restsUntil) return undefined;
    const base = url.replace('{profile}', profile).replace(/\/+$/, '');
    try {
      return await askOsrm(base, profile, origins, destinations, timeoutMs);
    } catch (error) {
      if (!(error instanceof RoutingError)) throw error;
      this.restsUntil = now() + restMs;
      onTrouble(error.trouble, error.message);
      return undefined;
    }
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
