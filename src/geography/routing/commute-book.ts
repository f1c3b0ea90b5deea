import { COMMUTE_MODES, type CommuteMode } from '../../kernel/vocabulary.js';
import { DEPARTS, type Depart } from '../domain/commute.js';

/** Minutes of one pair as a server gave them. */
export interface BookEntry {
  readonly minutes: number;
  readonly low: number;
  readonly high: number;
  readonly estimator: string;
}

/** The minutes to one workplace, in the order of the homes; 0 where the server gave none. */
export interface BookRow {
  readonly work: string;
  readonly mode: CommuteMode;
  readonly depart: Depart;
  readonly estimator: string;
  readonly minutes: Uint16Array;
  readonly low: Uint16Array;
  readonly high: Uint16Array;
}

/** What routing servers said of pairs of places, by the places' keys. */
export class CommuteBook {
  private readonly homes: ReadonlyMap<string, number>;
  private readonly rows: ReadonlyMap<string, BookRow>[];

  constructor(homes: readonly string[], rows: readonly BookRow[]) {
    this.homes = new Map(homes.map((key, number) => [key, number]));
    const tables = Array.from(
      { length: COMMUTE_MODES.length * DEPARTS.length },
      () => new Map<string, BookRow>(),
    );
    for (const row of rows) tables[tableOf(row.mode, row.depart)]?.set(row.work, row);
    this.rows = tables;
  }

  /**
   * What is known of a pair, whichever of the two is the home. Where both were asked for, the answer is the
   * same for both orders.
   */
  find(a: string, b: string, mode: CommuteMode, depart: Depart): BookEntry | undefined {
    const [first, second] = a < b ? [a, b] : [b, a];
    return this.one(first, second, mode, depart) ?? this.one(second, first, mode, depart);
  }

  private one(
    home: string,
    work: string,
    mode: CommuteMode,
    depart: Depart,
  ): BookEntry | undefined {
    const row = this.rows[tableOf(mode, depart)]?.get(work);
    const number = this.homes.get(home);
    if (row === undefined || number === undefined) return undefined;
    const minutes = row.minutes[number] ?? 0;
    if (minutes === 0) return undefined;
    const [low, high] = [row.low[number] ?? minutes, row.high[number] ?? minutes];
    return { minutes, low, high, estimator: row.estimator };
  }
}

const tableOf = (mode: CommuteMode, depart: Depart): number =>
  COMMUTE_MODES.indexOf(mode) * DEPARTS.length + DEPARTS.indexOf(depart);
