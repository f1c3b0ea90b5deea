import { COMMUTE_MODES, type CommuteMode } from '../../../kernel/vocabulary.js';
import type { PlacePoint } from '../model.js';
import type { CommuteFunction, CommuteMinutes, CommuteMinutesRow, CommuteRows } from '../ports.js';
import { boxAround, hilbert } from './hilbert.js';
import { Interner } from './interner.js';

export const MODES = COMMUTE_MODES.length;
/** The number of the place that stands for "home or limit not known". */
export const NOWHERE = 0;
/** Homes that a row has room for beyond those there are. */
const SPARE_HOMES = 64;
/** So many new homes are quicker to add one by one than workplace by workplace. */
const FEW_HOMES = 16;
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
  /** The first home that the rows there are do not hold yet. */
  private filled = NOWHERE + 1;

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
    if (this.filled < this.homeCount) this.catchUp();
    const before = this.rows[workplace];
    if (before !== undefined) return before;
    const row = this.withRoom(undefined);
    this.fill(row, workplace, NOWHERE + 1);
    return (this.rows[workplace] = row);
  }

  /** Adds the homes that are new to every row: home by home where they are few, workplace by workplace else. */
  private catchUp(): void {
    const { filled: first, homeCount } = this;
    this.rows.forEach((row, workplace) => (this.rows[workplace] = this.withRoom(row)));
    const { fromHome } = this.rowsOf;
    if (fromHome === undefined || homeCount - first > FEW_HOMES) {
      this.rows.forEach((row, workplace) => this.fill(row, workplace, first));
    } else {
      for (let home = first; home < homeCount; home++) this.fillHome(home, fromHome);
    }
    this.filled = homeCount;
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

  private fill(row: CommuteRow, workplace: number, first: number): void {
    const to = this.workplaces[workplace]!;
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

  private fillHome(home: number, fromHome: NonNullable<CommuteRows['fromHome']>): void {
    const from = this.homes[home - 1]!;
    COMMUTE_MODES.forEach((mode, i) => {
      const { low, minutes } = fromHome(from, this.workplaces, mode);
      this.rows.forEach((row, workplace) => {
        row.low[home * MODES + i] = whole(low[workplace]);
        row.minutes[home * MODES + i] = whole(minutes[workplace]);
      });
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

const pairByPair = (commute: CommuteFunction): CommuteRows =>
  Object.assign(
    (homes: readonly PlacePoint[], workplace: PlacePoint, mode: CommuteMode) =>
      rowOf(homes.map((home) => commute(home, workplace, mode))),
    {
      fromHome: (home: PlacePoint, workplaces: readonly PlacePoint[], mode: CommuteMode) =>
        rowOf(workplaces.map((workplace) => commute(home, workplace, mode))),
    },
  );

const rowOf = (estimates: readonly CommuteMinutes[]): CommuteMinutesRow => ({
  minutes: estimates.map((e) => e.minutes),
  low: estimates.map((e) => e.low),
});

const shared = (size: number) => new Uint16Array(new SharedArrayBuffer(size * 2));

/** The core's estimates are whole minutes; whatever is not would round differently here than there. */
function whole(minutes: number | undefined): number {
  if (minutes === undefined || !Number.isInteger(minutes) || minutes < 0) {
    throw new RangeError(`a commute must be whole minutes, not ${minutes}`);
  }
  return Math.min(minutes, FAR);
}
