import { basename, relative, sep } from 'node:path';

/**
 * Which chunk a module belongs to, by where it lies and what reaches it:
 * - `locale-<language>`: what the frame and the home screen say in one language, but for the few words an entry has at once;
 * - `locale-<language>-<feature>`: what a feature's screens say, loaded beside them;
 * - `locale-<language>-lexicon`: what search knows of a language, loaded beside it;
 * - `frame`: the panel, in one request: what an entry or one of `roots` reaches by static imports;
 * - `<feature>`: what lies in `src/features/<feature>/` and comes with its screens, with the ui and core only it uses;
 * - `shared`: ui and core that several features use, in one chunk instead of a swarm;
 * - `lib-<package>`: a library that only features use, with the module that a feature imports it through when it is needed.
 * @param {string} root the repository's folder
 * @param {{ frame?: string, roots?: readonly string[] }} options `frame` names the chunk of the eager modules, without it
 *   Rollup places them; `roots` are lazy modules whose static imports count as eager too
 * @returns {import('rollup').GetManualChunk} for one build: the plan is made once
 */
export function chunkPlan(root, { frame, roots = [] } = {}) {
  /** @type {Map<string, string | undefined> | undefined} */
  let plan;
  return (id, { getModuleIds, getModuleInfo }) => {
    plan ??= planChunks(createGraph([...getModuleIds()], getModuleInfo, root), { frame, roots });
    return plan.get(id);
  };
}

/** The chunk of a file of texts: home's words together, each feature's own beside its screens, each lexicon alone. */
function localeOf(path) {
  const [, lexicon] = /^src\/features\/[^/]+\/lexicons\/([^/]+)\.json$/.exec(path) ?? [];
  if (lexicon) return `${lexicon}-lexicon`;
  const [, language, name] = /^locales\/([^/]+)\/(.+)\.json$/.exec(path) ?? [];
  return language && (/^common$|-home$/.test(name) ? language : `${language}-${name}`);
}
const featureOf = (path) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
const libraryName = (name) => `lib-${name.replace(/^@/, '').replace(/[/.]/g, '-')}`;

function createGraph(ids, getModuleInfo, root) {
  const pathOf = (id) => relative(root, id).split(sep).join('/');
  const dynamicImportsOf = (modules) =>
    [...modules].flatMap((id) => getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  /** Modules and all they import statically. */
  const closure = (modules) => {
    const seen = new Set(modules);
    for (const id of seen) {
      for (const imported of getModuleInfo(id)?.importedIds ?? []) {
        if (getModuleInfo(imported)?.isExternal === false) seen.add(imported);
      }
    }
    return seen;
  };
  return {
    ids,
    pathOf,
    dynamicImportsOf,
    closure,
    // Files of texts are asked for by their names, not by the panel.
    isEntry: (id) => getModuleInfo(id)?.isEntry === true && !id.startsWith('\0'),
  };
}

function planChunks(graph, { frame, roots }) {
  const { ids, pathOf } = graph;
  const eager = graph.closure(ids.filter((id) => graph.isEntry(id) || roots.includes(pathOf(id))));
  const isScreen = (id) => featureOf(pathOf(id)) !== undefined && localeOf(pathOf(id)) === undefined;
  const screens = graph.dynamicImportsOf(eager).filter(isScreen);
  const users = usersOf(screens, graph);
  const plan = new Map();
  for (const id of ids) {
    const path = pathOf(id);
    if (eager.has(id)) plan.set(id, frame);
    else if (localeOf(path) !== undefined) plan.set(id, `locale-${localeOf(path)}`);
    else if (users.has(id)) plan.set(id, screenChunk(path, users.get(id)));
  }
  // What comes late may itself import late; a set that grows while it is walked reaches those too.
  const lates = new Set(graph.dynamicImportsOf([...eager, ...users.keys()]));
  for (const late of lates) {
    placeLate(late, plan, graph);
    for (const later of graph.dynamicImportsOf(graph.closure([late]))) lates.add(later);
  }
  return plan;
}

/** For each module that comes with features' screens: those features. */
function usersOf(screens, { pathOf, closure }) {
  const users = new Map();
  for (const screen of screens) {
    for (const id of closure([screen])) {
      users.set(id, new Set(users.get(id)).add(featureOf(pathOf(screen))));
    }
  }
  return users;
}

function screenChunk(path, users) {
  const owner = packageOf(path);
  if (owner !== undefined) return libraryName(owner);
  return featureOf(path) ?? (users.size === 1 ? [...users][0] : 'shared');
}

/** What is imported late without being a screen comes in one request, named after its library where it has one. */
function placeLate(late, plan, { pathOf, closure }) {
  const modules = [...closure([late])].filter((id) => !plan.has(id));
  const owner = modules.map((id) => packageOf(pathOf(id))).find((name) => name !== undefined);
  const own = [featureOf(pathOf(late)), basename(late).replace(/\..*$/, '')].filter(Boolean).join('-');
  for (const id of modules) plan.set(id, owner === undefined ? own : libraryName(owner));
}
