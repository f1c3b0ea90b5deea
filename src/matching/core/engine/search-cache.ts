import type { IndexState } from './index-state.js';
import { GateBitmaps } from './gate-bitmaps.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';
import { reachOf, type Reach } from './reach.js';

/** Bounds are kept as bytes, rounded up: a credit or value in thousandths is at most its byte times this. */
export const BYTE_UNIT = 4;
/** Workplaces whose reach is kept. */
const MOST_WORKPLACES = 64;
/** Bytes of bounds to keep before starting anew. */
const MOST_BYTES = 48 * 1024 * 1024;

/**
 * What one thread has worked out for its searches and may need again: by skill and by occupation asked,
 * the best that each block can bring; by workplace, who can reach it. Void when rows
 * are laid out anew.
 */
export class SearchCache {
  private epoch = -1;
  private bytes = 0;
  private skills: (Uint8Array | undefined)[] = [];
  private occupations: (Uint8Array | undefined)[] = [];
  private workplaces = new Map<number, Reach>();
  bitmaps = new GateBitmaps();
  private steps: (Uint8Array | undefined)[] = [];

  /** Bytes kept, bitmaps included. */
  get size(): number {
    return this.bytes + this.bitmaps.bytes;
  }

  /** Call before each search. */
  open(state: IndexState): void {
    if (state.epoch === this.epoch && this.bytes < MOST_BYTES) return;
    this.epoch = state.epoch;
    this.bytes = 0;
    this.skills = [];
    this.occupations = [];
    this.workplaces = new Map();
    this.bitmaps = new GateBitmaps();
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
    const bounds = new Uint8Array(blocks.count);
    const steps = this.stepsFrom(state, occupation);
    for (let held = 0; held < steps.length; held++) {
      const value = bySteps[steps[held]!];
      if (value === undefined) continue;
      const code = Math.ceil(value / BYTE_UNIT);
      raiseBlocks(bounds, blocks.occupationStart, blocks.occupationBlocks, held, code);
    }
    this.bytes += bounds.length;
    return (this.occupations[occupation] = bounds);
  }

  /** Who can reach a workplace. Vacancies are best searched workplace by workplace: those of long ago make room. */
  reach(state: IndexState, workplace: number): Reach {
    const before = this.workplaces.get(workplace);
    if (before !== undefined) return before;
    if (this.workplaces.size >= MOST_WORKPLACES) this.workplaces.clear();
    const reach = reachOf(state, workplace);
    this.workplaces.set(workplace, reach);
    return reach;
  }
}

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
