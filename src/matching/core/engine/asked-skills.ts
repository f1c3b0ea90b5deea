import type { Arena } from './arena.js';
import { CommonCredits } from './common-credits.js';
import { CreditLists, type CreditList } from './credit-list.js';
import type { IndexState } from './index-state.js';
import { SkillPlans } from './skill-plan.js';

/**
 * A skill is common when what gives credit for it is held more often than once in so many people: it
 * is then cheaper to keep everyone's credit for it than to go through all who have some.
 */
const COMMON_PART = 16;

/** A skill asked: who earns credit for it where it is rarer, or its number among the common ones. */
export interface AskedSkill {
  readonly list: CreditList | undefined;
  readonly common: number;
  /** The code of the best credit that anyone can earn for it, where it is common. */
  readonly best: number;
}

/** What is known of each skill asked, worked out when it is first asked for. */
export class AskedSkills {
  readonly common: CommonCredits;
  private readonly known: (AskedSkill | undefined)[] = [];
  private readonly lists: (CreditList | undefined)[] = [];
  private readonly planning = new SkillPlans();
  private readonly listing = new CreditLists();

  constructor(private readonly arena: Arena) {
    this.common = new CommonCredits(arena);
  }

  of(state: IndexState, skill: number): AskedSkill {
    return (this.known[skill] ??= this.taken(state, skill) ?? this.make(state, skill));
  }

  /** Everyone who earns credit for a skill, be it common or not. */
  list(state: IndexState, skill: number): CreditList {
    const known = this.known[skill]?.list ?? this.lists[skill];
    if (known !== undefined) return known;
    const plan = this.planning.make(state, skill);
    return (this.lists[skill] = this.listing.make(state, plan, this.arena));
  }

  /** What another thread has left. */
  private taken({ layout }: IndexState, skill: number): AskedSkill | undefined {
    const rare = this.arena.taken('rare-skill', skill, [Uint16Array, Int32Array]);
    if (rare !== undefined) return rareSkill({ rows: rare[0], ends: rare[1] });
    const common = this.arena.taken('common-skill', skill, [Uint8Array, Int32Array, Uint8Array]);
    if (common === undefined) return undefined;
    const [packed, earning, [best = 0]] = common;
    return { list: undefined, common: this.common.copy(layout, packed, earning), best };
  }

  private make(state: IndexState, skill: number): AskedSkill {
    const plan = this.planning.make(state, skill);
    if (plan.postings <= state.layout.rows / COMMON_PART) {
      const list = this.listing.make(state, plan, this.arena);
      this.arena.leave('rare-skill', skill, [list.rows, list.ends]);
      return rareSkill(list);
    }
    const best = plan.codes[0] ?? 0;
    return { list: undefined, common: this.common.add(state.layout, skill, plan), best };
  }
}

const rareSkill = (list: CreditList): AskedSkill => ({ list, common: 0, best: 0 });
