import { known, replaced, unreached } from './unreachedI18next.mjs';

/**
 * Leaves out of the bundle what `core/i18n.ts` does not use of i18next, which has one class for everything and cannot
 * be shaken: methods that nothing calls, and branches for options that we never give. The minifier does the rest.
 * pruneI18next.test.ts holds every text of every language against the whole library.
 * @returns {import('rollup').Plugin}
 */
export function pruneI18next() {
  return {
    name: 'prune-i18next',
    transform(code, id) {
      if (!/i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/.test(id)) return null;
      try {
        return { code: prune(code, this.parse(code)), map: null };
      } catch (error) {
        return this.error(error);
      }
    },
  };
}

/**
 * @param {string} code of i18next
 * @param {object} program its ESTree, with `start` and `end`
 * @throws Error when a name or an expression of unreachedI18next.mjs is not there any more
 */
export function prune(code, program) {
  const cuts = [...cutsIn(program, { code, owner: undefined })];
  const found = new Set(cuts.map(({ what }) => what));
  const missing = [...expected()].filter((what) => !found.has(what));
  if (missing.length > 0) throw new Error(`i18next has changed: look at ${missing.join(', ')}`);
  return cuts
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

function* expected() {
  for (const [owner, names] of Object.entries(unreached)) for (const name of names) yield `${owner}.${name}`;
  for (const [owner, methods] of Object.entries(replaced)) {
    for (const name of Object.keys(methods)) yield `${owner}.${name}`;
  }
  yield* Object.keys(known);
}

/** Never one within another, so that each can be made by its place. */
function* cutsIn(node, at) {
  if (Array.isArray(node)) {
    for (const each of node) yield* cutsIn(each, at);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const cut = cutOf(node, at);
  if (cut !== undefined) {
    yield { ...cut, start: node.start, end: node.end };
    return;
  }
  const within = node.type === 'ClassDeclaration' ? { ...at, owner: node.id.name } : at;
  for (const [name, child] of Object.entries(node)) {
    const isAssignedTo = node.type === 'AssignmentExpression' && name === 'left';
    if (!isAssignedTo) yield* cutsIn(child, within);
  }
}

function cutOf({ type, key, callee, start, end }, { code, owner }) {
  if (type === 'MethodDefinition') return methodCut(owner, key.name);
  if (typeof start !== 'number') return undefined;
  const source = code.slice(start, end);
  if (Object.hasOwn(known, source)) return { what: source, by: known[source] };
  // What is said to developers of a site that translates itself.
  if (
    type === 'CallExpression' &&
    /^(?:this\.logger|baseLogger)\.(?!create\b|init\b)\w+$/.test(textOf(callee, code))
  ) {
    return { what: 'logger', by: 'void 0' };
  }
  return undefined;
}

function methodCut(owner, name) {
  const what = `${owner}.${name}`;
  if (Object.hasOwn(replaced[owner] ?? {}, name)) return { what, by: replaced[owner][name] };
  return unreached[owner]?.includes(name) ? { what, by: '' } : undefined;
}

const textOf = ({ start, end }, code) => code.slice(start, end);
