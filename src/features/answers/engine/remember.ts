/** All words of a large help centre fit. */
const many = 50_000;

/** Computes each value once, until there are more than `most` and the memory starts anew. */
export function remember<Key, Value extends object>(
  compute: (key: Key) => Value,
  most = many,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    if (known.size > most) known.clear();
    const computed = compute(key);
    known.set(key, computed);
    return computed;
  };
}
