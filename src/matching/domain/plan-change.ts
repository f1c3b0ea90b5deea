import {
  bestOf,
  KEPT,
  leavesRoom,
  mayEnter,
  type Candidate,
  type KeptByList,
  type Standing,
} from './keep.js';
import { otherSide, type Side } from './side.js';

/** A stored pair of the vacancy or person that has changed. */
export interface StoredStanding extends Standing {
  readonly partner: string;
  /** Is it among the best of the partner? */
  readonly forPartner: boolean;
}

/** What becomes of the stored pairs of one vacancy or person that has changed; all by the partner's id. */
export interface ChangePlan {
  /** Pairs to have a row, each once. */
  readonly pairs: readonly string[];
  /** Among the best of the one that has changed. */
  readonly own: ReadonlySet<string>;
  /** Among the best of the partner. */
  readonly entering: ReadonlySet<string>;
  /** Partners who may now keep more than they should. */
  readonly crowded: readonly string[];
  /** Partners whose whole list must be made anew: who comes next in it is not known from here. */
  readonly remade: readonly string[];
}

/**
 * @param side of what has changed
 * @param candidates all of its pairs that are worth keeping, best first in each list
 * @param stored its pairs as they are stored
 * @param kept what each partner keeps beside their pair with it
 */
export function planChange(
  side: Side,
  candidates: readonly Candidate[],
  stored: readonly StoredStanding[],
  kept: ReadonlyMap<string, KeptByList>,
): ChangePlan {
  const other = otherSide(side);
  const now = new Map(candidates.map((candidate) => [candidate.partner, candidate]));
  const remade = stored
    .filter((row) => row.forPartner)
    .filter((row) => leavesRoom(other, row, now.get(row.partner), kept.get(row.partner)))
    .map(({ partner }) => partner);
  const own = new Set(bestOf(side, candidates).map(({ partner }) => partner));
  const entering = new Set(
    candidates
      .filter((candidate) => mayEnter(other, candidate, kept.get(candidate.partner)))
      .map(({ partner }) => partner),
  );
  for (const partner of remade) entering.delete(partner);
  const pairs = [...new Set([...own, ...entering, ...stored.map(({ partner }) => partner)])];
  const crowded = [...entering].filter((partner) => isFull(kept.get(partner), KEPT[other].most));
  return { pairs, own, entering, crowded, remade };
}

/** Are there as many as may be, in one list or in all together? Then one more may be too many. */
function isFull(kept: KeptByList | undefined, most: number): boolean {
  let count = 0;
  for (const list of kept?.values() ?? []) count += list.count;
  return count >= most;
}
