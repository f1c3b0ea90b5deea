import type { MatchList } from '../../kernel/vocabulary.js';
import type { Hits } from '../core/index.js';
import type { Side } from './side.js';

/** How many are kept (DESIGN, section 5): of a vacancy in all, of a person in each list. */
export const KEPT_PER_VACANCY = 50;
export const KEPT_PER_PROFILE = 20;

/** Below this fit (thousandths of a point) a pair that would fit is not worth anyone's time. */
export const THRESHOLD = 30_000;

/** A list that a pair can be kept in. */
export type OpenList = keyof Hits;

const OPEN: readonly OpenList[] = ['fits', 'fits-if', 'to-clear', 'within-reach'];
const RANKED: readonly OpenList[] = ['fits', 'fits-if'];

/** What each side keeps pairs of, and how many: a vacancy one list of all that are ranked, a person list by list. */
export const KEPT: Readonly<Record<Side, { lists: readonly OpenList[]; most: number }>> = {
  vacancy: { lists: RANKED, most: KEPT_PER_VACANCY },
  profile: { lists: OPEN, most: KEPT_PER_PROFILE },
};

/** True for the lists that carry a score and are suggested. */
export const isRanked = (list: MatchList): boolean => list === 'fits' || list === 'fits-if';

/** Where a pair stands, seen from one of its sides. */
export interface Standing {
  readonly list: OpenList;
  /** The fit in thousandths. */
  readonly strength: number;
}

/** One of those that a side could keep. */
export interface Candidate extends Standing {
  /** Id of the other side. */
  readonly partner: string;
}

/** All hits worth keeping, list by list, best first, ties by id, as they come. */
export const candidatesOf = (hits: Hits): Candidate[] =>
  OPEN.flatMap((list) =>
    hits[list]
      .filter((hit) => hit.scoreThousandths >= THRESHOLD)
      .map((hit) => ({ partner: hit.id, list, strength: hit.scoreThousandths })),
  );

/** The best of one vacancy (`fits` and `fits-if` together, as the employer sees them) or of one person, list by list. */
export function bestOf(side: Side, candidates: readonly Candidate[]): Candidate[] {
  const { lists, most } = KEPT[side];
  const byList = lists.map((list) => candidates.filter((candidate) => candidate.list === list));
  return side === 'vacancy'
    ? byList.flat().slice(0, most)
    : byList.flatMap((of) => of.slice(0, most));
}

/** What a side keeps today in one list, beside the pair that is being judged. */
export interface Kept {
  readonly count: number;
  readonly weakest: number;
}
export type KeptByList = ReadonlyMap<string, Kept>;

const NOTHING: Kept = { count: 0, weakest: 0 };
const inList = (kept: KeptByList | undefined, list: OpenList) => kept?.get(list) ?? NOTHING;

/** May the pair come among the best of this side? A tie may: who comes first by id is seen when it is in. */
export function mayEnter(side: Side, standing: Standing, kept: KeptByList | undefined): boolean {
  if (!KEPT[side].lists.includes(standing.list)) return false;
  const { count, weakest } = inList(kept, standing.list);
  return count < KEPT[side].most || standing.strength >= weakest;
}

/**
 * Must this side's list be made anew, since someone who did not come in before may do so now? So it is when
 * the list was full and the pair has left it or stands lower in it.
 */
export function leavesRoom(
  side: Side,
  before: Standing,
  now: Standing | undefined,
  kept: KeptByList | undefined,
): boolean {
  const beside =
    side === 'vacancy'
      ? RANKED.reduce((sum, list) => sum + inList(kept, list).count, 0)
      : inList(kept, before.list).count;
  if (beside + 1 < KEPT[side].most) return false;
  if (now === undefined) return true;
  if (side === 'vacancy' && now.list === 'fits' && before.list === 'fits-if') return false;
  return now.list !== before.list || now.strength < before.strength;
}
