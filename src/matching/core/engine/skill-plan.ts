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

export function planOf({ skills, layout }: IndexState, skill: number): SkillPlan {
  const found = sourcesOf(skills, skill).sort((a, b) => b.credit - a.credit);
  let postings = 0;
  for (const { source } of found) {
    const term = termOf(layout.postings, source);
    if (term >= 0) postings += layout.postings.counts[term]!;
  }
  return {
    sources: Int32Array.from(found, ({ source }) => source),
    credits: Int32Array.from(found, ({ credit }) => credit),
    postings,
    head: skills.impHead[skill]!,
  };
}

function sourcesOf(skills: SkillState, skill: number): { source: number; credit: number }[] {
  const found: { source: number; credit: number }[] = [];
  const first = skills.relStart[skill]! - 1;
  for (let at = first; at < first + skills.relCount[skill]!; at++) {
    found.push({ source: skills.relSkill[at]!, credit: skills.relCredit[at]! });
  }
  let link = skills.impHead[skill]!;
  while (link !== 0) {
    found.push({
      source: -1 - skills.impOccupation[link - 1]!,
      credit: skills.impCredit[link - 1]!,
    });
    link = skills.impNext[link - 1]!;
  }
  return found;
}

/** The postings' number of a source; -1 for one that was not there when rows were laid out. */
export function termOf({ skills, terms }: Postings, source: number): number {
  if (source >= 0) return source < skills ? source : -1;
  const term = skills - 1 - source;
  return term < terms ? term : -1;
}
