/** By mail a person gets at most so many suggestions in seven days, best first (DESIGN, section 5). */
export const SUGGESTIONS_PER_WEEK = 5;
/** A suggestion that has waited longer than this for its turn is old news. */
export const STALE_DAYS = 14;
export const WEEK_MS = 7 * 86_400_000;

export interface WaitingSuggestion {
  id: string;
  /** The fit, larger is better. */
  strength: number;
}

/**
 * Which of the waiting suggestions go into today's digest: the best, as far as the week's number allows.
 * Ties go to the older one (ids sort by time).
 * @param sentThisWeek how many went out in the last seven days
 */
export function chooseForDigest(
  waiting: readonly WaitingSuggestion[],
  sentThisWeek: number,
  perWeek = SUGGESTIONS_PER_WEEK,
): WaitingSuggestion[] {
  const room = Math.max(0, perWeek - sentThisWeek);
  return [...waiting]
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, room);
}
