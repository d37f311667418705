/**
 * Replaces build-time constants such as `__VERSION__` by literals. A value may be a function: it is called when the
 * module is read, so it can give what an earlier build has just written.
 * @param {Record<string, string | (() => Promise<string>)>} values
 * @returns {import('rollup').Plugin}
 */
export function constants(values) {
  const pattern = new RegExp(`\\b(?:${Object.keys(values).join('|')})\\b`, 'g');
  return {
    name: 'constants',
    async transform(code) {
      const used = new Set(code.match(pattern));
      if (used.size === 0) return null;
      const literals = new Map();
      for (const name of used) {
        const value = values[name];
        literals.set(name, JSON.stringify(typeof value === 'function' ? await value() : value));
      }
      return { code: code.replace(pattern, (name) => literals.get(name)), map: null };
    },
  };
}
