import type { IndexState } from './index-state.js';
import type { Postings } from './postings.js';
import type { SkillState } from './skill-relations.js';

/**
 * What earns credit for one skill asked, most credit first: skills held, and occupations held, which
 * are written as -1 minus their number.
 */
export interface SkillPlan {
  readonly sources: Int32Array;
  readonly credits: Int32Array;
  /** Postings of all sources together. */
  readonly postings: number;
  /** The chain of occupations that imply the skill when the plan was made: new ones are added at its head. */
  readonly head: number;
}

/** Makes plans, one after the other. */
export class SkillPlans {
  /** Sources found, credit by credit. */
  private readonly found = new Map<number, number[]>();

  /** @param credits all there are, best last */
  make({ skills, layout }: IndexState, skill: number, credits: readonly number[]): SkillPlan {
    for (const credit of credits) this.found.set(credit, []);
    this.gather(skills, skill);
    const sources: number[] = [];
    const worth: number[] = [];
    let postings = 0;
    for (let i = credits.length - 1; i >= 0; i--) {
      for (const source of this.found.get(credits[i]!)!) {
        sources.push(source);
        worth.push(credits[i]!);
        const term = termOf(layout.postings, source);
        if (term >= 0) postings += layout.postings.counts[term]!;
      }
    }
    const head = skills.impHead[skill]!;
    return { sources: Int32Array.from(sources), credits: Int32Array.from(worth), postings, head };
  }

  private gather(skills: SkillState, skill: number): void {
    const { found } = this;
    const first = skills.relStart[skill]! - 1;
    for (let at = first; at < first + skills.relCount[skill]!; at++) {
      found.get(skills.relCredit[at]!)!.push(skills.relSkill[at]!);
    }
    let link = skills.impHead[skill]!;
    while (link !== 0) {
      found.get(skills.impCredit[link - 1]!)!.push(-1 - skills.impOccupation[link - 1]!);
      link = skills.impNext[link - 1]!;
    }
  }
}

/** The postings' number of a source; -1 for one that was not there when rows were laid out. */
export function termOf({ skills, terms }: Postings, source: number): number {
  if (source >= 0) return source < skills ? source : -1;
  const term = skills - 1 - source;
  return term < terms ? term : -1;
}
