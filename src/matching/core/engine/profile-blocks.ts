import { HAS_EXPECTED, LANGUAGES_UNKNOWN } from './language-columns.js';
import { DEAD, SPECIAL, type ProfileColumns, type ProfileState } from './profile-columns.js';
import type { OccupationRelations } from './occupation-relations.js';
import { MODES, NOWHERE, type PlaceTable } from './place-table.js';

/** Rows of a block: few enough to be alike, many enough to be worth a summary. */
export const BLOCK = 64;
/** Places next to each other are gathered until they hold about this part of all rows. */
const GROUPS = 192;

/** Numbers of skills and occupations in the columns end here. */
const LAST_TERM = 65_535;

export const SILENT_SKILLS = 1;
export const SILENT_OCCUPATION = 2;
export const SILENT_LANGUAGE = 4;
export const HAS_SPECIAL = 8;
/** Someone expects a level, so that a must can become a condition. */
export const EXPECTS = 16;

/**
 * Summaries of blocks of {@link BLOCK} rows, from which a search tells what a block can at best score
 * and whether anyone in it can reach a workplace. Rows after the last block are not summed up yet.
 */
export interface BlockState {
  readonly count: number;
  /** Rows that the blocks cover. */
  readonly rows: number;
  /** First row of each block, and the end. */
  readonly start: Int32Array;
  readonly groupCount: number;
  /** Blocks of group g: from `groupStart[g]` up to `groupStart[g + 1]`; group 0 is nowhere. */
  readonly groupStart: Int32Array;
  readonly groupOfPlace: Uint16Array;
  /** The longest limit of anyone who uses a mode, at `block * MODES + mode`. */
  readonly maxLimit: Uint16Array;
  readonly traits: Uint8Array;
  /** Inverted: the blocks in which someone has a skill, in order. */
  readonly skillStart: Int32Array;
  readonly skillBlocks: Uint16Array | Uint32Array;
  readonly occupationStart: Int32Array;
  readonly occupationBlocks: Uint16Array | Uint32Array;
}

export const NO_BLOCKS: BlockState = {
  count: 0,
  rows: 0,
  start: new Int32Array(1),
  groupCount: 0,
  groupStart: new Int32Array(1),
  groupOfPlace: new Uint16Array(0),
  maxLimit: new Uint16Array(0),
  traits: new Uint8Array(0),
  skillStart: new Int32Array(1),
  skillBlocks: new Uint16Array(0),
  occupationStart: new Int32Array(1),
  occupationBlocks: new Uint16Array(0),
};

/**
 * Lays all rows out anew, so that those next to each other live in the same group of places and do
 * related work, and sums the blocks up.
 */
export function layOut(
  columns: ProfileColumns,
  places: PlaceTable,
  occupations: OccupationRelations,
): BlockState {
  const before = columns.state;
  const groupOfPlace = groupPlaces(before, places);
  columns.reorder(orderOf(before, groupOfPlace, branchRanks(occupations)));
  return summarise(columns.state, groupOfPlace);
}

/** Cuts the places, in their order along the curve, into groups of about the same number of rows. */
function groupPlaces(state: ProfileState, places: PlaceTable): Uint16Array {
  const along = places.curveOrder();
  const size = new Int32Array(along.length);
  for (let row = 0; row < state.rows; row++) {
    const place = state.place[row]!;
    size[place] = size[place]! + 1;
  }
  const inOrder = Array.from(along.keys()).sort((a, b) => along[a]! - along[b]!);
  const wanted = Math.max(BLOCK, Math.ceil(state.rows / GROUPS));
  const groups = new Uint16Array(along.length);
  let group = 1;
  let filled = 0;
  for (const place of inOrder) {
    if (place === NOWHERE) continue;
    if (filled >= wanted) {
      group += 1;
      filled = 0;
    }
    groups[place] = group;
    filled += size[place]!;
  }
  return groups;
}

/** Where each occupation stands when they are sorted along the tree. */
function branchRanks(occupations: OccupationRelations): Int32Array {
  const { count } = occupations.state;
  const branches = Array.from({ length: count }, (_, i) => occupations.branchOf(i));
  const sorted = branches
    .map((_, i) => i)
    .sort((a, b) => ((branches[a] ?? '') < (branches[b] ?? '') ? -1 : 1));
  const ranks = new Int32Array(count);
  sorted.forEach((occupation, rank) => (ranks[occupation] = rank + 1));
  return ranks;
}

/** A number for the group of places and, within it, for ordinary, special and expecting rows. */
function sectionOf(state: ProfileState, row: number, groups: Uint16Array): number {
  const expects = (state.languages[row]! & HAS_EXPECTED) !== 0;
  const special = (state.flags[row]! & SPECIAL) !== 0;
  return groups[state.place[row]!]! * 3 + (expects ? 2 : special ? 1 : 0);
}

/** Live rows by group of places, then ordinary ones before special ones, then by branch of the first occupation. */
function orderOf(state: ProfileState, groups: Uint16Array, ranks: Int32Array): Int32Array {
  const keys = new Float64Array(state.rows);
  const live: number[] = [];
  for (let row = 0; row < state.rows; row++) {
    if ((state.flags[row]! & DEAD) !== 0) continue;
    const start = state.termStart[row]! + state.skillCount[row]!;
    const rank = state.occupationCount[row]! > 0 ? ranks[state.terms[start]!]! : 0;
    keys[row] = sectionOf(state, row, groups) * 131_072 + rank;
    live.push(row);
  }
  return Int32Array.from(live).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

function summarise(state: ProfileState, groupOfPlace: Uint16Array): BlockState {
  const start = cut(state, groupOfPlace);
  const count = start.length - 1;
  const groupCount = groupOfPlace.reduce((most, group) => Math.max(most, group), 0) + 1;
  const groupStart = new Int32Array(groupCount + 1).fill(count);
  const maxLimit = new Uint16Array(count * MODES);
  const traits = new Uint8Array(count);
  for (let block = count - 1; block >= 0; block--) {
    groupStart[groupOfPlace[state.place[start[block]!]!]!] = block;
    for (let row = start[block]!; row < start[block + 1]!; row++) {
      traits[block] = traits[block]! | traitsOf(state, row);
      for (let mode = 0; mode < MODES; mode++) {
        if ((state.modes[row]! & (1 << mode)) === 0) continue;
        const at = block * MODES + mode;
        maxLimit[at] = Math.max(maxLimit[at]!, state.limit[row]!);
      }
    }
  }
  for (let group = groupCount - 1; group >= 0; group--) {
    groupStart[group] = Math.min(groupStart[group]!, groupStart[group + 1]!);
  }
  const skills = invert(state, start, (row) => [0, state.skillCount[row]!]);
  const occupations = invert(state, start, (row) => [
    state.skillCount[row]!,
    state.occupationCount[row]!,
  ]);
  return {
    count,
    rows: state.rows,
    start,
    groupCount,
    groupStart,
    groupOfPlace,
    maxLimit,
    traits,
    skillStart: skills.start,
    skillBlocks: skills.blocks,
    occupationStart: occupations.start,
    occupationBlocks: occupations.blocks,
  };
}

/** First rows of the blocks, and the end: no block spans two groups, nor ordinary and special rows. */
function cut(state: ProfileState, groupOfPlace: Uint16Array): Int32Array {
  const starts: number[] = [];
  let section = -1;
  for (let row = 0; row < state.rows; row++) {
    const here = sectionOf(state, row, groupOfPlace);
    const last = starts.at(-1) ?? 0;
    if (here !== section || row - last === BLOCK) starts.push(row);
    section = here;
  }
  return Int32Array.from([...starts, state.rows]);
}

function traitsOf(state: ProfileState, row: number): number {
  return (
    (state.skillCount[row] === 0 ? SILENT_SKILLS : 0) |
    (state.occupationCount[row] === 0 ? SILENT_OCCUPATION : 0) |
    ((state.languages[row]! & LANGUAGES_UNKNOWN) !== 0 ? SILENT_LANGUAGE : 0) |
    ((state.flags[row]! & SPECIAL) !== 0 ? HAS_SPECIAL : 0) |
    ((state.languages[row]! & HAS_EXPECTED) !== 0 ? EXPECTS : 0)
  );
}

/** For each term, the blocks in which some row has it. */
function invert(
  state: ProfileState,
  blockStart: Int32Array,
  part: (row: number) => [skip: number, count: number],
): { start: Int32Array; blocks: Uint16Array | Uint32Array } {
  const { terms, termStart } = state;
  const blockCount = blockStart.length - 1;
  const seenIn = new Int32Array(LAST_TERM + 2).fill(-1);
  const visit = (each: (term: number, block: number) => void) => {
    seenIn.fill(-1);
    for (let block = 0; block < blockCount; block++) {
      for (let row = blockStart[block]!; row < blockStart[block + 1]!; row++) {
        const [skip, count] = part(row);
        const from = termStart[row]! + skip;
        for (let at = from; at < from + count; at++) {
          const term = terms[at]!;
          if (seenIn[term] === block) continue;
          seenIn[term] = block;
          each(term, block);
        }
      }
    }
  };
  const start = new Int32Array(
    new SharedArrayBuffer((LAST_TERM + 3) * Int32Array.BYTES_PER_ELEMENT),
  );
  visit((term) => (start[term + 2] = start[term + 2]! + 1));
  for (let term = 1; term < start.length; term++) {
    start[term] = start[term]! + start[term - 1]!;
  }
  const total = start[start.length - 1]!;
  const blocks =
    blockCount <= LAST_TERM
      ? new Uint16Array(new SharedArrayBuffer(total * Uint16Array.BYTES_PER_ELEMENT))
      : new Uint32Array(new SharedArrayBuffer(total * Uint32Array.BYTES_PER_ELEMENT));
  visit((term, block) => {
    const at = start[term + 1]!;
    blocks[at] = block;
    start[term + 1] = at + 1;
  });
  return { start, blocks };
}

/** Bytes of the summaries. */
export function blockBytes(blocks: BlockState): number {
  let sum = 0;
  for (const part of Object.values(blocks) as (number | Uint8Array)[]) {
    if (typeof part !== 'number') sum += part.byteLength;
  }
  return sum;
}
