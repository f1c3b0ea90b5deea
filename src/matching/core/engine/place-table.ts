import { COMMUTE_MODES } from '../../../kernel/vocabulary.js';
import type { PlacePoint } from '../model.js';
import type { CommuteFunction, CommuteRows } from '../ports.js';
import { boxAround, hilbert } from './hilbert.js';
import { Interner } from './interner.js';

export const MODES = COMMUTE_MODES.length;
/** The number of the place that stands for "home or limit not known". */
export const NOWHERE = 0;
/** Homes that a row has room for beyond those there are. */
const SPARE_HOMES = 64;
/** More minutes than anyone's limit. */
const FAR = 65_535;

/** Whole minutes to one workplace from every home, at `home * MODES + mode`; longer than there are homes. */
export interface CommuteRow {
  readonly low: Uint16Array;
  readonly minutes: Uint16Array;
}

/** Numbers homes and workplaces, and keeps the table of minutes between them. */
export class PlaceTable {
  private readonly homeNames = new Interner();
  private readonly workNames = new Interner();
  private readonly homes: PlacePoint[] = [];
  private readonly workplaces: PlacePoint[] = [];
  readonly rows: CommuteRow[] = [];
  /** By workplace: the first home that its row does not hold yet. */
  private readonly filled: number[] = [];

  private readonly rowsOf: CommuteRows;

  constructor(commute: CommuteFunction, rows: CommuteRows = pairByPair(commute)) {
    this.rowsOf = rows;
  }

  /** Homes are numbered from 1; {@link NOWHERE} is none of them. */
  home(place: PlacePoint): number {
    return this.homeNames.intern(place.key, () => this.homes.push(place)) + 1;
  }

  workplace(place: PlacePoint): number {
    return this.workNames.intern(place.key, () => this.workplaces.push(place));
  }

  get homeCount(): number {
    return this.homes.length + 1;
  }

  get workplaceCount(): number {
    return this.workplaces.length;
  }

  /** The row of a workplace, brought up to the homes seen so far. */
  prepare(workplace: number): CommuteRow {
    const before = this.rows[workplace];
    const filled = this.filled[workplace] ?? NOWHERE + 1;
    const to = this.workplaces[workplace];
    if (before !== undefined && filled === this.homeCount) return before;
    const row = this.withRoom(before);
    if (to !== undefined && filled < this.homeCount) this.fill(row, to, filled);
    this.filled[workplace] = this.homeCount;
    return (this.rows[workplace] = row);
  }

  /** With room to spare, so that a new home does not cost a copy of the whole table. */
  private withRoom(before: CommuteRow | undefined): CommuteRow {
    const size = this.homeCount * MODES;
    if (before !== undefined && before.low.length >= size) return before;
    const roomy = size + SPARE_HOMES * MODES;
    const row = { low: shared(roomy), minutes: shared(roomy) };
    if (before !== undefined) {
      row.low.set(before.low);
      row.minutes.set(before.minutes);
    }
    return row;
  }

  private fill(row: CommuteRow, to: PlacePoint, first: number): void {
    // The list itself where all are asked for: what is known of its places is then found again by it.
    const homes = first === NOWHERE + 1 ? this.homes : this.homes.slice(first - 1);
    COMMUTE_MODES.forEach((mode, i) => {
      const { low, minutes } = this.rowsOf(homes, to, mode);
      for (let n = 0; n < homes.length; n++) {
        row.low[(first + n) * MODES + i] = whole(low[n]);
        row.minutes[(first + n) * MODES + i] = whole(minutes[n]);
      }
    });
  }

  /** For each home its position along the space-filling curve, as an order from 0; nowhere comes first. */
  curveOrder(): Int32Array {
    const box = boxAround(this.homes);
    const along = this.homes.map(({ lat, lon }) => hilbert(lat, lon, box));
    const sorted = along.map((_, i) => i).sort((a, b) => along[a]! - along[b]! || a - b);
    const order = new Int32Array(this.homeCount);
    sorted.forEach((home, position) => (order[home + 1] = position + 1));
    return order;
  }

  /** Bytes of the table of minutes. */
  get bytes(): number {
    return this.rows.reduce((sum, row) => sum + row.low.byteLength + row.minutes.byteLength, 0);
  }
}

const pairByPair =
  (commute: CommuteFunction): CommuteRows =>
  (homes, workplace, mode) => {
    const estimates = homes.map((home) => commute(home, workplace, mode));
    return { minutes: estimates.map((e) => e.minutes), low: estimates.map((e) => e.low) };
  };

const shared = (size: number) => new Uint16Array(new SharedArrayBuffer(size * 2));

/** The core's estimates are whole minutes; whatever is not would round differently here than there. */
function whole(minutes: number | undefined): number {
  if (minutes === undefined || !Number.isInteger(minutes) || minutes < 0) {
    throw new RangeError(`a commute must be whole minutes, not ${minutes}`);
  }
  return Math.min(minutes, FAR);
}
