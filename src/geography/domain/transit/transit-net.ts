import { type Depart } from '../commute.js';
import { type Crossing } from '../crossings.js';
import { kmBetween } from '../plane.js';
import { type Bank, type Rhine } from '../rhine.js';
import {
  makeGraph,
  quickestWays,
  type Edge,
  type Graph,
  type Ways,
} from '../roads/shortest-paths.js';
import { type Line, type Stop, type TransitData, type TransitModel } from './transit-data.js';

/** Kilometres of line for one as the crow flies. */
const RAIL_DETOUR = 1.1;

export interface TransitNetParts {
  readonly lines: TransitData;
  readonly crossings: readonly Crossing[];
  readonly rhine: Rhine;
  readonly model: TransitModel;
}

/**
 * Lines at one time of day. Every stop is a node, and so is every line at every stop of it; getting on and off
 * costs half of the wait each, so that a way takes the same both ways.
 */
export class TransitNet {
  readonly stops: readonly Stop[];
  readonly banks: readonly Bank[];
  private readonly graph: Graph;
  private readonly ways = new Map<number, Ways>();

  constructor(
    private readonly parts: TransitNetParts,
    depart: Depart,
  ) {
    this.stops = parts.lines.stops;
    this.banks = this.stops.map((stop) => parts.rhine.bankOf(stop));
    const numbers = new Map(this.stops.map((stop, index) => [stop.name, index]));
    const edges: Edge[] = [];
    let next = this.stops.length;
    for (const line of parts.lines.lines) {
      const every = line.every[depart];
      if (every === undefined) continue;
      const stops = line.stops.map((name) => numbers.get(name) ?? 0);
      edges.push(...this.boardings(stops, next, every), ...this.rides(line, stops, next));
      next += stops.length;
    }
    this.graph = makeGraph(next, edges);
  }

  /** The quickest ways from a stop, found once and then kept. */
  waysFrom(stop: number): Ways {
    const known = this.ways.get(stop);
    if (known !== undefined) return known;
    const found = quickestWays(this.graph, stop);
    this.ways.set(stop, found);
    return found;
  }

  private boardings(stops: readonly number[], platform: number, every: number): Edge[] {
    const { longestWait, changeMinutes } = this.parts.model;
    const minutes = (Math.min(every / 2, longestWait) + changeMinutes) / 2;
    return stops.map((stop, index) => ({
      from: stop,
      to: platform + index,
      minutes,
      km: 0,
      crossing: 0,
    }));
  }

  private rides(line: Line, stops: readonly number[], platform: number): Edge[] {
    return line.minutes.flatMap((minutes, index): Edge[] => {
      const from = stops[index] ?? 0;
      const to = stops[index + 1] ?? 0;
      const crossing =
        this.banks[from] === this.banks[to] ? 0 : this.crossingBetween(line, from, to);
      if (this.parts.crossings[crossing - 1]?.closed === true) return [];
      const km = kmBetween(this.stop(from), this.stop(to)) * RAIL_DETOUR;
      return [{ from: platform + index, to: platform + index + 1, minutes, km, crossing }];
    });
  }

  /** The crossing open to this kind of line that lies best between two stops. */
  private crossingBetween(line: Line, from: number, to: number): number {
    let best = 0;
    let bestKm = Infinity;
    this.parts.crossings.forEach((crossing, index) => {
      if (!crossing.modes.includes(line.kind)) return;
      const km = kmBetween(this.stop(from), crossing) + kmBetween(crossing, this.stop(to));
      if (km >= bestKm) return;
      best = index + 1;
      bestKm = km;
    });
    return best;
  }

  private stop(index: number): Stop {
    const found = this.stops[index];
    if (found === undefined) throw new RangeError(`no stop ${index}`);
    return found;
  }
}
