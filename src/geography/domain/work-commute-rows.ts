import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type RowSource } from './commute-table.js';
import { DEPARTS, type Depart } from './commute.js';
import { type Point } from './places.js';
import { type MinutesRow } from './row.js';
import { workDeparts, type Workplace } from './work-commute.js';

/** What `workCommute` says of many pairs at once. */
export interface WorkCommuteRows {
  /** From many homes to one place of work. */
  (homes: readonly Point[], work: Workplace, mode: CommuteMode): MinutesRow;
  /** From one home to many places of work. */
  readonly fromHome: (home: Point, works: readonly Workplace[], mode: CommuteMode) => MinutesRow;
}

/** Rows in both directions, by the same source. */
export function workCommuteRows(source: RowSource): WorkCommuteRows {
  const groups = new WorkGroups();
  return Object.assign(
    (homes: readonly Point[], work: Workplace, mode: CommuteMode) =>
      workCommuteRow(source, homes, work, mode),
    {
      fromHome: (home: Point, works: readonly Workplace[], mode: CommuteMode) =>
        rowFromHome(source, home, groups.of(works), mode),
    },
  );
}

/** From many homes to one place of work, for each of them what `workCommute` says. */
export function workCommuteRow(
  source: RowSource,
  homes: readonly Point[],
  work: Workplace,
  mode: CommuteMode,
): MinutesRow {
  const [first = 'off-peak', ...others] = workDeparts(work);
  const row = source.row(work, homes, mode, first);
  if (others.length === 0) return row;
  // A table keeps the rows it gives out.
  const longest = { minutes: row.minutes.slice(), low: row.low.slice() };
  for (const depart of others) {
    const other = source.row(work, homes, mode, depart);
    raise(longest.minutes, other.minutes);
    raise(longest.low, other.low);
  }
  return longest;
}

/** The places of work of a list that are travelled to or from at one time of day, and where in the list they stand. */
interface WorkGroup {
  readonly depart: Depart;
  readonly works: readonly Workplace[];
  readonly positions: readonly number[];
}

interface WorkGroupsOfList {
  readonly length: number;
  readonly groups: readonly WorkGroup[];
}

/** Keeps the groups of lists as long as the lists live, so that sources meet the same lists of places again. */
class WorkGroups {
  private readonly byList = new WeakMap<readonly Workplace[], WorkGroupsOfList>();

  of(works: readonly Workplace[]): WorkGroupsOfList {
    const known = this.byList.get(works);
    if (known?.length === works.length) return known;
    const departs = works.map((work) => new Set(workDeparts(work)));
    const groups = DEPARTS.map((depart): WorkGroup => {
      const positions = [...works.keys()].filter((at) => departs[at]?.has(depart));
      return { depart, works: works.filter((_, at) => departs[at]?.has(depart)), positions };
    });
    const found = {
      length: works.length,
      groups: groups.filter((group) => group.works.length > 0),
    };
    this.byList.set(works, found);
    return found;
  }
}

function rowFromHome(
  source: RowSource,
  home: Point,
  { length, groups }: WorkGroupsOfList,
  mode: CommuteMode,
): MinutesRow {
  const longest = { minutes: new Uint16Array(length), low: new Uint16Array(length) };
  for (const { depart, works, positions } of groups) {
    const row = source.row(home, works, mode, depart);
    raise(longest.minutes, row.minutes, positions);
    raise(longest.low, row.low, positions);
  }
  return longest;
}

/** @param positions where the row's numbers belong; one after the other unless said */
function raise(longest: Uint16Array, row: Uint16Array, positions?: readonly number[]): void {
  row.forEach((minutes, index) => {
    const at = positions?.[index] ?? index;
    if (minutes > (longest[at] ?? 0)) longest[at] = minutes;
  });
}
