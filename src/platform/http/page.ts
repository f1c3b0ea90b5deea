import { invalid } from '../../kernel/errors.js';

/** One page of a list, newest or best first. */
export interface Page<T> {
  items: T[];
  /** Give it back as `?cursor=` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface PageRequest {
  limit: number;
  /** Sort key of the last item seen, decoded. */
  after?: readonly (string | number)[];
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Reads `?limit=` and `?cursor=`. @throws DomainError `invalid` naming the parameter */
export function readPageRequest(query: { limit?: string; cursor?: string }): PageRequest {
  const limit = query.limit === undefined ? DEFAULT_LIMIT : Number(query.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw invalid('invalid-limit', `limit must be a whole number from 1 to ${MAX_LIMIT}`);
  }
  if (query.cursor === undefined || query.cursor === '') return { limit };
  return { limit, after: decodeCursor(query.cursor) };
}

function decodeCursor(cursor: string): (string | number)[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = (v: unknown) => typeof v === 'string' || typeof v === 'number';
    if (Array.isArray(value) && value.every(fits)) return value;
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw invalid('invalid-cursor', 'cursor is not one that this service gave out');
}

/**
 * Makes a page from rows read with `limit + 1`: the extra row only tells that there is more.
 * @param keyOf the sort key of a row, in the order of the list's sort
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  request: PageRequest,
  keyOf: (row: Row) => readonly (string | number)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return {
    items: shown.map(toItem),
    nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  };
}
