import { COMMUTE_MODES, type CommuteMode } from '../../kernel/vocabulary.js';
import { type MinutesRow } from './row.js';
import { DEPARTS, type Depart } from './commute.js';
import { type Point } from './places.js';

/** A place of the table: anything with a key and a position. */
export interface TablePlace extends Point {
  readonly key: string;
}

/** Gives whole rows of minutes; the built-in estimator is one. */
export interface RowSource {
  row(from: Point, targets: readonly Point[], mode: CommuteMode, depart: Depart): MinutesRow;
}

/** Every pair of a table in one piece of memory that threads share: minutes from `i` to `j` at `i * size + j`. */
export interface CommuteMatrix {
  readonly size: number;
  readonly minutes: Uint16Array;
  readonly low: Uint16Array;
}

/**
 * Minutes between places by small numbers, so that scoring a pair reads an array.
 * A row is worked out when it is first read and then kept; places added later are added to known rows on reading.
 */
export class CommuteTable {
  private readonly list: TablePlace[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly rows: (MinutesRow | undefined)[][] = [];

  constructor(
    private readonly source: RowSource,
    places: readonly TablePlace[] = [],
  ) {
    for (const place of places) this.add(place);
  }

  /** The places, each at its number. */
  get places(): readonly TablePlace[] {
    return this.list;
  }

  /** Adds a place unless its key is known; returns its number either way. */
  add(place: TablePlace): number {
    const known = this.numbers.get(place.key);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.list.push(place);
    this.numbers.set(place.key, number);
    return number;
  }

  /** The number of a place, or -1. */
  indexOf(key: string): number {
    return this.numbers.get(key) ?? -1;
  }

  /** The usual minutes from one place to another. @throws RangeError for a number that is no place */
  minutes(from: number, to: number, mode: CommuteMode, depart: Depart = 'off-peak'): number {
    return at(this.row(from, mode, depart).minutes, to);
  }

  /** The low end of the range: what a person's limit is held against. @throws RangeError as `minutes` */
  low(from: number, to: number, mode: CommuteMode, depart: Depart = 'off-peak'): number {
    return at(this.row(from, mode, depart).low, to);
  }

  /** The minutes from a place to every place. @throws RangeError for a number that is no place */
  row(from: number, mode: CommuteMode, depart: Depart = 'off-peak'): MinutesRow {
    const rows = this.rowsOf(mode, depart);
    const known = rows[from];
    if (known !== undefined && known.minutes.length === this.list.length) return known;
    const place = this.list[from];
    if (place === undefined) throw new RangeError(`no place has the number ${from}`);
    const done = known?.minutes.length ?? 0;
    const targets = done === 0 ? this.list : this.list.slice(done);
    const fresh = this.source.row(place, targets, mode, depart);
    const row = known === undefined ? fresh : joined(known, fresh);
    rows[from] = row;
    return row;
  }

  /** All pairs at once, in memory that can be handed to worker threads. */
  matrix(mode: CommuteMode, depart: Depart = 'off-peak'): CommuteMatrix {
    const size = this.list.length;
    const minutes = sharedMinutes(size * size);
    const low = sharedMinutes(size * size);
    for (let from = 0; from < size; from += 1) {
      const row = this.row(from, mode, depart);
      minutes.set(row.minutes, from * size);
      low.set(row.low, from * size);
    }
    return { size, minutes, low };
  }

  private rowsOf(mode: CommuteMode, depart: Depart): (MinutesRow | undefined)[] {
    const number = COMMUTE_MODES.indexOf(mode) * DEPARTS.length + DEPARTS.indexOf(depart);
    const known = this.rows[number];
    if (known !== undefined) return known;
    const made: (MinutesRow | undefined)[] = [];
    this.rows[number] = made;
    return made;
  }
}

function at(values: Uint16Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no place has the number ${index}`);
  return value;
}

function joined(head: MinutesRow, tail: MinutesRow): MinutesRow {
  const join = (a: Uint16Array, b: Uint16Array) => {
    const both = new Uint16Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
  };
  return { minutes: join(head.minutes, tail.minutes), low: join(head.low, tail.low) };
}

function sharedMinutes(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
}
