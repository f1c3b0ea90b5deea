import type { TaxonomyView } from '../ports.js';
import type { ScorerConfig } from '../scorer-config.js';
import { creditsForSkill, creditsOfOccupation } from '../skill-credits.js';
import { Growing } from './growing.js';
import { Interner } from './interner.js';

/** Which skills, and which occupations held, earn credit for a skill that is asked; in thousandths. */
export interface SkillState {
  readonly count: number;
  /** By skill: where its relations start in the pools, plus 1; 0 when nobody asked for it yet. */
  readonly relStart: Int32Array;
  readonly relCount: Int32Array;
  readonly relSkill: Int32Array;
  readonly relCredit: Int32Array;
  /** The other way round: by skill held, the first entry, plus 1, of the chain of relations it serves. */
  readonly revHead: Int32Array;
  readonly revNext: Int32Array;
  readonly relAsked: Int32Array;
  /** By skill: the first link, plus 1, of the chain of occupations that imply it. */
  readonly impHead: Int32Array;
  readonly impNext: Int32Array;
  readonly impOccupation: Int32Array;
  readonly impCredit: Int32Array;
  readonly impSkill: Int32Array;
  /** By occupation: where the skills it implies lie in the `imp` pools. */
  readonly occStart: Int32Array;
  readonly occCount: Int32Array;
}

/** Numbers skills and writes down, once per skill, what the core says about their relations. */
export class SkillRelations {
  private readonly names = new Interner();
  private readonly relStart = new Growing(Int32Array);
  private readonly relCount = new Growing(Int32Array);
  private readonly relSkill = new Growing(Int32Array);
  private readonly relCredit = new Growing(Int32Array);
  private readonly revHead = new Growing(Int32Array);
  private readonly revNext = new Growing(Int32Array);
  private readonly relAsked = new Growing(Int32Array);
  private readonly impHead = new Growing(Int32Array);
  private readonly impNext = new Growing(Int32Array);
  private readonly impOccupation = new Growing(Int32Array);
  private readonly impCredit = new Growing(Int32Array);
  private readonly impSkill = new Growing(Int32Array);
  private readonly occStart = new Growing(Int32Array);
  private readonly occCount = new Growing(Int32Array);

  constructor(
    private readonly taxonomy: TaxonomyView,
    private readonly config: ScorerConfig,
  ) {}

  number(key: string): number {
    return this.names.intern(key, (number) => {
      for (const column of [this.relStart, this.relCount, this.revHead, this.impHead])
        column.put(number, 0);
    });
  }

  /** The number of a skill that a vacancy asks for; its relations are there afterwards. */
  asked(key: string): number {
    const skill = this.number(key);
    if (this.relStart.array[skill] !== 0) return skill;
    const credits = creditsForSkill(key, this.taxonomy, this.config);
    this.relStart.array[skill] = this.relSkill.length + 1;
    this.relCount.array[skill] = credits.size;
    for (const [uri, { credit }] of credits) {
      const held = this.number(uri);
      this.relSkill.push(held);
      this.relAsked.push(skill);
      this.revNext.push(this.revHead.array[held]!);
      this.revHead.array[held] = this.relCredit.push(credit) + 1;
    }
    return skill;
  }

  /** Chains a new occupation to each skill that holding it implies. */
  addOccupation(occupation: number, key: string): void {
    const implied = creditsOfOccupation(key, this.taxonomy, this.config);
    this.occStart.put(occupation, this.impSkill.length);
    this.occCount.put(occupation, implied.size);
    for (const [uri, { credit }] of implied) {
      const skill = this.number(uri);
      this.impNext.push(this.impHead.array[skill]!);
      this.impOccupation.push(occupation);
      this.impSkill.push(skill);
      this.impHead.array[skill] = this.impCredit.push(credit) + 1;
    }
  }

  get state(): SkillState {
    return {
      count: this.names.size,
      relStart: this.relStart.array,
      relCount: this.relCount.array,
      relSkill: this.relSkill.array,
      relCredit: this.relCredit.array,
      revHead: this.revHead.array,
      revNext: this.revNext.array,
      relAsked: this.relAsked.array,
      impHead: this.impHead.array,
      impNext: this.impNext.array,
      impOccupation: this.impOccupation.array,
      impCredit: this.impCredit.array,
      impSkill: this.impSkill.array,
      occStart: this.occStart.array,
      occCount: this.occCount.array,
    };
  }
}
