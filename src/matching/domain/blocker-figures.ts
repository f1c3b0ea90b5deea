import type { BlockedPairs, Blocker, TallySide } from '../core/index.js';

/** Figures about fewer people than this are shown without their numbers. */
export const FEWEST_PEOPLE = 10;
/** So many of a kind are kept for each territory. */
export const MOST_BLOCKERS = 10;

/** A blocker in its place among those of its territory and kind. */
export interface RankedBlocker {
  side: TallySide;
  territory: string | null;
  rank: number;
  blocker: Blocker;
  /** Null where it is about fewer than {@link FEWEST_PEOPLE} people. */
  pairs: number | null;
}

const nameOf = (blocker: Blocker): string =>
  blocker.kind === 'skill'
    ? blocker.skill
    : `${blocker.language} ${blocker.level} ${blocker.mode} ${blocker.assumed}`;

/** A place that nobody knows counts for the region and for no territory. */
const hasTerritory = ({ side, territory }: BlockedPairs) => side === 'region' || territory !== '';

/**
 * The blockers of each territory, languages and skills apart, the most pairs first. Those about few
 * people come last, by name, so that their order tells nothing either.
 */
export function rankBlockers(figures: readonly BlockedPairs[]): RankedBlocker[] {
  const groups = new Map<string, BlockedPairs[]>();
  for (const figure of figures.filter(hasTerritory)) {
    const key = `${figure.side} ${figure.territory ?? ''} ${figure.blocker.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()].flatMap((group) =>
    group
      .map(({ side, territory, blocker, pairs, people }) => ({
        side,
        territory,
        blocker,
        pairs: people < FEWEST_PEOPLE ? null : pairs,
      }))
      .sort(
        (a, b) =>
          (b.pairs ?? -1) - (a.pairs ?? -1) || (nameOf(a.blocker) < nameOf(b.blocker) ? -1 : 1),
      )
      .slice(0, MOST_BLOCKERS)
      .map((figure, i) => ({ ...figure, rank: i + 1 })),
  );
}
