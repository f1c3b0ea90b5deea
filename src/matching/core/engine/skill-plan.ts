import { codesByCredit, CODES } from './credits.js';
import { Growing } from './growing.js';
import type { IndexState } from './index-state.js';
import type { Postings } from './postings.js';
import type { SkillState } from './skill-relations.js';

/** What earns credit for one skill asked, most credit first: terms of the postings that someone has. */
export interface SkillPlan {
  readonly terms: Int32Array;
  /** The code of each term's credit. */
  readonly codes: Uint8Array;
  /** Postings of all terms together. */
  readonly postings: number;
}

/** Makes plans, one after the other: each holds until the next is made. */
export class SkillPlans {
  /** Terms found, and the codes of their credits; then the same in order. */
  private readonly found = new Growing(Int32Array);
  private readonly worth = new Growing(Uint8Array);
  private readonly terms = new Growing(Int32Array);
  private readonly codes = new Growing(Uint8Array);
  private readonly next = new Int32Array(CODES + 1);

  make({ skills, layout, config }: IndexState, skill: number): SkillPlan {
    const { counts } = layout.postings;
    this.found.length = 0;
    this.worth.length = 0;
    this.gather(skills, layout.postings, skill, codesByCredit(config));
    this.sort();
    const { length } = this.found;
    const terms = this.terms.array.subarray(0, length);
    const codes = this.codes.array.subarray(0, length);
    let postings = 0;
    for (let n = 0; n < length; n++) postings += counts[terms[n]!]!;
    return { terms, codes, postings };
  }

  private gather(skills: SkillState, postings: Postings, skill: number, codes: Uint8Array): void {
    const first = skills.relStart[skill]! - 1;
    for (let at = first; at < first + skills.relCount[skill]!; at++) {
      const held = skills.relSkill[at]!;
      if (held < postings.skills) this.take(postings, held, codes[skills.relCredit[at]!]!);
    }
    for (let link = skills.impHead[skill]!; link !== 0; link = skills.impNext[link - 1]!) {
      const term = postings.skills + skills.impOccupation[link - 1]!;
      if (term < postings.terms) this.take(postings, term, codes[skills.impCredit[link - 1]!]!);
    }
  }

  private take({ counts }: Postings, term: number, code: number): void {
    if (counts[term] === 0 || code === 0) return;
    this.found.push(term);
    this.worth.push(code);
  }

  /** By code, best first. */
  private sort(): void {
    const { next, found, worth, terms, codes } = this;
    terms.reserve(found.length);
    codes.reserve(found.length);
    next.fill(0);
    for (let i = 0; i < found.length; i++) {
      const after = CODES - worth.array[i]!;
      next[after] = next[after]! + 1;
    }
    for (let i = 1; i <= CODES; i++) next[i] = next[i]! + next[i - 1]!;
    for (let i = 0; i < found.length; i++) {
      const code = worth.array[i]!;
      const at = next[CODES - code - 1]!;
      next[CODES - code - 1] = at + 1;
      terms.array[at] = found.array[i]!;
      codes.array[at] = code;
    }
  }
}
