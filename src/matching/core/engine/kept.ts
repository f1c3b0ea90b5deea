/** What is known by a key, worked out and kept when it is first asked for; undefined can be kept as well. */
export function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as Value;
  const value = make();
  map.set(key, value);
  return value;
}
