import { type Chance } from '../../support/matching/random.js';

/** A square of about the Union's area, in km. */
export const SIDE_KM = 2_050;
const TOWNS = 8_000;
/** Towns by size follow Zipf's law; the rest live scattered. */
const SCATTERED = 0.25;
/** Jobs are more concentrated than people. */
const JOBS_EXPONENT = 1.1;
/** How far around a town's middle its people live, in km for a share of all people; no town is wider than a large one. */
const TOWN_KM = 15;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Someone who stands for many: where they live and how far they reach, in km as the crow flies. */
export interface Person extends Spot {
  readonly reachKm: number;
}

/** As in the generated region: limits that people state, in minutes. */
const LIMITS = [15, 20, 30, 30, 30, 45, 45, 60, 60, 75, 90];
/**
 * The farthest place, as the crow flies, whose low end by car is within a limit: median over 170 homes of the Upper Rhine
 * by the built-in estimate. A person has to be known wherever they may reach.
 */
const FARTHEST_KM: readonly (readonly [minutes: number, km: number])[] = [
  [0, 0],
  [15, 9.5],
  [30, 32.9],
  [45, 57.7],
  [60, 84.7],
  [90, 136.1],
];

/** Draws people and jobs over the map, the same for the same seed. */
export class Population {
  private readonly towns: readonly Spot[];
  private readonly people: Float64Array;
  private readonly jobs: Float64Array;

  constructor(private readonly chance: Chance) {
    this.towns = Array.from({ length: TOWNS }, () => this.anywhere());
    this.people = cumulated((rank) => 1 / rank);
    this.jobs = cumulated((rank) => (1 / rank) ** JOBS_EXPONENT);
  }

  person(): Person {
    return { ...this.spot(this.people), reachKm: reachOf(this.chance.pick(LIMITS)) };
  }

  job(): Spot {
    return this.spot(this.jobs);
  }

  private spot(sizes: Float64Array): Spot {
    if (this.chance.yes(SCATTERED)) return this.anywhere();
    const town = this.towns[indexOf(sizes, this.chance.next())] ?? this.anywhere();
    const near = () => (this.chance.next() + this.chance.next() - 1) * TOWN_KM;
    const inside = (at: number) => Math.min(SIDE_KM - 1e-6, Math.max(0, at));
    return { x: inside(town.x + near()), y: inside(town.y + near()) };
  }

  private anywhere(): Spot {
    return { x: this.chance.next() * SIDE_KM, y: this.chance.next() * SIDE_KM };
  }
}

function reachOf(minutes: number): number {
  const above = FARTHEST_KM.findIndex(([limit]) => limit >= minutes);
  const [high, far] = FARTHEST_KM[above] ?? [1, 0];
  const [low, near] = FARTHEST_KM[above - 1] ?? [0, 0];
  return near + ((minutes - low) / (high - low)) * (far - near);
}

function cumulated(size: (rank: number) => number): Float64Array {
  const sums = new Float64Array(TOWNS);
  let sum = 0;
  for (let rank = 1; rank <= TOWNS; rank++) sums[rank - 1] = sum += size(rank);
  return sums.map((value) => value / sum);
}

function indexOf(sums: Float64Array, at: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
