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

/** Makes plans, one after the other. */
export class SkillPlans {
  /** Terms found, and the codes of their credits. */
  private readonly terms = new Growing(Int32Array);
  private readonly codes = new Growing(Uint8Array);
  private readonly next = new Int32Array(CODES + 1);

  make({ skills, layout, config }: IndexState, skill: number): SkillPlan {
    this.terms.length = 0;
    this.codes.length = 0;
    this.gather(skills, layout.postings, skill, codesByCredit(config));
    const { terms, codes } = this.inOrder();
    let postings = 0;
    for (const term of terms) postings += layout.postings.counts[term]!;
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
    this.terms.push(term);
    this.codes.push(code);
  }

  /** By code, best first. */
  private inOrder(): Pick<SkillPlan, 'terms' | 'codes'> {
    const { next, terms: found, codes: worth } = this;
    next.fill(0);
    for (let i = 0; i < found.length; i++) {
      const after = CODES - worth.array[i]!;
      next[after] = next[after]! + 1;
    }
    for (let i = 1; i <= CODES; i++) next[i] = next[i]! + next[i - 1]!;
    const terms = new Int32Array(found.length);
    const codes = new Uint8Array(found.length);
    for (let i = 0; i < found.length; i++) {
      const code = worth.array[i]!;
      const at = next[CODES - code - 1]!;
      next[CODES - code - 1] = at + 1;
      terms[at] = found.array[i]!;
      codes[at] = code;
    }
    return { terms, codes };
  }
}
