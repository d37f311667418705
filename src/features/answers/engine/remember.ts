/** Entries after which a memory starts anew; all words of a large help centre fit. */
const most = 50_000;

/** Computes each value once, as long as the memory lasts. */
export function remember<Key, Value extends object>(compute: (key: Key) => Value): (key: Key) => Value {
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
