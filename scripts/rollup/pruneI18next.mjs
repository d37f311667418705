/**
 * The parts of i18next that one language, loaded whole, flat keys and no plug-ins never reach: backends, nesting,
 * objects as answers, formats (ours are `Intl`'s, in `core/format.ts`), changing resources, other instances.
 * It has one class for everything and cannot be shaken, and every shopper would pay 5 kB for them.
 * Found by coverage over every text of every language; a method that an upgrade renames fails the build.
 */
const unreached = {
  EventEmitter: ['once', 'off'],
  ResourceStore: [
    'removeNamespaces',
    'addResource',
    'addResources',
    'removeResourceBundle',
    'getResourceBundle',
    'toJSON',
  ],
  Translator: ['exists', 'getUsedParamsDetails'],
  PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
  Interpolator: ['reset'],
  Formatter: ['add', 'addCached'],
  Connector: ['queueLoad', 'loaded', 'read', 'prepareLoading', 'load', 'reload', 'loadOne', 'saveMissing'],
  I18n: [
    'use',
    'hydrate',
    'getFixedT',
    'exists',
    'setDefaultNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
    'toJSON',
  ],
};

/** Reached, but with nothing to do for us. */
const replaced = {
  Interpolator: { nest: 'nest(text) { return text; }' },
  Formatter: { format: 'format(value) { return value; }' },
  I18n: { reloadResources: 'reloadResources() {}' },
};

/**
 * Leaves out of the bundle what `core/i18n.ts` does not use of i18next.
 * @returns {import('rollup').Plugin}
 */
export function pruneI18next() {
  return {
    name: 'prune-i18next',
    transform(code, id) {
      if (!/i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/.test(id)) return null;
      const cuts = this.parse(code).body.flatMap((node) =>
        node.type === 'ClassDeclaration' ? cutsOf(node) : [],
      );
      const found = new Set(cuts.map(({ name }) => name));
      const missing = Object.entries(unreached).flatMap(([owner, names]) =>
        names.map((name) => `${owner}.${name}`).filter((name) => !found.has(name)),
      );
      if (missing.length > 0) this.error(`i18next has changed: look at ${missing.join(', ')}`);
      const pruned = cuts.reduceRight(
        (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
        code,
      );
      return { code: pruned, map: null };
    },
  };
}

function cutsOf({ id, body }) {
  return body.body.flatMap(({ type, key, start, end }) => {
    if (type !== 'MethodDefinition') return [];
    const isReplaced = Object.hasOwn(replaced[id.name] ?? {}, key.name);
    const by = isReplaced
      ? replaced[id.name][key.name]
      : unreached[id.name]?.includes(key.name)
        ? ''
        : undefined;
    return by === undefined ? [] : [{ name: `${id.name}.${key.name}`, start, end, by }];
  });
}
