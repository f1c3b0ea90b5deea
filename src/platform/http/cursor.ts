import { invalid } from '../../kernel/errors.js';
import { isUuid } from '../../kernel/ids.js';
import type { PageRequest } from './page.js';

const notOurs = () => invalid('invalid-cursor', 'cursor is not one that this service gave out');

/** The last id seen, for lists sorted by id. @throws DomainError `invalid` for a cursor of another list */
export function idAfter({ after }: PageRequest): string | undefined {
  if (after === undefined) return undefined;
  if (after.length !== 1 || !isUuid(after[0])) throw notOurs();
  return after[0];
}

/** The last instant (ISO text) and id seen, for lists sorted by both. @throws DomainError `invalid` likewise */
export function instantAfter({ after }: PageRequest): { at: string; id: string } | undefined {
  if (after === undefined) return undefined;
  const [at, id] = after;
  if (after.length !== 2 || typeof at !== 'string' || !isUuid(id)) throw notOurs();
  if (Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at) throw notOurs();
  return { at, id };
}
