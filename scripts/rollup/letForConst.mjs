/**
 * Declares everything with `let` before minifying: a bundle needs no `const`, two kinds of declarations cannot be
 * joined, and one word instead of two packs better. The compiler has already seen that no constant is assigned to.
 * @returns {import('rollup').Plugin}
 */
export function letForConst() {
  return {
    name: 'let-for-const',
    renderChunk(code) {
      const starts = [];
      collect(this.parse(code), starts);
      const parts = [0, ...starts].map((start, index, all) => code.slice(start, all[index + 1]));
      return {
        code: parts.map((part, index) => (index > 0 ? part.replace('const', 'let') : part)).join(''),
        map: null,
      };
    },
  };
}

/** Where `const` stands, in reading order. */
function collect(node, starts) {
  if (Array.isArray(node)) for (const each of node) collect(each, starts);
  else if (node !== null && typeof node === 'object') {
    if (node.type === 'VariableDeclaration' && node.kind === 'const') starts.push(node.start);
    for (const value of Object.values(node)) collect(value, starts);
  }
}
