import { Arena } from './arena.js';
import { AskedSkills, type AskedSkill } from './asked-skills.js';
import type { CreditList } from './posting-loops.js';
import { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { languageAsked, type LanguageAsked } from './language-asked.js';
import { LanguageGates } from './language-bits.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';
import { PostingLoops } from './posting-loops.js';
import { Reaches, reachOfEveryone, type Reach } from './reach.js';
import { copyRows, type RowCopies } from './row-copies.js';
import type { SharedMemory } from './shared-cache.js';
import { WasmMemory } from './wasm/wasm-memory.js';

/** Steps that stand for someone who states no occupation. */
export const SILENT = UNRELATED - 1;
/** Bytes of who can reach which workplace to keep: those of a thousand workplaces for 100,000 people. */
const MOST_REACH_BYTES = 96 * 1024 * 1024;
/**
 * Bytes for each row to keep before starting anew: twice what all that a region's vacancies ask comes to, since
 * starting anew in the middle of a whole run makes it several times as long.
 */
export const MOST_BYTES_A_ROW = 2_560;
/** What loops can read is a gigabyte more, which who can reach what and scratch space need. */
const MOST_BYTES = 3 * 2 ** 30;
/** For regions that are small. */
const LEAST_ROOM = 16 * 1024 * 1024;

/** Epochs count from 0. */
const NO_EPOCH = -1;

/**
 * What one thread has worked out for its searches and may need again: who earns credit for a skill asked, steps by
 * occupation asked, languages asked, gates as bitmaps, and by workplace who can reach it. Void when rows
 * are laid out anew.
 */
export class SearchCache {
  private epoch = NO_EPOCH;
  private shared: SharedMemory | undefined;
  readonly memory = new WasmMemory();
  /** Room for what a search notes on its way, and keeps. */
  readonly scratch = new Arena(this.memory);
  private readonly arena = new Arena(this.memory);
  private skills: AskedSkills;
  private readonly reaching = new Reaches(this.memory, this.scratch);
  private readonly gates = new LanguageGates(this.memory, this.scratch);
  private readonly postings = new PostingLoops(this.memory, this.scratch);
  private steps: (Uint8Array | undefined)[] = [];
  private nears: (Int32Array | undefined)[] = [];
  private languages: (LanguageAsked | undefined)[] = [];
  private workplaces = new Map<number, Reach>();
  private readonly reachArena = new Arena(this.memory);
  private everyone: Reach | undefined;
  private copies: RowCopies | undefined;
  bitmaps: GateBitmaps;

  constructor() {
    this.skills = this.noSkills();
    this.bitmaps = new GateBitmaps(this.arena, this.gates);
  }

  /** Bytes kept by this thread alone, who can reach which workplace left out. */
  get size(): number {
    return this.arena.bytes;
  }

  /** Call before each search. */
  open(state: IndexState): void {
    const usual = Math.max(LEAST_ROOM, state.layout.rows * MOST_BYTES_A_ROW);
    const room = Math.min(MOST_BYTES, usual);
    if (state.epoch === this.epoch && this.size < room) return;
    // What is shared is of the first epoch, so it is not for another.
    if (this.epoch !== NO_EPOCH) this.forget(state.epoch === this.epoch ? this.shared : undefined);
    this.epoch = state.epoch;
  }

  /**
   * Gives up all that was worked out, and keeps the memory.
   * @param shared with other threads. It is not used for another epoch than that of the next search; whoever
   * gives it sees to it that no other index is searched.
   */
  forget(shared?: SharedMemory): void {
    this.epoch = NO_EPOCH;
    this.shared = shared;
    this.arena.clear(shared);
    this.skills = this.noSkills();
    this.steps = [];
    this.nears = [];
    this.languages = [];
    this.forgetReach();
    this.everyone = undefined;
    this.copies = undefined;
    this.bitmaps = new GateBitmaps(this.arena, this.gates);
  }

  private noSkills(): AskedSkills {
    return new AskedSkills(this.arena, this.postings, (state) => this.rows(state));
  }

  private forgetReach(): void {
    this.workplaces = new Map();
    this.reachArena.clear();
  }

  /** What is known of rows, where loops can read it. */
  rows(state: IndexState): RowCopies {
    return (this.copies ??= copyRows(state, this.arena));
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
      const steps = this.stepsFrom(state, occupation).subarray(1);
      return this.postings.near(state, this.rows(state), steps, this.arena);
    }));
  }

  /** A language term, where loops can read it. */
  languageTerm(state: IndexState, term: number): LanguageAsked {
    return (this.languages[term] ??= languageAsked(state, term, this.arena));
  }

  /** Who can reach a workplace. Where there is no room for one more, all are given up. */
  reach(state: IndexState, workplace: number): Reach {
    const before = this.workplaces.get(workplace);
    if (before !== undefined) return before;
    if (this.reachArena.bytes > MOST_REACH_BYTES) this.forgetReach();
    const reach = this.reaching.make(state, workplace, this.rows(state), this.reachArena);
    this.workplaces.set(workplace, reach);
    return reach;
  }

  withoutCommute(state: IndexState): Reach {
    return (this.everyone ??= reachOfEveryone(state, this.arena));
  }
}
