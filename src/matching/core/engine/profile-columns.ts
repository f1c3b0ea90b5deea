import { COMMUTE_MODES } from '../../../kernel/vocabulary.js';
import { modesOf } from '../commute-of.js';
import type { CoreProfile } from '../model.js';
import { dayNumber, LAST_DAY, NO_DAY } from './days.js';
import type { Hours, Papers } from './facet-tables.js';
import { Growing, type Numbers } from './growing.js';
import { IdIndex } from './id-index.js';
import { idOf, IdStore, type IdState } from './id-store.js';
import { HAS_EXPECTED, LANGUAGES_UNKNOWN, type LanguageColumns } from './language-columns.js';
import type { OccupationRelations } from './occupation-relations.js';
import { NOWHERE, type PlaceTable } from './place-table.js';
import type { SkillRelations } from './skill-relations.js';

export const DEAD = 1;
/** Something is not stated, expected or applied for: the row can end up in more lists than others. */
export const SPECIAL = 2;

/** Everything the columns are written in terms of. */
export interface Numbering {
  readonly skills: SkillRelations;
  readonly occupations: OccupationRelations;
  readonly languages: LanguageColumns;
  readonly places: PlaceTable;
  readonly papers: Papers;
  readonly hours: Hours;
}

/** Profiles as columns, a row each, over shared memory. */
export interface ProfileState {
  readonly rows: number;
  readonly ids: IdState;
  readonly place: Uint16Array;
  readonly limit: Uint16Array;
  readonly modes: Uint8Array;
  readonly papers: Uint16Array;
  readonly hours: Uint16Array;
  readonly available: Uint16Array;
  readonly languages: Uint32Array;
  readonly flags: Uint8Array;
  /** Where a row's skills lie in `terms`, then its occupations, then its further languages in pairs. */
  readonly termStart: Uint32Array;
  readonly skillCount: Uint8Array;
  readonly occupationCount: Uint8Array;
  readonly moreCount: Uint8Array;
  readonly terms: Uint16Array;
}

const LAST_BYTE = 255;
const LAST_NUMBER = 65_535;

/** What one profile is in numbers; undefined where it does not fit the columns. */
interface Encoded {
  readonly columns: readonly number[];
  readonly skills: readonly number[];
  readonly occupations: readonly number[];
  readonly more: readonly number[];
}

export class ProfileColumns {
  readonly ids = new IdStore();
  readonly index = new IdIndex();
  rows = 0;
  live = 0;
  private readonly place = new Growing(Uint16Array);
  private readonly limit = new Growing(Uint16Array);
  private readonly modes = new Growing(Uint8Array);
  private readonly papers = new Growing(Uint16Array);
  private readonly hours = new Growing(Uint16Array);
  private readonly available = new Growing(Uint16Array);
  private readonly languages = new Growing(Uint32Array);
  private readonly flags = new Growing(Uint8Array);
  private readonly termStart = new Growing(Uint32Array);
  private readonly skillCount = new Growing(Uint8Array);
  private readonly occupationCount = new Growing(Uint8Array);
  private readonly moreCount = new Growing(Uint8Array);
  private readonly terms = new Growing(Uint16Array);

  constructor(private readonly numbering: Numbering) {}

  /** One value a row, in the order of {@link Encoded.columns}. */
  private get perRow(): readonly Growing<Numbers>[] {
    return [
      this.place,
      this.limit,
      this.modes,
      this.papers,
      this.hours,
      this.available,
      this.languages,
      this.flags,
      this.skillCount,
      this.occupationCount,
      this.moreCount,
    ];
  }

  /** Appends a profile whose id is not there; false when it does not fit the columns. */
  append(profile: CoreProfile): boolean {
    const encoded = this.encode(profile);
    if (encoded === undefined) return false;
    const row = this.rows;
    this.perRow.forEach((column, i) => column.put(row, encoded.columns[i]!));
    this.termStart.put(row, this.terms.length);
    for (const term of [...encoded.skills, ...encoded.occupations, ...encoded.more]) {
      this.terms.push(term);
    }
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
    this.flags.array[row] = this.flags.array[row]! | DEAD;
    this.index.remove(id, this.ids.state);
    this.live -= 1;
    return true;
  }

  private encode(profile: CoreProfile): Encoded | undefined {
    const { skills, occupations, languages, places, papers, hours } = this.numbering;
    const home = profile.home?.at;
    const limit = profile.maxCommuteMinutes;
    const known = home !== undefined && limit !== undefined;
    const { packed, more } = languages.pack(profile);
    const encoded = {
      skills: (profile.skills ?? []).map((key) => skills.number(key)),
      occupations: (profile.occupations ?? []).map((key) => occupations.number(key)),
      more,
    };
    const columns = [
      known ? places.home(home) : NOWHERE,
      known ? limit : 0,
      modesOf(profile).reduce((mask, mode) => mask | (1 << COMMUTE_MODES.indexOf(mode)), 0),
      papers.state(profile),
      hours.state(profile),
      dayNumber(profile.availableFrom),
      packed,
      isSpecial(profile, packed, known) ? SPECIAL : 0,
      encoded.skills.length,
      encoded.occupations.length,
      more.length,
    ];
    const numbers = [...encoded.skills, ...encoded.occupations, ...more];
    const bytes = [encoded.skills.length, encoded.occupations.length, more.length];
    const [place = 0, stated = 0, , papersNumber = 0, hoursNumber = 0, day = 0] = columns;
    const fits =
      bytes.every((count) => count <= LAST_BYTE) &&
      [...numbers, place, stated, papersNumber, hoursNumber].every(isSmall) &&
      (day === NO_DAY ? profile.availableFrom === undefined : day > NO_DAY && day <= LAST_DAY);
    return fits ? { columns, ...encoded } : undefined;
  }

  /** Drops dead rows and lays the others out in the order given (old row numbers). */
  reorder(order: ArrayLike<number>): void {
    const starts = new Uint32Array(order.length);
    const { terms: old, termStart, skillCount, occupationCount, moreCount } = this.state;
    let length = 0;
    for (let i = 0; i < order.length; i++) length += termsOf(order[i]!);
    const laid = new Uint16Array(length);
    let at = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const start = termStart[row]!;
      const count = termsOf(row);
      starts[i] = at;
      laid.set(old.subarray(start, start + count), at);
      at += count;
    }
    for (const column of this.perRow) {
      column.replaceWith(
        Uint32Array.from({ length: order.length }, (_, i) => column.array[order[i]!]!),
      );
    }
    this.termStart.replaceWith(starts);
    this.terms.replaceWith(laid);
    this.ids.reorder(order);
    this.rows = order.length;
    this.live = order.length;
    this.index.rebuild(this.rows, this.ids.state);

    function termsOf(row: number): number {
      return skillCount[row]! + occupationCount[row]! + moreCount[row]!;
    }
  }

  idOfRow(row: number): string {
    return idOf(this.ids.state, row);
  }

  get state(): ProfileState {
    return {
      rows: this.rows,
      ids: this.ids.state,
      place: this.place.array,
      limit: this.limit.array,
      modes: this.modes.array,
      papers: this.papers.array,
      hours: this.hours.array,
      available: this.available.array,
      languages: this.languages.array,
      flags: this.flags.array,
      termStart: this.termStart.array,
      skillCount: this.skillCount.array,
      occupationCount: this.occupationCount.array,
      moreCount: this.moreCount.array,
      terms: this.terms.array,
    };
  }

  get bytes(): number {
    const columns = [...this.perRow, this.termStart, this.terms];
    return columns.reduce((sum, column) => sum + column.bytes, this.ids.bytes + this.index.bytes);
  }
}

const isSmall = (number: number) =>
  Number.isInteger(number) && number >= 0 && number <= LAST_NUMBER;

function isSpecial(profile: CoreProfile, packed: number, placed: boolean): boolean {
  const { contracts, mayWorkIn, drivingLicences, hours, availableFrom } = profile;
  const statesHours = hours?.min !== undefined || hours?.max !== undefined;
  const statesAll =
    contracts !== undefined &&
    mayWorkIn !== undefined &&
    drivingLicences !== undefined &&
    availableFrom !== undefined;
  return (
    !placed || !statesAll || !statesHours || (packed & (LANGUAGES_UNKNOWN | HAS_EXPECTED)) !== 0
  );
}
