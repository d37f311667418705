const most = 5000;

/** Computes each value once, until there are very many and the memory starts anew. */
export function remember<Key, Value extends object>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value) return value;
    if (known.size > most) known.clear();
    value = compute(key);
    known.set(key, value);
    return value;
  };
}
