import type { LanguageBlocker } from './blockers.js';

/** People are counted up to here: enough to tell whether a figure is about so few that it must not be shown. */
export const PEOPLE_COUNTED = 10;

/** A blocker: a level in a language, or a skill by its concept key. */
export type Blocker =
  | ({ readonly kind: 'language' } & LanguageBlocker)
  | { readonly kind: 'skill'; readonly skill: string };

/** Where pairs are counted: everywhere, by where the work is, by where the person lives. */
export type TallySide = 'region' | 'work' | 'home';

export interface BlockedPairs {
  readonly blocker: Blocker;
  readonly side: TallySide;
  /** Null on the side of the whole region. */
  readonly territory: string | null;
  /** Pairs that are not open for this alone. */
  readonly pairs: number;
  /** Different people among them, counted up to {@link PEOPLE_COUNTED}. */
  readonly people: number;
}

class Cell {
  pairs = 0;
  readonly people: string[] = [];

  add(person: string): void {
    this.pairs += 1;
    if (this.people.length < PEOPLE_COUNTED && !this.people.includes(person)) {
      this.people.push(person);
    }
  }
}

interface Counted {
  readonly blocker: Blocker;
  readonly region: Cell;
  readonly work: Map<string, Cell>;
  readonly home: Map<string, Cell>;
}

/** Counts blocked pairs by blocker and territory. */
export class RegionTally {
  private readonly counted = new Map<string, Counted>();

  add(key: string, make: () => Blocker, person: string, home: string, work: string): void {
    let counted = this.counted.get(key);
    if (counted === undefined) {
      counted = { blocker: make(), region: new Cell(), work: new Map(), home: new Map() };
      this.counted.set(key, counted);
    }
    counted.region.add(person);
    cellOf(counted.work, work).add(person);
    cellOf(counted.home, home).add(person);
  }

  /** Every figure; the order means nothing. */
  *figures(): Generator<BlockedPairs> {
    for (const { blocker, region, work, home } of this.counted.values()) {
      const figure = (side: TallySide, territory: string | null, { pairs, people }: Cell) => ({
        blocker,
        side,
        territory,
        pairs,
        people: people.length,
      });
      yield figure('region', null, region);
      for (const [territory, cell] of work) yield figure('work', territory, cell);
      for (const [territory, cell] of home) yield figure('home', territory, cell);
    }
  }
}

function cellOf(cells: Map<string, Cell>, territory: string): Cell {
  let cell = cells.get(territory);
  if (cell === undefined) cells.set(territory, (cell = new Cell()));
  return cell;
}

export const languageKey = ({ language, level, mode, assumed }: LanguageBlocker): string =>
  `language ${language} ${level} ${mode} ${assumed}`;
export const skillKey = (skill: string): string => `skill ${skill}`;
