import {
  languagesOf,
  LIMIT_BITS,
  limitOf,
  modeMaskOf,
  moreCountOf,
  moreStartOf,
  occupationCountOf,
  placeOf,
  skillCountOf,
  termStartOf,
  type ProfileState,
} from './profile-state.js';
import { MODES, NOWHERE } from './place-table.js';

/** Numbers of a row's record: three occupations, then the number of what the row states of languages. The loops know it, too. */
const RECORD = 4;
const OCCUPATIONS = 3;
const LAST = 65_535;
const WORD = 32;

/** What scores besides skills are made of, packed as tightly as it goes: they are read for most candidates. */
export interface RowRecords {
  /** Occupations plus 1, the first one again where there are fewer than three; 0 where there is none. */
  readonly records: Uint16Array;
  /** Home, then a bit for each mode, above the limit in {@link LIMIT_BITS}; nothing above it where they are not known. */
  readonly travel: Int32Array;
  /** A row that states each number of languages, and its languages packed. */
  readonly statedBy: Int32Array;
  readonly packed: Int32Array;
  /** A bit for each row that lists no skill. */
  readonly silent: Uint32Array;
  /** A bit for each row that lists no occupation. */
  readonly unemployed: Uint32Array;
  /** A bit for each row that its record does not hold whole. */
  readonly odd: Uint32Array;
}

export const NO_RECORDS: RowRecords = {
  records: new Uint16Array(0),
  travel: new Int32Array(0),
  statedBy: new Int32Array(0),
  packed: new Int32Array(0),
  silent: new Uint32Array(0),
  unemployed: new Uint32Array(0),
  odd: new Uint32Array(0),
};

export function recordsOf(state: ProfileState): RowRecords {
  const { rows } = state;
  const records = new Uint16Array(new SharedArrayBuffer(rows * RECORD * 2));
  const travel = new Int32Array(new SharedArrayBuffer(rows * 4));
  const [silent, unemployed, odd] = [noBits(rows), noBits(rows), noBits(rows)];
  const statements = new Statements();
  for (let row = 0; row < rows; row++) {
    const occupations = occupationCountOf(state, row);
    if (occupations === 0) setBit(unemployed, row);
    if (skillCountOf(state, row) === 0) setBit(silent, row);
    if (occupations > OCCUPATIONS) setBit(odd, row);
    travel[row] = (wayOf(state, row) << LIMIT_BITS) | limitOf(state, row);
    const first = termStartOf(state, row) + skillCountOf(state, row);
    for (let i = 0; i < OCCUPATIONS && occupations > 0; i++) {
      const occupation = state.terms[first + (i < occupations ? i : 0)]! + 1;
      if (occupation > LAST) setBit(odd, row);
      records[row * RECORD + i] = occupation;
    }
    const statement = statements.number(state, row);
    if (statement > LAST) setBit(odd, row);
    records[row * RECORD + OCCUPATIONS] = statement;
  }
  return {
    records,
    travel,
    ...statements.columns(state),
    silent,
    unemployed,
    odd,
  };
}

/** How a row travels: a home has 16 bits, modes four, and a limit what is left of 32. */
function wayOf(state: ProfileState, row: number): number {
  const [home, modes] = [placeOf(state, row), modeMaskOf(state, row)];
  return home === NOWHERE || modes === 0 ? 0 : (home << MODES) | modes;
}

const noBits = (rows: number) =>
  new Uint32Array(new SharedArrayBuffer(Math.ceil(rows / WORD) * Uint32Array.BYTES_PER_ELEMENT));

function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
}

/** The number of what a row states of languages. */
export const statementOf = ({ records }: Pick<RowRecords, 'records'>, row: number): number =>
  records[row * RECORD + OCCUPATIONS]!;

/** Numbers what people state of languages: few state anything that nobody else does. */
class Statements {
  private readonly simple = new Map<number, number>();
  private readonly longer = new Map<string, number>();
  private readonly statedBy: number[] = [];

  number(state: ProfileState, row: number): number {
    const packed = languagesOf(state, row);
    const count = moreCountOf(state, row);
    if (count === 0) return this.find(this.simple, packed, row);
    const start = moreStartOf(state, row);
    return this.find(
      this.longer,
      `${packed} ${state.terms.slice(start, start + count).join()}`,
      row,
    );
  }

  private find<Key>(known: Map<Key, number>, key: Key, row: number): number {
    let number = known.get(key);
    if (number === undefined) {
      number = this.statedBy.push(row) - 1;
      known.set(key, number);
    }
    return number;
  }

  columns(state: ProfileState): Pick<RowRecords, 'statedBy' | 'packed'> {
    const statedBy = new Int32Array(new SharedArrayBuffer(this.statedBy.length * 4));
    const packed = new Int32Array(new SharedArrayBuffer(this.statedBy.length * 4));
    this.statedBy.forEach((row, number) => {
      statedBy[number] = row;
      packed[number] = languagesOf(state, row);
    });
    return { statedBy, packed };
  }
}

export function recordBytes(parts: RowRecords): number {
  const { records, travel, statedBy, packed, silent, unemployed, odd } = parts;
  const columns = [records, travel, statedBy, packed, silent, unemployed, odd];
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
}
