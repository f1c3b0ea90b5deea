import type { IndexState } from './index-state.js';
import {
  occupationCountOf,
  skillCountOf,
  termStartOf,
  type ProfileState,
} from './profile-state.js';
import { WHOLE, type ScorerConfig } from '../scorer-config.js';
import type { SkillPlan } from './skill-plan.js';

/** Bits of a lane: a skill's best credit is one of at most six, and each includes the lesser ones. */
const LANE_BITS = 6;
const LANE = (1 << LANE_BITS) - 1;
const LANES = 5;

/** Five skills asked, in one number for each skill or occupation that someone may hold. */
interface Group {
  bySkill: Int32Array;
  byOccupation: Int32Array;
}

/**
 * What one row earns for some of the skills asked, exactly. For each skill asked a lane of bits says
 * how much credit something held gives; the best of all that a row holds is then their union.
 */
export class SkillLanes {
  private readonly groups: Group[] = [];
  private readonly touched: Int32Array[] = [];
  private worth: Int32Array = new Int32Array(LANES << LANE_BITS);
  private lanes = 0;
  private codes = new Map<number, number>();
  private config: ScorerConfig | undefined;

  get size(): number {
    return this.lanes;
  }

  clear(): void {
    for (let lane = 0; lane < this.lanes; lane++) {
      const group = this.groups[Math.floor(lane / LANES)]!;
      for (const source of this.touched[lane]!) {
        if (source >= 0) group.bySkill[source] = 0;
        else group.byOccupation[-1 - source] = 0;
      }
    }
    this.lanes = 0;
  }

  add(state: IndexState, plan: SkillPlan, weight: number): void {
    this.prepareCodes(state.config);
    const lane = this.lanes;
    const { bySkill, byOccupation } = this.groupFor(state, Math.floor(lane / LANES));
    const shift = (lane % LANES) * LANE_BITS;
    const { sources, credits } = plan;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i]!;
      const bits = this.codes.get(credits[i]!)! << shift;
      if (source >= 0) bySkill[source] = bySkill[source]! | bits;
      else byOccupation[-1 - source] = byOccupation[-1 - source]! | bits;
    }
    this.touched[lane] = sources;
    if (this.worth.length < (lane + 1) << LANE_BITS) this.worth = wider(this.worth);
    for (const [credit, code] of this.codes) {
      this.worth[(lane << LANE_BITS) + code] = weight * credit;
    }
    this.lanes = lane + 1;
  }

  /** Each credit that the configuration knows, as bits that include those of all lesser ones. */
  private prepareCodes(config: ScorerConfig): void {
    if (config === this.config) return;
    this.config = config;
    const credits = [...new Set([WHOLE, ...Object.values(config.skillCredit)])];
    credits.sort((a, b) => a - b);
    this.codes = new Map(credits.map((credit, i) => [credit, (1 << (i + 1)) - 1]));
  }

  private groupFor({ skills, occupations }: IndexState, number: number): Group {
    const group = (this.groups[number] ??= {
      bySkill: new Int32Array(0),
      byOccupation: new Int32Array(0),
    });
    if (group.bySkill.length < skills.count) group.bySkill = wider(group.bySkill, skills.count);
    if (group.byOccupation.length < occupations.count) {
      group.byOccupation = wider(group.byOccupation, occupations.count);
    }
    return group;
  }

  /** Weight × best credit, added up, for a row that lists skills. */
  earned(profiles: ProfileState, row: number): number {
    let earned = 0;
    for (let first = 0; first < this.lanes; first += LANES) {
      let best = this.union(this.groups[first / LANES]!, profiles, row);
      for (let lane = first; best !== 0; lane++) {
        earned += this.worth[(lane << LANE_BITS) + (best & LANE)]!;
        best >>>= LANE_BITS;
      }
    }
    return earned;
  }

  private union({ bySkill, byOccupation }: Group, profiles: ProfileState, row: number): number {
    const { terms } = profiles;
    let best = 0;
    const start = termStartOf(profiles, row);
    const held = start + skillCountOf(profiles, row);
    for (let at = start; at < held; at++) best |= bySkill[terms[at]!]!;
    const end = held + occupationCountOf(profiles, row);
    for (let at = held; at < end; at++) best |= byOccupation[terms[at]!]!;
    return best;
  }
}

function wider(old: Int32Array, least = 0): Int32Array {
  const fresh = new Int32Array(Math.max(least, old.length) * 2);
  fresh.set(old);
  return fresh;
}
