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
import { copiesOfRows, type RowCopies } from './row-copies.js';
import { SharedCache, type SharedMemory } from './shared-cache.js';
import { WasmMemory } from './wasm/wasm-memory.js';

/** Steps that stand for someone who states no occupation. */
export const SILENT = UNRELATED - 1;
/** Bytes of who can reach which workplace to keep: those of a thousand workplaces for 100,000 people. */
const MOST_REACH_BYTES = 96 * 1024 * 1024;
/**
 * Bytes for each row to keep before starting anew: twice what all that a region's vacancies ask comes to, since
 * starting anew in the middle of a whole run makes it several times as long.
 */
const MOST_BYTES_A_ROW = 2_560;
/** What loops can read is a gigabyte more, for who can reach what, for scratch space, and for what is kept meanwhile. */
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
  readonly memory: WasmMemory;
  /** Room for what a search notes on its way, and keeps. */
  readonly scratch: Arena;
  private readonly arena: Arena;
  private skills: AskedSkills;
  private readonly reaching: Reaches;
  private readonly gates: LanguageGates;
  private readonly postings: PostingLoops;
  private steps: (Uint8Array | undefined)[] = [];
  private nears: (Int32Array | undefined)[] = [];
  private languages: (LanguageAsked | undefined)[] = [];
  private workplaces = new Map<number, Reach>();
  private readonly reachArena: Arena;
  private everyone: Reach | undefined;
  private copies: RowCopies | undefined;
  bitmaps: GateBitmaps;

  /** @param shared with other threads' searches, which are all of the same state at any one time */
  constructor(private readonly shared?: SharedMemory) {
    this.memory = new WasmMemory(shared?.raw);
    const left = shared && new SharedCache(shared.entries, this.memory);
    this.arena = new Arena(this.memory, left);
    this.reachArena = new Arena(this.memory);
    this.scratch = new Arena(this.memory);
    this.reaching = new Reaches(this.memory, this.scratch);
    this.gates = new LanguageGates(this.memory, this.scratch);
    this.postings = new PostingLoops(this.memory, this.scratch);
    this.skills = this.noSkills();
    this.bitmaps = new GateBitmaps(this.arena, this.gates);
  }

  /**
   * Whether more is kept than there should be, by this one or, where memory is shared, by all together. What others
   * may be reading is not given up by itself.
   */
  isFull({ layout }: IndexState): boolean {
    if (this.shared !== undefined && this.memory.bytes >= MOST_BYTES) return true;
    const usual = Math.max(LEAST_ROOM, layout.rows * MOST_BYTES_A_ROW);
    return this.arena.bytes >= Math.min(MOST_BYTES, usual);
  }

  /** Call before each search. */
  open(state: IndexState): void {
    const isKnown = state.epoch === this.epoch;
    if (isKnown && (this.shared !== undefined || !this.isFull(state))) return;
    if (this.epoch !== NO_EPOCH) this.forget();
    this.epoch = state.epoch;
  }

  /** Gives up all that was worked out, and keeps the memory. No other thread may be reading what is shared. */
  forget(): void {
    this.epoch = NO_EPOCH;
    this.arena.clear();
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
    return (this.copies ??= copiesOfRows(state, this.arena));
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
