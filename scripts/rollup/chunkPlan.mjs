import { relative, sep } from 'node:path';

/**
 * Which chunk a module belongs to, by where it lies and what reaches it:
 * - `locale-<language>`: all texts of one language;
 * - nothing (the entry's or panel's own chunk): whatever an entry, or a frame it imports on intent, reaches statically;
 * - `<feature>`: what lies in `src/features/<feature>/` and is not reached so, with the ui and core only it uses;
 * - `shared`: ui and core that several features use, in one chunk instead of a swarm;
 * - `lib-<package>`: a library that only features use.
 * @param {string} root the repository's folder
 * @returns {import('rollup').GetManualChunk}
 */
export function chunkPlan(root) {
  /** @type {Map<string, string> | undefined} */
  let plan;
  return (id, { getModuleIds, getModuleInfo }) => {
    plan ??= planChunks([...getModuleIds()], getModuleInfo, (file) =>
      relative(root, file).split(sep).join('/'),
    );
    return plan.get(id);
  };
}

const localeOf = (path) => /^locales\/([^/]+)\//.exec(path)?.[1];
const featureOf = (path) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

function planChunks(ids, getModuleInfo, pathOf) {
  const plan = new Map();
  const eager = eagerModules(ids, getModuleInfo, pathOf);
  const users = lazyUsers(ids, eager, getModuleInfo, pathOf);
  for (const id of ids) {
    const path = pathOf(id);
    const locale = localeOf(path);
    if (locale !== undefined) plan.set(id, `locale-${locale}`);
    else if (!eager.has(id)) plan.set(id, lazyChunk(path, users.get(id) ?? new Set()));
  }
  for (const [id, chunk] of plan) if (chunk === undefined) plan.delete(id);
  return plan;
}

function lazyChunk(path, users) {
  const owner = packageOf(path);
  if (owner !== undefined) return `lib-${owner.replace(/^@/, '').replace(/[/.]/g, '-')}`;
  const feature = featureOf(path);
  if (feature !== undefined) return feature;
  if (users.size === 1) return [...users][0];
  return users.size > 1 ? 'shared' : undefined;
}

/** The entries, the frames they import on intent, and all these reach by static imports. */
function eagerModules(ids, getModuleInfo, pathOf) {
  const eager = staticClosure(
    ids.filter((id) => getModuleInfo(id)?.isEntry),
    getModuleInfo,
  );
  const frames = [...eager]
    .flatMap((id) => getModuleInfo(id)?.dynamicallyImportedIds ?? [])
    .filter((id) => featureOf(pathOf(id)) === undefined && localeOf(pathOf(id)) === undefined);
  return staticClosure([...eager, ...frames], getModuleInfo);
}

/** For each module outside the eager ones: the features that reach it statically. */
function lazyUsers(ids, eager, getModuleInfo, pathOf) {
  const users = new Map();
  for (const id of ids) {
    const feature = featureOf(pathOf(id));
    if (feature === undefined || eager.has(id)) continue;
    for (const used of staticClosure([id], getModuleInfo)) {
      if (!users.has(used)) users.set(used, new Set());
      users.get(used).add(feature);
    }
  }
  return users;
}

function staticClosure(start, getModuleInfo) {
  const seen = new Set(start);
  for (const id of seen) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) {
      if (getModuleInfo(imported)?.isExternal === false) seen.add(imported);
    }
  }
  return seen;
}
