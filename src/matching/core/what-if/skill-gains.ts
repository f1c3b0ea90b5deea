import { WHOLE } from '../scorer-config.js';
import type { Merits } from './person-answers.js';
import type { VacancyTable } from './vacancy-table.js';

/**
 * What one skill more would add to the weighted credits of a vacancy: for the skill itself if it is
 * asked, and for those it is related to. Scratch space is kept from vacancy to vacancy.
 */
export class SkillGains {
  private readonly gains: Int32Array;
  private readonly touched: number[] = [];

  constructor(
    private readonly table: VacancyTable,
    private readonly merits: Merits,
  ) {
    this.gains = new Int32Array(table.skills.size);
  }

  /** Sum of weight × credit that the person has, in thousandths of a weight. */
  earned(row: number): number {
    const { skill, weight } = this.table.skillColumns;
    const start = this.table.column('skillStart')[row]!;
    const end = start + this.table.column('skillCount')[row]!;
    let earned = 0;
    for (let at = start; at < end; at++) earned += weight[at]! * this.merits.credit(skill[at]!);
    return earned;
  }

  /** Calls back for each skill, among those that any vacancy asks for, that would add something. */
  each(row: number, use: (skill: number, gain: number) => void): void {
    const { table, gains, touched } = this;
    const { skill, weight } = table.skillColumns;
    const start = table.column('skillStart')[row]!;
    const end = start + table.column('skillCount')[row]!;
    touched.length = 0;
    for (let at = start; at < end; at++) {
      const has = this.merits.credit(skill[at]!);
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
    for (const other of touched) {
      const gain = gains[other]!;
      gains[other] = 0;
      use(other, gain);
    }
  }
}
