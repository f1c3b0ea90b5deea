import {
  occupationCountOf,
  skillCountOf,
  termStartOf,
  type ProfileState,
} from './profile-state.js';

/**
 * Who has a skill, or has held an occupation: for each segment and each term its rows, in order, as
 * numbers within the segment. Terms are skills, then occupations. People who list no skill are not
 * among those of occupations, since these postings are read for skills and their occupations then imply none.
 */
export interface Postings {
  readonly skills: number;
  readonly terms: number;
  /** Where the rows of a segment's term start, at `segment * (terms + 1) + term`. */
  readonly starts: Int32Array;
  readonly rows: Uint16Array;
  /** By term, the number of its rows in all segments. */
  readonly counts: Int32Array;
}

export const NO_POSTINGS: Postings = {
  skills: 0,
  terms: 0,
  starts: new Int32Array(1),
  rows: new Uint16Array(0),
  counts: new Int32Array(0),
};

/** @param segmentBits rows of a segment as a power of two, 7 to 16 */
export function invert(state: ProfileState, segmentBits: number): Postings {
  const { skills, occupations } = termCounts(state);
  const terms = skills + occupations;
  const segments = Math.ceil(state.rows / 2 ** segmentBits);
  const counts = shared(Int32Array, terms);
  const next = new Int32Array(segments * (terms + 1) + 1);
  eachPosting(state, skills, (term, row) => {
    counts[term] = counts[term]! + 1;
    const at = (row >>> segmentBits) * (terms + 1) + term + 1;
    next[at] = next[at]! + 1;
  });
  for (let at = 1; at < next.length; at++) next[at] = next[at]! + next[at - 1]!;
  const starts = shared(Int32Array, next.length);
  starts.set(next);
  const rows = shared(Uint16Array, next[next.length - 1]!);
  const mask = 2 ** segmentBits - 1;
  eachPosting(state, skills, (term, row) => {
    const slot = (row >>> segmentBits) * (terms + 1) + term;
    rows[next[slot]!] = row & mask;
    next[slot] = next[slot]! + 1;
  });
  return { skills, terms, starts, rows, counts };
}

function termCounts(state: ProfileState): { skills: number; occupations: number } {
  let skills = 0;
  let occupations = 0;
  for (let row = 0; row < state.rows; row++) {
    const start = termStartOf(state, row);
    const held = start + skillCountOf(state, row);
    for (let at = start; at < held; at++) skills = Math.max(skills, state.terms[at]! + 1);
    const end = held + occupationCountOf(state, row);
    for (let at = held; at < end; at++) occupations = Math.max(occupations, state.terms[at]! + 1);
  }
  return { skills, occupations };
}

function eachPosting(
  state: ProfileState,
  skills: number,
  each: (term: number, row: number) => void,
): void {
  for (let row = 0; row < state.rows; row++) {
    const start = termStartOf(state, row);
    const held = start + skillCountOf(state, row);
    if (held === start) continue;
    for (let at = start; at < held; at++) each(state.terms[at]!, row);
    const end = held + occupationCountOf(state, row);
    for (let at = held; at < end; at++) each(skills + state.terms[at]!, row);
  }
}

export function postingBytes({ starts, rows, counts }: Postings): number {
  return starts.byteLength + rows.byteLength + counts.byteLength;
}

function shared<A extends Int32Array | Uint16Array>(
  maker: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  length: number,
): A {
  return new maker(new SharedArrayBuffer(length * maker.BYTES_PER_ELEMENT));
}
