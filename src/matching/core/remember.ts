/**
 * A memory of what follows from an object that never changes (a taxonomy, a table): it goes when the
 * object goes, so it holds no state of its own and a result never depends on it.
 */
export function memory<Owner extends object, Value>(fresh: (owner: Owner) => Value) {
  const memories = new WeakMap<Owner, Value>();
  return (owner: Owner): Value => {
    const known = memories.get(owner);
    if (known !== undefined) return known;
    const value = fresh(owner);
    memories.set(owner, value);
    return value;
  };
}
