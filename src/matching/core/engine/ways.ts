import { MODES, NOWHERE } from './place-table.js';

/** The way of people whose home or limit is not known. */
const NO_WAY = 0;

/**
 * The different ways to travel, a home and modes each: by number where the minutes of the first mode stand in a row
 * of the commute table, and the number of the way by the other modes, which comes before it; {@link NO_WAY} where
 * there is no other.
 */
export interface WayState {
  readonly first: Int32Array;
  readonly rest: Int32Array;
}

export const NO_WAYS: WayState = { first: new Int32Array(1), rest: new Int32Array(1) };

/** Numbers ways to travel. */
export class Ways {
  private readonly numbers = new Map<number, number>();
  private readonly first = [NO_WAY];
  private readonly rest = [NO_WAY];

  /** @param modes a bit each, at least one where the home is known */
  number(home: number, modes: number): number {
    if (home === NOWHERE || modes === 0) return NO_WAY;
    const way = (home << MODES) | modes;
    const known = this.numbers.get(way);
    if (known !== undefined) return known;
    const others = modes & (modes - 1);
    const rest = this.number(home, others);
    this.rest.push(rest);
    const number = this.first.push(home * MODES + 31 - Math.clz32(modes ^ others)) - 1;
    this.numbers.set(way, number);
    return number;
  }

  get state(): WayState {
    return { first: shared(this.first), rest: shared(this.rest) };
  }
}

export const wayBytes = ({ first, rest }: WayState): number => first.byteLength + rest.byteLength;

function shared(numbers: readonly number[]): Int32Array {
  const column = new Int32Array(new SharedArrayBuffer(numbers.length * 4));
  column.set(numbers);
  return column;
}
