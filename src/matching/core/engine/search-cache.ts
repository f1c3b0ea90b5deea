import { Arena } from './arena.js';
import { CommonCredits } from './common-credits.js';
import { CreditLists, type CreditList } from './credit-list.js';
import { creditsOf } from './credits.js';
import { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { valueOfRow, valuesOfPacked } from './language-columns.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';
import { farSteps, nearRows } from './near-rows.js';
import { Reaches, reachOfEveryone, type Reach } from './reach.js';
import { SkillPlans, type SkillPlan } from './skill-plan.js';

/** Steps that stand for someone who states no occupation. */
export const SILENT = UNRELATED - 1;
/** Bytes of who can reach which workplace to keep: those of a thousand workplaces for 100,000 people. */
const MOST_REACH_BYTES = 96 * 1024 * 1024;
/**
 * Bytes for each row to keep before starting anew: twice what all that a region's vacancies ask comes to, since
 * starting anew in the middle of a whole run makes it several times as long.
 */
const MOST_BYTES_A_ROW = 2_560;
/** For regions that are small. */
const LEAST_ROOM = 16 * 1024 * 1024;

/**
 * What one thread has worked out for its searches and may need again: plans and credits by skill asked, steps by
 * occupation asked, values by languages asked, and by workplace who can reach it. Void when rows are
 * laid out anew.
 */
export class SearchCache {
  private epoch = -1;
  private arena = new Arena();
  private plans: (SkillPlan | undefined)[] = [];
  private lists: (CreditList | undefined)[] = [];
  private readonly planning = new SkillPlans();
  private readonly listing = new CreditLists();
  private readonly reaching = new Reaches();
  /** Everyone's credit for the common skills. */
  common = new CommonCredits();
  private steps: (Uint8Array | undefined)[] = [];
  private nears: (Int32Array | undefined)[] = [];
  private languages: (Uint16Array | undefined)[] = [];
  private workplaces = new Map<number, Reach>();
  private reachArena = new Arena();
  private everyone: Reach | undefined;
  private silence: Uint16Array | undefined;
  bitmaps = new GateBitmaps(this.arena);

  /** Bytes kept, bitmaps included. */
  get size(): number {
    return this.arena.bytes + this.common.bytes;
  }

  /** Call before each search. */
  open(state: IndexState): void {
    const room = Math.max(LEAST_ROOM, state.layout.rows * MOST_BYTES_A_ROW);
    if (state.epoch === this.epoch && this.size < room) return;
    this.epoch = state.epoch;
    this.arena = new Arena();
    this.plans = [];
    this.lists = [];
    this.common = new CommonCredits();
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
    this.reachArena = new Arena();
  }

  /** What earns credit for a skill asked. */
  plan(state: IndexState, skill: number): SkillPlan {
    return (this.plans[skill] ??= this.planning.make(state, skill));
  }

  /** Everyone who earns credit for a skill asked. */
  list(state: IndexState, skill: number): CreditList {
    const before = this.lists[skill];
    if (before !== undefined) return before;
    const best = creditsOf(state.config).length - 1;
    const plan = this.plan(state, skill);
    return (this.lists[skill] = this.listing.make(state.layout, plan, best, this.arena));
  }

  /**
   * Steps from an occupation asked to each occupation held, at its number plus 1; {@link SILENT} at 0,
   * where the records point of those who state none.
   */
  stepsFrom(state: IndexState, occupation: number): Uint8Array {
    const before = this.steps[occupation];
    if (before !== undefined && before.length > state.occupations.count) return before;
    const steps = this.arena.make(Uint8Array, state.occupations.count + 1).fill(UNRELATED);
    lowerSteps(state.occupations, occupation, steps.subarray(1));
    steps[0] = SILENT;
    return (this.steps[occupation] = steps);
  }

  /** Rows near an occupation asked. */
  near(state: IndexState, occupation: number): Int32Array {
    const before = this.nears[occupation];
    if (before !== undefined) return before;
    const steps = this.stepsFrom(state, occupation);
    const far = farSteps(state.config.occupationBySteps);
    return (this.nears[occupation] = nearRows(state, steps, far, this.arena));
  }

  /** The value of a language term for each different statement of languages. */
  languageValues(state: IndexState, term: number): Uint16Array {
    const before = this.languages[term];
    if (before !== undefined) return before;
    const { statedBy, packed } = state.layout.records;
    const { profiles, config } = state;
    const asked = state.languageTerms[term]!;
    const silent = config.neutral.language;
    const values =
      valuesOfPacked(asked, packed, silent) ??
      Uint16Array.from(statedBy, (row) => valueOfRow(asked, profiles, row, silent));
    return (this.languages[term] = this.arena.keep(values));
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
