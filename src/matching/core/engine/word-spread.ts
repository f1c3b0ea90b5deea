import { NOWHERE } from './place-table.js';
import { limitOf, modeMaskOf, placeOf, type ProfileState } from './profile-state.js';

/** Homes next to each other along the curve that are looked at together. */
const CELL_BITS = 4;
const WORD = 32;
/** More minutes than anyone is away: someone in the word must be looked at in any case. The loops know it, too. */
export const ANY_LIMIT = 65_535;

/** What 32 rows have in common, from which a search tells that none of them can reach a workplace. */
export interface WordSpread {
  /** By home: its cell of the curve. */
  readonly cellOf: Uint16Array;
  readonly cells: number;
  /** By word: the first and the last cell, all modes, the longest limit. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  readonly modes: Uint8Array;
  readonly limit: Uint16Array;
}

export const NO_SPREAD: WordSpread = {
  cellOf: new Uint16Array(1),
  cells: 1,
  first: new Uint16Array(0),
  last: new Uint16Array(0),
  modes: new Uint8Array(0),
  limit: new Uint16Array(0),
};

/** @param along by home, its place in the order of the curve, from 1 */
export function spreadOf(state: ProfileState, along: Int32Array): WordSpread {
  const words = Math.ceil(state.rows / WORD);
  const cellOf = uint16(along.length);
  for (let home = 1; home < along.length; home++) cellOf[home] = (along[home]! - 1) >>> CELL_BITS;
  const cells = (Math.max(0, along.length - 2) >>> CELL_BITS) + 1;
  const [first, last, limit] = [uint16(words).fill(cells - 1), uint16(words), uint16(words)];
  const modes = new Uint8Array(new SharedArrayBuffer(words));
  for (let row = 0; row < state.rows; row++) {
    const word = row >>> 5;
    const place = placeOf(state, row);
    if (place === NOWHERE) {
      limit[word] = ANY_LIMIT;
      continue;
    }
    const cell = cellOf[place]!;
    if (cell < first[word]!) first[word] = cell;
    if (cell > last[word]!) last[word] = cell;
    modes[word] = modes[word]! | modeMaskOf(state, row);
    if (limitOf(state, row) > limit[word]!) limit[word] = limitOf(state, row);
  }
  return { cellOf, cells, first, last, modes, limit };
}

const uint16 = (length: number) => new Uint16Array(new SharedArrayBuffer(length * 2));

export function spreadBytes({ cellOf, first, last, modes, limit }: WordSpread): number {
  return [cellOf, first, last, modes, limit].reduce((sum, part) => sum + part.byteLength, 0);
}
