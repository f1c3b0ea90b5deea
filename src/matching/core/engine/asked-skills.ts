import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';
import type { CommonCredit, CreditList, PostingLoops } from './posting-loops.js';
import type { RowCopies } from './row-copies.js';
import { SkillPlans } from './skill-plan.js';

/**
 * A skill is common when what gives credit for it is held more often than once in so many people: it
 * is then cheaper to keep everyone's credit for it than to go through all who have some.
 */
const COMMON_PART = 12;

/** A skill asked: who earns credit for it where it is rarer, or everyone's credit where it is common. */
export interface AskedSkill {
  readonly list: CreditList | undefined;
  readonly common: CommonCredit | undefined;
  /** The code of the best credit that anyone can earn for it, where it is common. */
  readonly best: number;
}

/** What is known of each skill asked, worked out when it is first asked for. */
export class AskedSkills {
  private readonly known: (AskedSkill | undefined)[] = [];
  private readonly lists: (CreditList | undefined)[] = [];
  private readonly planning = new SkillPlans();

  /** @param rows what is known of rows, where loops can read it */
  constructor(
    private readonly arena: Arena,
    private readonly loops: PostingLoops,
    private readonly rows: (state: IndexState) => RowCopies,
  ) {}

  of(state: IndexState, skill: number): AskedSkill {
    return (this.known[skill] ??= this.taken(skill) ?? this.make(state, skill));
  }

  /** Everyone who earns credit for a skill, be it common or not. */
  list(state: IndexState, skill: number): CreditList {
    const known = this.known[skill]?.list ?? this.lists[skill];
    if (known !== undefined) return known;
    const plan = this.planning.make(state, skill);
    return (this.lists[skill] = this.loops.list(state, this.rows(state), plan, this.arena));
  }

  /** What another thread has left. */
  private taken(skill: number): AskedSkill | undefined {
    const rare = this.arena.taken('rare-skill', skill, [Uint16Array, Int32Array]);
    if (rare !== undefined) return rareSkill({ rows: rare[0], ends: rare[1] });
    const common = this.arena.taken('common-skill', skill, [Uint8Array, Int32Array, Uint8Array]);
    if (common === undefined) return undefined;
    const [packed, earning, [best = 0]] = common;
    return { list: undefined, common: { packed, earning }, best };
  }

  private make(state: IndexState, skill: number): AskedSkill {
    const plan = this.planning.make(state, skill);
    if (plan.postings <= state.layout.rows / COMMON_PART) {
      const list = this.loops.list(state, this.rows(state), plan, this.arena);
      this.arena.leave('rare-skill', skill, [list.rows, list.ends]);
      return rareSkill(list);
    }
    const best = plan.codes[0] ?? 0;
    const common = this.loops.pack(state, this.rows(state), plan, this.arena);
    this.arena.leave('common-skill', skill, [
      common.packed,
      common.earning,
      this.arena.keep(Uint8Array.of(best)),
    ]);
    return { list: undefined, common, best };
  }
}

const rareSkill = (list: CreditList): AskedSkill => ({ list, common: undefined, best: 0 });
