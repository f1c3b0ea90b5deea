import { HAS_EXPECTED } from './language-columns.js';
import type { OccupationRelations } from './occupation-relations.js';
import type { PlaceTable } from './place-table.js';
import { SPECIAL, type ProfileColumns } from './profile-columns.js';
import {
  flagsOf,
  isDead,
  languagesOf,
  occupationCountOf,
  placeOf,
  skillCountOf,
  termStartOf,
  type ProfileState,
} from './profile-state.js';

/** Rows of a block: two words of a bitmap. */
export const BLOCK = 64;
/** Rows with related occupations that are then laid out by place: so many blocks about one kind of work. */
const CHUNK = 4 * BLOCK;
/** Numbers of skills and occupations in the columns end here. */
const LAST_TERM = 65_535;

export const SILENT_SKILLS = 1;
export const SILENT_OCCUPATION = 2;
/** Someone leaves out what others state, or expects a level: rows can be in more lists than usual. */
export const HAS_SPECIAL = 4;
/** Someone expects a level, so that a must can become a condition. */
export const EXPECTS = 8;

/**
 * Summaries of blocks of {@link BLOCK} rows, from which a search tells what anyone in a block can at
 * best score. Rows after the last layout are not summed up.
 */
export interface BlockState {
  readonly count: number;
  /** Rows that the blocks cover. */
  readonly rows: number;
  readonly traits: Uint8Array;
  /** Inverted: the blocks in which someone has a skill, or an occupation, in order. */
  readonly skillStart: Int32Array;
  readonly skillBlocks: Uint16Array | Uint32Array;
  readonly occupationStart: Int32Array;
  readonly occupationBlocks: Uint16Array | Uint32Array;
}

export const NO_BLOCKS: BlockState = {
  count: 0,
  rows: 0,
  traits: new Uint8Array(0),
  skillStart: new Int32Array(1),
  skillBlocks: new Uint16Array(0),
  occupationStart: new Int32Array(1),
  occupationBlocks: new Uint16Array(0),
};

/**
 * Lays all rows out anew, so that those next to each other do related work and, among these, live near
 * each other; then sums the blocks up. People about whom something is special come last.
 */
export function layOut(
  columns: ProfileColumns,
  places: PlaceTable,
  occupations: OccupationRelations,
): BlockState {
  const along = places.curveOrder();
  columns.reorder(orderOf(columns.state, along, branchRanks(occupations)));
  return summarise(columns.state);
}

/** Where each occupation stands when they are sorted along the tree. */
function branchRanks(occupations: OccupationRelations): Int32Array {
  const { count } = occupations.state;
  const branches = Array.from({ length: count }, (_, i) => occupations.branchOf(i));
  const sorted = Array.from(branches.keys()).sort((a, b) => (branches[a]! < branches[b]! ? -1 : 1));
  const ranks = new Int32Array(count);
  sorted.forEach((occupation, rank) => (ranks[occupation] = rank + 1));
  return ranks;
}

/** Live rows by kind and first occupation; then, chunk by chunk, along the curve. */
function orderOf(state: ProfileState, along: Int32Array, ranks: Int32Array): Int32Array {
  const keys = new Float64Array(state.rows);
  const live: number[] = [];
  for (let row = 0; row < state.rows; row++) {
    if (isDead(state, row)) continue;
    const first = state.terms[termStartOf(state, row) + skillCountOf(state, row)]!;
    const rank = occupationCountOf(state, row) === 0 ? 0 : ranks[first]!;
    keys[row] = kindOf(state, row) * (LAST_TERM + 2) + rank;
    live.push(row);
  }
  const order = Int32Array.from(live).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const byPlace = (a: number, b: number) =>
    kindOf(state, a) - kindOf(state, b) ||
    along[placeOf(state, a)]! - along[placeOf(state, b)]! ||
    a - b;
  for (let from = 0; from < order.length; from += CHUNK) {
    order.subarray(from, from + CHUNK).sort(byPlace);
  }
  return order;
}

/**
 * Ordinary people first, then special ones, then those who expect a level; after all these the ones who
 * leave skills or occupations out, whose neutral values would raise the bounds of everyone around them.
 */
function kindOf(state: ProfileState, row: number): number {
  const silent = skillCountOf(state, row) === 0 || occupationCountOf(state, row) === 0 ? 3 : 0;
  if ((languagesOf(state, row) & HAS_EXPECTED) !== 0) return silent + 2;
  return silent + ((flagsOf(state, row) & SPECIAL) !== 0 ? 1 : 0);
}

function summarise(state: ProfileState): BlockState {
  const count = Math.ceil(state.rows / BLOCK);
  const traits = new Uint8Array(count);
  for (let row = 0; row < state.rows; row++) {
    const block = Math.floor(row / BLOCK);
    traits[block] = traits[block]! | traitsOf(state, row);
  }
  const skills = invert(state, (row) => [0, skillCountOf(state, row)]);
  const occupations = invert(state, (row) => [
    skillCountOf(state, row),
    occupationCountOf(state, row),
  ]);
  return {
    count,
    rows: state.rows,
    traits,
    skillStart: skills.start,
    skillBlocks: skills.blocks,
    occupationStart: occupations.start,
    occupationBlocks: occupations.blocks,
  };
}

function traitsOf(state: ProfileState, row: number): number {
  return (
    (skillCountOf(state, row) === 0 ? SILENT_SKILLS : 0) |
    (occupationCountOf(state, row) === 0 ? SILENT_OCCUPATION : 0) |
    ((flagsOf(state, row) & SPECIAL) !== 0 ? HAS_SPECIAL : 0) |
    ((languagesOf(state, row) & HAS_EXPECTED) !== 0 ? EXPECTS : 0)
  );
}

/** For each term of a part of every row, the blocks in which some row has it. */
function invert(
  state: ProfileState,
  part: (row: number) => [skip: number, count: number],
): { start: Int32Array; blocks: Uint16Array | Uint32Array } {
  let last = -1;
  eachOnceABlock(state, part, (term) => (last = Math.max(last, term)));
  const start = new Int32Array(new SharedArrayBuffer((last + 3) * Int32Array.BYTES_PER_ELEMENT));
  eachOnceABlock(state, part, (term) => (start[term + 2] = start[term + 2]! + 1));
  for (let term = 1; term < start.length; term++) start[term] = start[term]! + start[term - 1]!;
  const total = start[start.length - 1]!;
  const blocks =
    state.rows / BLOCK <= LAST_TERM
      ? new Uint16Array(new SharedArrayBuffer(total * Uint16Array.BYTES_PER_ELEMENT))
      : new Uint32Array(new SharedArrayBuffer(total * Uint32Array.BYTES_PER_ELEMENT));
  eachOnceABlock(state, part, (term, block) => {
    const at = start[term + 1]!;
    blocks[at] = block;
    start[term + 1] = at + 1;
  });
  return { start, blocks };
}

function eachOnceABlock(
  state: ProfileState,
  part: (row: number) => [skip: number, count: number],
  each: (term: number, block: number) => void,
): void {
  const { rows, terms } = state;
  const seenIn = new Int32Array(LAST_TERM + 1).fill(-1);
  for (let row = 0; row < rows; row++) {
    const block = Math.floor(row / BLOCK);
    const [skip, count] = part(row);
    const from = termStartOf(state, row) + skip;
    for (let at = from; at < from + count; at++) {
      const term = terms[at]!;
      if (seenIn[term] === block) continue;
      seenIn[term] = block;
      each(term, block);
    }
  }
}

/** Bytes of the summaries. */
export function blockBytes(blocks: BlockState): number {
  let sum = 0;
  for (const part of Object.values(blocks) as (number | Uint8Array)[]) {
    if (typeof part !== 'number') sum += part.byteLength;
  }
  return sum;
}
