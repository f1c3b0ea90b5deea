import { DomainError } from '../../kernel/errors.js';

/** The entity tag of a record's version. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * A stale edit is refused; an edit without `If-Match` goes in (DESIGN, section 8).
 * @throws DomainError `stale` (412)
 */
export function assertFresh(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes(etagOf(version))) return;
  throw new DomainError('stale', 'stale', 'The record has changed since you read it', { version });
}
