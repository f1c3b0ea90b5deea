import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type Depart } from '../domain/commute.js';
import { kmBetween } from '../domain/plane.js';
import { type Point } from '../domain/places.js';
import { inWholeMinutes } from '../domain/rounding.js';
import { BuiltInSource, type CommuteSource } from './commute-source.js';
import { askMotis } from './motis-stops.js';
import { NearStops } from './near-stops.js';
import { baseOf, RoutingServer, type ServerOptions } from './routing-server.js';
import { arrivalAt } from './travel-time.js';

export const MOTIS_ESTIMATOR = 'motis';

/** The fallback knows the ways on foot too. */
export interface MotisOptions extends ServerOptions {
  /** IANA name; timetables are asked for at its times of day. */
  readonly timeZone: string;
  /** Longest way asked for; a server refuses more than it allows, 90 unless told otherwise. */
  readonly maxMinutes?: number;
}

const USUAL = { timeoutMs: 10_000, maxMinutes: 90 };
/** A timetable is kept most days; a missed connection costs what it costs. */
const RANGE = { low: 0.1, high: 0.25, extra: 5 };

/**
 * Public transport by timetable from a MOTIS server (which loads GTFS feeds): for each destination one question for
 * all stops from which it is reached in time, then the walk from each origin to the best of them. So a server is
 * told where people work and never where they live. Other modes, and who lives near no such stop, are the built-in
 * estimate's.
 */
export class MotisSource implements CommuteSource {
  private readonly options: MotisOptions & typeof USUAL;
  private readonly server: RoutingServer;
  private readonly builtIn: CommuteSource;

  constructor(options: MotisOptions) {
    this.options = { ...USUAL, ...options };
    this.server = new RoutingServer(options);
    this.builtIn = new BuiltInSource(options.fallback);
  }

  async estimates(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]> {
    const known = await this.builtIn.estimates(origins, destinations, mode, depart);
    if (mode !== 'transit' || origins.length === 0) return known;
    for (const [column, destination] of destinations.entries()) {
      const stops = await this.ask(destination, depart);
      if (stops === undefined) continue;
      origins.forEach((origin, row) => {
        const better = known[row]?.[column];
        if (better !== undefined) {
          known[row]![column] = this.byTimetable(better, origin, destination, stops);
        }
      });
    }
    return known;
  }

  private ask(to: Point, depart: Depart): Promise<NearStops | undefined> {
    const { url, timeZone, maxMinutes, timeoutMs } = this.options;
    const arrival = arrivalAt(depart, new Date(this.server.now()), timeZone);
    return this.server.ask(
      async () => new NearStops(await askMotis(baseOf(url), to, arrival, maxMinutes, timeoutMs)),
    );
  }

  private byTimetable(
    known: CommuteEstimate,
    from: Point,
    to: Point,
    stops: NearStops,
  ): CommuteEstimate {
    const walk = (end: Point) => this.options.fallback.estimate(from, end, 'walk').minutes;
    const ways = stops.around(from).map((stop) => walk(stop) + stop.minutes);
    if (ways.length === 0) return known;
    const straight = kmBetween(from, to);
    // Who works round the corner walks there.
    const minutes = Math.min(...ways, walk(to));
    return { ...known, ...inWholeMinutes(minutes, straight, RANGE), estimator: MOTIS_ESTIMATOR };
  }
}
