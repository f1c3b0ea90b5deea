import type { Suggestion } from './suggestion.js';

/**
 * One suggestion for each thing that was read more than once: the surest, and required if it is so anywhere.
 * The surest first, else in the order of the text.
 */
export function strongest<T>(
  found: readonly Suggestion<T>[],
  keyOf: (value: T) => string,
): Suggestion<T>[] {
  const kept = new Map<string, Suggestion<T>>();
  for (const one of found) {
    const key = keyOf(one.value);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, one);
    else kept.set(key, merged(before, one));
  }
  return [...kept.values()].sort(
    (a, b) => b.confidence - a.confidence || (a.evidence?.start ?? 0) - (b.evidence?.start ?? 0),
  );
}

function merged<T>(one: Suggestion<T>, other: Suggestion<T>): Suggestion<T> {
  const better = other.confidence > one.confidence ? other : one;
  const required = one.need === 'required' || other.need === 'required';
  return required ? { ...better, need: 'required' } : better;
}
