import { COMMUTE_MODES } from '../../../kernel/vocabulary.js';
import { modesOf } from '../commute-of.js';
import type { CoreProfile } from '../model.js';
import { dayNumber, LAST_DAY, NO_DAY } from './days.js';
import type { Hours, Papers } from './facet-tables.js';
import { Growing } from './growing.js';
import { IdIndex } from './id-index.js';
import { idOf, IdStore } from './id-store.js';
import type { LanguageColumns } from './language-columns.js';
import type { OccupationRelations } from './occupation-relations.js';
import { NOWHERE, type PlaceTable } from './place-table.js';
import {
  GATE_WORDS,
  FACT_WORDS,
  TERM_START,
  HALF,
  LOW,
  MOST_LIMIT,
  BYTE,
  OCCUPATION_SHIFT,
  MORE_SHIFT,
  MODE_SHIFT,
  termStartOf,
  skillCountOf,
  occupationCountOf,
  moreCountOf,
  type ProfileState,
} from './profile-state.js';
import type { SkillRelations } from './skill-relations.js';

/** Words beyond the last row, so that its block can be read whole. */
const ROOM_FOR_BLOCK = 3;

/** Everything the columns are written in terms of. */
export interface Numbering {
  readonly skills: SkillRelations;
  readonly occupations: OccupationRelations;
  readonly languages: LanguageColumns;
  readonly places: PlaceTable;
  readonly papers: Papers;
  readonly hours: Hours;
}

export class ProfileColumns {
  readonly ids = new IdStore();
  readonly index = new IdIndex();
  rows = 0;
  live = 0;
  private readonly gates = new Growing(Int32Array);
  private readonly facts = new Growing(Int32Array);
  private readonly terms = new Growing(Uint16Array);
  private readonly dead = new Growing(Uint32Array);

  constructor(private readonly numbering: Numbering) {}

  /** Appends a profile whose id is not there; false when it does not fit the columns. */
  append(profile: CoreProfile): boolean {
    const encoded = this.encode(profile);
    if (encoded === undefined) return false;
    const row = this.rows;
    this.dead.reserve((row >>> 5) + ROOM_FOR_BLOCK);
    encoded.gates.forEach((word, i) => this.gates.put(row * GATE_WORDS + i, word));
    encoded.facts.forEach((word, i) => this.facts.put(row * FACT_WORDS + i, word));
    this.facts.array[row * FACT_WORDS + TERM_START] = this.terms.length;
    for (const term of encoded.terms) this.terms.push(term);
    this.ids.put(row, profile.id);
    this.index.add(row, profile.id, this.ids.state);
    this.rows += 1;
    this.live += 1;
    return true;
  }

  /** Takes a profile out; false when it is not there. */
  remove(id: string): boolean {
    const row = this.index.find(id, this.ids.state);
    if (row === undefined) return false;
    this.dead.put(row >>> 5, this.dead.array[row >>> 5]! | (1 << (row & 31)));
    this.index.remove(id, this.ids.state);
    this.live -= 1;
    return true;
  }

  private encode(
    profile: CoreProfile,
  ): { gates: number[]; facts: number[]; terms: number[] } | undefined {
    const numbers = this.numbering;
    const { packed, more } = numbers.languages.pack(profile);
    const skills = (profile.skills ?? []).map((key) => numbers.skills.number(key));
    const occupations = (profile.occupations ?? []).map((key) => numbers.occupations.number(key));
    const home = profile.home?.at;
    const limit = profile.maxCommuteMinutes;
    const known = home !== undefined && limit !== undefined;
    const place = known ? numbers.places.home(home) : NOWHERE;
    const papers = numbers.papers.state(profile);
    const hours = numbers.hours.state(profile);
    const day = dayNumber(profile.availableFrom);
    const terms = [...skills, ...occupations, ...more];
    const halves = [place, known ? limit : 0, papers, hours, ...terms];
    const bytes = [skills.length, occupations.length, more.length];
    const dayFits =
      day === NO_DAY ? profile.availableFrom === undefined : day > NO_DAY && day <= LAST_DAY;
    if (known && !isUpTo(MOST_LIMIT)(limit)) return undefined;
    if (!dayFits || !halves.every(isUpTo(LOW)) || !bytes.every(isUpTo(BYTE))) return undefined;
    return {
      gates: [hours | (day << HALF), papers],
      facts: [
        place | ((known ? limit : 0) << HALF),
        packed,
        0,
        skills.length |
          (occupations.length << OCCUPATION_SHIFT) |
          (more.length << MORE_SHIFT) |
          (modeMask(profile) << MODE_SHIFT),
      ],
      terms,
    };
  }

  /** Drops the other rows and lays these (old row numbers) out in the order given. */
  reorder(order: Int32Array): void {
    const before = this.state;
    const lengthOf = (row: number) =>
      skillCountOf(before, row) + occupationCountOf(before, row) + moreCountOf(before, row);
    const gates = new Int32Array(order.length * GATE_WORDS);
    const facts = new Int32Array(order.length * FACT_WORDS);
    const terms = new Uint16Array(order.reduce((sum, row) => sum + lengthOf(row), 0));
    let at = 0;
    order.forEach((row, i) => {
      const [gate, fact] = [row * GATE_WORDS, row * FACT_WORDS];
      gates.set(before.gates.subarray(gate, gate + GATE_WORDS), i * GATE_WORDS);
      facts.set(before.facts.subarray(fact, fact + FACT_WORDS), i * FACT_WORDS);
      facts[i * FACT_WORDS + TERM_START] = at;
      const start = termStartOf(before, row);
      terms.set(before.terms.subarray(start, start + lengthOf(row)), at);
      at += lengthOf(row);
    });
    this.gates.replaceWith(gates);
    this.facts.replaceWith(facts);
    this.terms.replaceWith(terms);
    this.dead.replaceWith(new Uint32Array((order.length >>> 5) + ROOM_FOR_BLOCK));
    this.ids.reorder(order);
    this.rows = order.length;
    this.live = order.length;
    this.index.rebuild(this.rows, this.ids.state);
  }

  idOfRow(row: number): string {
    return idOf(this.ids.state, row);
  }

  get state(): ProfileState {
    return {
      rows: this.rows,
      ids: this.ids.state,
      gates: this.gates.array,
      facts: this.facts.array,
      dead: this.dead.array,
      terms: this.terms.array,
    };
  }

  get bytes(): number {
    const columns = [this.gates, this.facts, this.terms, this.dead];
    return columns.reduce((sum, column) => sum + column.bytes, this.ids.bytes + this.index.bytes);
  }
}

const isUpTo = (most: number) => (number: number) =>
  Number.isInteger(number) && number >= 0 && number <= most;

const modeMask = (profile: CoreProfile) =>
  modesOf(profile).reduce((mask, mode) => mask | (1 << COMMUTE_MODES.indexOf(mode)), 0);
