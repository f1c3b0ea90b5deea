import { invalid } from '../../kernel/errors.js';
import { isUuid } from '../../kernel/ids.js';
import type { PageRequest } from './page.js';

const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const MAX_INTEGER = 2 ** 31 - 1;

export const notOurs = () =>
  invalid('invalid-cursor', 'cursor is not one that this service gave out');

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
  if (!ISO.test(at) || Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at)
    throw notOurs();
  return { at, id };
}

/** The last number seen, for lists sorted by a counter. @throws DomainError `invalid` likewise */
export function numberAfter({ after }: PageRequest): number | undefined {
  if (after === undefined) return undefined;
  const [number] = after;
  if (after.length !== 1 || !isCount(number)) throw notOurs();
  return number;
}

/** Whether a part of a cursor is a number that a column of ours can hold. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER;
}
