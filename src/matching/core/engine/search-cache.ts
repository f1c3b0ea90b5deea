import { Arena } from './arena.js';
import { AskedSkills, type AskedSkill } from './asked-skills.js';
import type { CreditList } from './credit-list.js';
import { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { valueOfRow, valuesOfPacked } from './language-columns.js';
import { farSteps, nearRows } from './near-rows.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';
import { Reaches, reachOfEveryone, type Reach } from './reach.js';
import type { SharedMemory } from './shared-cache.js';

/** Steps that stand for someone who states no occupation. */
export const SILENT = UNRELATED - 1;
/** Bytes of who can reach which workplace to keep: those of a thousand workplaces for 100,000 people. */
const MOST_REACH_BYTES = 96 * 1024 * 1024;
/**
 * Bytes for each row to keep before starting anew: twice what all that a region's vacancies ask comes to, since
 * starting anew in the middle of a whole run makes it several times as long.
 */
export const MOST_BYTES_A_ROW = 2_560;
/** For regions that are small. */
const LEAST_ROOM = 16 * 1024 * 1024;

/**
 * What one thread has worked out for its searches and may need again: who earns credit for a skill asked, steps by
 * occupation asked, values by languages asked, gates as bitmaps, and by workplace who can reach it. Void when rows
 * are laid out anew.
 */
export class SearchCache {
  private epoch = -1;
  private arena: Arena;
  private skills: AskedSkills;
  private readonly reaching = new Reaches();
  private steps: (Uint8Array | undefined)[] = [];
  private nears: (Int32Array | undefined)[] = [];
  private languages: (Uint16Array | undefined)[] = [];
  private workplaces = new Map<number, Reach>();
  private readonly reachArena = new Arena();
  private everyone: Reach | undefined;
  private silence: Uint16Array | undefined;
  bitmaps: GateBitmaps;

  /**
   * @param memory that it shares with other threads. It is not used for another epoch than the first; whoever
   * gives it sees to it that no other index is searched.
   */
  constructor(private memory?: SharedMemory) {
    this.arena = new Arena(memory);
    this.skills = new AskedSkills(this.arena);
    this.bitmaps = new GateBitmaps(this.arena);
  }

  /** Bytes kept by this thread alone, who can reach which workplace left out. */
  get size(): number {
    return this.arena.bytes + this.skills.common.bytes;
  }

  /** Call before each search. */
  open(state: IndexState): void {
    const room = Math.max(LEAST_ROOM, state.layout.rows * MOST_BYTES_A_ROW);
    if (state.epoch === this.epoch && this.size < room) return;
    const isAnother = this.epoch !== -1 && state.epoch !== this.epoch;
    this.epoch = state.epoch;
    if (isAnother && this.memory !== undefined) {
      this.memory = undefined;
      this.arena = new Arena();
    } else this.arena.clear();
    this.skills = new AskedSkills(this.arena);
    this.steps = [];
    this.nears = [];
    this.languages = [];
    this.forgetReach();
    this.everyone = undefined;
    this.silence = undefined;
    this.bitmaps = new GateBitmaps(this.arena);
  }

  private forgetReach(): void {
    this.workplaces = new Map();
    this.reachArena.clear();
  }

  /** Everyone's credit for the common skills. */
  get common(): AskedSkills['common'] {
    return this.skills.common;
  }

  /** What is known of a skill asked. */
  skill(state: IndexState, skill: number): AskedSkill {
    return this.skills.of(state, skill);
  }

  /** Everyone who earns credit for a skill asked, be it common or not. */
  list(state: IndexState, skill: number): CreditList {
    return this.skills.list(state, skill);
  }

  /**
   * Steps from an occupation asked to each occupation held, at its number plus 1; {@link SILENT} at 0,
   * where the records point of those who state none.
   */
  stepsFrom(state: IndexState, occupation: number): Uint8Array {
    const before = this.steps[occupation];
    if (before !== undefined && before.length > state.occupations.count) return before;
    const left = this.arena.taken('steps', occupation, [Uint8Array])?.[0];
    if (left !== undefined && left.length > state.occupations.count)
      return (this.steps[occupation] = left);
    const steps = this.arena.make(Uint8Array, state.occupations.count + 1).fill(UNRELATED);
    lowerSteps(state.occupations, occupation, steps.subarray(1));
    steps[0] = SILENT;
    this.arena.leave('steps', occupation, [steps]);
    return (this.steps[occupation] = steps);
  }

  /** Rows near an occupation asked. */
  near(state: IndexState, occupation: number): Int32Array {
    return (this.nears[occupation] ??= this.arena.once('near', occupation, Int32Array, () => {
      const steps = this.stepsFrom(state, occupation);
      return nearRows(state, steps, farSteps(state.config.occupationBySteps), this.arena);
    }));
  }

  /** The value of a language term for each different statement of languages. */
  languageValues(state: IndexState, term: number): Uint16Array {
    return (this.languages[term] ??= this.arena.once('language-values', term, Uint16Array, () => {
      const { statedBy, packed } = state.layout.records;
      const { profiles, config } = state;
      const asked = state.languageTerms[term]!;
      const silent = config.neutral.language;
      const values = this.arena.make(Uint16Array, statedBy.length);
      if (!valuesOfPacked(asked, packed, silent, values)) {
        statedBy.forEach((row, number) => {
          values[number] = valueOfRow(asked, profiles, row, silent);
        });
      }
      return values;
    }));
  }

  /** Who can reach a workplace. Where there is no room for one more, all are given up. */
  reach(state: IndexState, workplace: number): Reach {
    const before = this.workplaces.get(workplace);
    if (before !== undefined) return before;
    if (this.reachArena.bytes > MOST_REACH_BYTES) this.forgetReach();
    const reach = this.reaching.make(state, workplace, this.reachArena);
    this.workplaces.set(workplace, reach);
    return reach;
  }

  /** As {@link languageValues} where no language is asked. */
  noLanguages({ layout }: IndexState): Uint16Array {
    return (this.silence ??= new Uint16Array(layout.records.statedBy.length));
  }

  withoutCommute(state: IndexState): Reach {
    return (this.everyone ??= reachOfEveryone(state, this.arena));
  }
}
