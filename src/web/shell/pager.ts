/**
 * Where a list that is shown in pages goes on, and where it begins.
 * @param cursor of the page shown; undefined for the first, which needs no way back to itself
 * @param nextCursor of the page after it; null where there is none
 */
export function pagerLinks(path: string, cursor: string | undefined, nextCursor: string | null) {
  return {
    first: cursor === undefined ? undefined : path,
    next: nextCursor === null ? undefined : `${path}?cursor=${nextCursor}`,
  };
}
