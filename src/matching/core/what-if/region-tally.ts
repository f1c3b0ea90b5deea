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
  readonly people: number[] = [];

  add(person: number): void {
    this.pairs += 1;
    if (this.people.length < PEOPLE_COUNTED && !this.people.includes(person)) {
      this.people.push(person);
    }
  }
}

/** The pairs of one blocker, by territory. */
export class BlockerTally {
  private readonly region = new Cell();
  private readonly work: (Cell | undefined)[] = [];
  private readonly home: (Cell | undefined)[] = [];

  constructor(readonly blocker: Blocker) {}

  /** @param person any number that stands for the person; territories by number */
  add(person: number, home: number, work: number): void {
    this.region.add(person);
    (this.work[work] ??= new Cell()).add(person);
    (this.home[home] ??= new Cell()).add(person);
  }

  *figures(territories: readonly string[]): Generator<BlockedPairs> {
    const { blocker } = this;
    const figure = (side: TallySide, territory: string | null, { pairs, people }: Cell) => ({
      blocker,
      side,
      territory,
      pairs,
      people: people.length,
    });
    yield figure('region', null, this.region);
    for (const side of ['work', 'home'] as const) {
      for (const [number, cell] of this[side].entries()) {
        if (cell !== undefined) yield figure(side, territories[number] ?? '', cell);
      }
    }
  }
}

/** Counts blocked pairs by blocker and territory. */
export class RegionTally {
  private readonly languages = new Map<string, BlockerTally>();
  private readonly skills = new Map<string, BlockerTally>();

  language(blocker: LanguageBlocker): BlockerTally {
    const { language, level, mode, assumed } = blocker;
    const key = `${language} ${level} ${mode} ${assumed}`;
    return made(this.languages, key, () => new BlockerTally({ kind: 'language', ...blocker }));
  }

  skill(skill: string): BlockerTally {
    return made(this.skills, skill, () => new BlockerTally({ kind: 'skill', skill }));
  }

  /** Every figure; the order means nothing. */
  *figures(territories: readonly string[]): Generator<BlockedPairs> {
    for (const tally of this.languages.values()) yield* tally.figures(territories);
    for (const tally of this.skills.values()) yield* tally.figures(territories);
  }
}

function made<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
