import { DomainError } from '../../../kernel/errors.js';

/**
 * A feed that cannot be read on: what is wrong and where. Records read before it are good.
 * @param position line, column or record, in words for an operator
 */
export const feedBroken = (message: string, position: string) =>
  new DomainError('invalid', 'feed-broken', `${message} (${position})`, { position });

/** One record of a feed, as it was read, with where it stood. */
export interface RawRecord {
  /** `resultats[3]` in a list, `line 14` in a table. */
  position: string;
  value: unknown;
  /** Set when the record itself could not be read; the reading goes on after it. */
  fault?: { field: string; reason: string };
}
