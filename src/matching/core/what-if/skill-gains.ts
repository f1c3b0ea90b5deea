import { creditsOfOccupation } from '../skill-credits.js';
import { WHOLE } from '../scorer-config.js';
import type { CoreProfile } from '../model.js';
import type { VacancyTable } from './vacancy-table.js';

/**
 * What a person's skills, and one skill more, add to the weighted credits of a vacancy. Scratch space
 * is kept from vacancy to vacancy.
 */
export class SkillGains {
  /** By skill asked: the best credit that the person has for it. */
  private readonly credits: Int32Array;
  private readonly gains: Int32Array;
  private readonly touched: number[] = [];
  private readonly none: Int32Array;

  constructor(
    private readonly table: VacancyTable,
    { skills = [], occupations = [] }: CoreProfile,
  ) {
    const { size } = table.skills;
    this.gains = new Int32Array(size);
    this.none = new Int32Array(size);
    this.credits = new Int32Array(size);
    const { taxonomy, config } = table.context;
    const raise = (asked: number, credit: number) => {
      if (credit > this.credits[asked]!) this.credits[asked] = credit;
    };
    for (const held of skills) {
      const served = table.servedBy(held);
      for (let i = 0; i < served.length; i += 2) raise(served[i]!, served[i + 1]!);
    }
    for (const held of occupations) {
      for (const [uri, { credit }] of creditsOfOccupation(held, taxonomy, config)) {
        const asked = table.skills.find(uri);
        if (asked !== undefined) raise(asked, credit);
      }
    }
  }

  /** Sum of weight × credit that the person has. */
  earned(row: number): number {
    const { skill, weight } = this.table.skillColumns;
    const start = this.table.column('skillStart')[row]!;
    const end = start + this.table.column('skillCount')[row]!;
    let earned = 0;
    for (let at = start; at < end; at++) earned += weight[at]! * this.credits[skill[at]!]!;
    return earned;
  }

  /** Sums up for each skill what it would add; `touched` and `gains` hold them afterwards. */
  private sum(row: number, credits: Int32Array): void {
    const { table, gains, touched } = this;
    const { skill, weight } = table.skillColumns;
    const start = table.column('skillStart')[row]!;
    const end = start + table.column('skillCount')[row]!;
    touched.length = 0;
    for (let at = start; at < end; at++) {
      const has = credits[skill[at]!]!;
      if (has >= WHOLE) continue;
      const related = table.related(skill[at]!);
      for (let i = 0; i < related.length; i += 2) {
        const more = related[i + 1]! - has;
        if (more <= 0) continue;
        const other = related[i]!;
        if (gains[other] === 0) touched.push(other);
        gains[other] = gains[other]! + weight[at]! * more;
      }
    }
  }

  /** The most that one skill can add to a row, for anybody. */
  most(row: number): number {
    return this.table.mostGain(row, () => {
      this.sum(row, this.none);
      let most = 0;
      for (const other of this.touched) {
        if (this.gains[other]! > most) most = this.gains[other]!;
        this.gains[other] = 0;
      }
      return most;
    });
  }

  /** Calls back for each skill, among those that vacancies ask for, that would add at least so much. */
  each(row: number, least: number, use: (skill: number, gain: number) => void): void {
    this.sum(row, this.credits);
    for (const other of this.touched) {
      const gain = this.gains[other]!;
      this.gains[other] = 0;
      if (gain >= least) use(other, gain);
    }
  }
}
