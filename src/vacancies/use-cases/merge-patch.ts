import { isDeepStrictEqual } from 'node:util';
import { refused } from './read-body.js';

/** The short forms and the lists they stand for. */
const SHORT_FORMS = { title: 'titles', description: 'descriptions' } as const;

/**
 * A record with the fields of a patch in the place of its own, each as a whole; null takes a field away
 * (as in RFC 7396, one level deep). What the patch does not name stays.
 * @throws DomainError `invalid` when the patch is no object
 */
export function mergePatch(current: object, patch: unknown): Record<string, unknown> {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    throw refused({ field: '', code: 'isObject', message: 'must be a JSON object' });
  }
  const merged: Record<string, unknown> = { ...current, ...patch };
  for (const [short, list] of Object.entries(SHORT_FORMS)) {
    if (short in patch && !(list in patch)) delete merged[list];
  }
  return merged;
}

/** Whether two records say the same; what is undefined is not said. */
export function isSame(a: object, b: object): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
