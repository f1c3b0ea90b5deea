import type { IndexState } from './index-state.js';
import { MODES, NOWHERE } from './place-table.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';

/** Bounds are kept as bytes, rounded up: a credit or value in thousandths is at most its byte times this. */
export const BYTE_UNIT = 4;
/** Occupations farther apart than this are bounded together. */
const NEAR_STEPS = 4;
/** Bytes of bounds to keep before starting anew. */
const MOST_BYTES = 48 * 1024 * 1024;

/** The least minutes, by mode, from any home of a group of places to one workplace. */
export interface GroupMinutes {
  readonly low: Uint16Array;
  readonly minutes: Uint16Array;
}

/**
 * What one thread has worked out for its searches and may need again: by skill and by occupation asked,
 * the best that each block can bring; by workplace, how near each group of places is. Void when rows
 * are laid out anew.
 */
export class SearchCache {
  private epoch = -1;
  private bytes = 0;
  private skills: (Uint8Array | undefined)[] = [];
  private occupations: (Uint8Array | undefined)[] = [];
  private groups: (GroupMinutes | undefined)[] = [];
  private steps: (Uint8Array | undefined)[] = [];

  /** Call before each search. */
  open(state: IndexState): void {
    if (state.epoch === this.epoch && this.bytes < MOST_BYTES) return;
    this.epoch = state.epoch;
    this.bytes = 0;
    this.skills = [];
    this.occupations = [];
    this.groups = [];
    this.steps = [];
  }

  /** Steps from an occupation to every occupation that occurs. */
  stepsFrom(state: IndexState, occupation: number): Uint8Array {
    const before = this.steps[occupation];
    if (before !== undefined && before.length >= state.occupations.count) return before;
    const steps = new Uint8Array(state.occupations.count).fill(UNRELATED);
    lowerSteps(state.occupations, occupation, steps);
    this.bytes += steps.length;
    return (this.steps[occupation] = steps);
  }

  /** The best credit that someone in each block can have for a skill asked. */
  skillBounds(state: IndexState, skill: number): Uint8Array {
    const before = this.skills[skill];
    if (before !== undefined) return before;
    const { skills, blocks } = state;
    const bounds = new Uint8Array(blocks.count);
    const raise = (start: Int32Array, list: ArrayLike<number>, term: number, credit: number) =>
      raiseBlocks(bounds, start, list, term, Math.ceil(credit / BYTE_UNIT));
    const first = skills.relStart[skill]! - 1;
    for (let at = first; at < first + skills.relCount[skill]!; at++) {
      raise(blocks.skillStart, blocks.skillBlocks, skills.relSkill[at]!, skills.relCredit[at]!);
    }
    let link = skills.impHead[skill]!;
    while (link !== 0) {
      const occupation = skills.impOccupation[link - 1]!;
      raise(
        blocks.occupationStart,
        blocks.occupationBlocks,
        occupation,
        skills.impCredit[link - 1]!,
      );
      link = skills.impNext[link - 1]!;
    }
    this.bytes += bounds.length;
    return (this.skills[skill] = bounds);
  }

  /** The best value of the occupation term that someone in each block can have. */
  occupationBounds(state: IndexState, occupation: number): Uint8Array {
    const before = this.occupations[occupation];
    if (before !== undefined) return before;
    const { blocks } = state;
    const bySteps = state.config.occupationBySteps;
    const far = Math.max(0, ...bySteps.slice(NEAR_STEPS + 1));
    const bounds = new Uint8Array(blocks.count).fill(Math.ceil(far / BYTE_UNIT));
    const steps = this.stepsFrom(state, occupation);
    for (let held = 0; held < steps.length; held++) {
      const apart = steps[held]!;
      if (apart > NEAR_STEPS) continue;
      const code = Math.ceil((bySteps[apart] ?? 0) / BYTE_UNIT);
      raiseBlocks(bounds, blocks.occupationStart, blocks.occupationBlocks, held, code);
    }
    this.bytes += bounds.length;
    return (this.occupations[occupation] = bounds);
  }

  groupMinutes(state: IndexState, workplace: number): GroupMinutes {
    const before = this.groups[workplace];
    if (before !== undefined) return before;
    const { groupOfPlace, groupCount } = state.blocks;
    const row = state.commutes[workplace];
    const low = new Uint16Array(groupCount * MODES).fill(UNREACHED);
    const minutes = new Uint16Array(groupCount * MODES).fill(UNREACHED);
    for (let place = NOWHERE + 1; place < groupOfPlace.length; place++) {
      const to = groupOfPlace[place]! * MODES;
      for (let mode = 0; mode < MODES; mode++) {
        const at = place * MODES + mode;
        low[to + mode] = Math.min(low[to + mode]!, row?.low[at] ?? UNREACHED);
        minutes[to + mode] = Math.min(minutes[to + mode]!, row?.minutes[at] ?? UNREACHED);
      }
    }
    this.bytes += 2 * low.byteLength;
    return (this.groups[workplace] = { low, minutes });
  }
}

const UNREACHED = 65_535;

function raiseBlocks(
  bounds: Uint8Array,
  start: Int32Array,
  list: ArrayLike<number>,
  term: number,
  code: number,
): void {
  const end = start[term + 1]!;
  for (let at = start[term]!; at < end; at++) {
    const block = list[at]!;
    if (bounds[block]! < code) bounds[block] = code;
  }
}
