import { expect, test } from 'vitest';
import { readModules, type SourceModule } from './sourceModules.ts';

const modules = readModules('src');

/** Imports of our own files that a module may not have, as 'from → to'. */
function crossings(of: string, allowed: (to: string, from: SourceModule) => boolean): readonly string[] {
  return modules
    .filter(({ path }) => path.startsWith(of))
    .flatMap((from) =>
      from.imports.flatMap(({ path }) =>
        path === undefined || allowed(path, from) ? [] : [`${from.path} → ${path}`],
      ),
    );
}

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
const shipped = new Set(modules.flatMap(({ imports }) => imports.flatMap(({ path }) => path ?? [])));
const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder));

test('ui is given props and gives events: it imports nothing of ours', () => {
  expect(crossings('src/ui/', (to) => within(to, 'src/ui/'))).toEqual([]);
});

test('core lies lowest: it imports nothing of ours', () => {
  expect(crossings('src/core/', (to) => within(to, 'src/core/'))).toEqual([]);
});

test('a feature stands on core and ui, and never knows another feature, not even by a type', () => {
  const allowed = (to: string, from: SourceModule) =>
    within(to, 'src/core/', 'src/ui/', `src/features/${featureOf(from.path)}/`) ||
    // what only tests import may use what tests share
    (within(to, 'test/') && !shipped.has(from.path)) ||
    // a feature's own texts, by which its keys are typed
    new RegExp(`^locales/[^/]+/${featureOf(from.path)}(?:-home)?\\.json$`).test(to);
  const inFeatures = modules.filter(({ path }) => featureOf(path) !== undefined);
  expect(inFeatures.length).toBeGreaterThan(0);
  const found = new Set(inFeatures.flatMap(({ path }) => featureOf(path) ?? []));
  expect([...found].flatMap((id) => crossings(`src/features/${id}/`, allowed))).toEqual([]);
});

test('the frame is handed features as data and imports none', () => {
  const allowed = ['src/widget/', 'src/launcher/', 'src/ui/', 'src/core/', 'src/options.ts', 'locales/'];
  expect(crossings('src/widget/', (to) => within(to, ...allowed))).toEqual([]);
});

test('the launcher stands alone, before any framework and any feature', () => {
  const allowed = (to: string) =>
    within(to, 'src/launcher/', 'src/core/', 'src/options.ts') || /^locales\/[^/]+\/launcher\.json$/.test(to);
  expect(crossings('src/launcher/', allowed)).toEqual([]);
});

test('the loader is the launcher and an import() of the panel', () => {
  expect(
    crossings('src/embed/', (to) => within(to, 'src/embed/', 'src/launcher/', 'src/core/', 'src/options.ts')),
  ).toEqual([]);
});

test('only the table and what creates a widget know which features there are', () => {
  const knowing = modules
    .filter(({ path }) => featureOf(path) === undefined)
    .filter(({ imports }) => imports.some(({ path }) => path !== undefined && featureOf(path) !== undefined))
    .map(({ path }) => path);
  expect(knowing.filter((path) => !/^src\/(?:features\/index|[A-Za-z]+)\.tsx?$/.test(path))).toEqual([]);
});

test('each dependency has one door', () => {
  const doors: Record<string, RegExp> = {
    i18next: /^src\/core\/i18n\.ts$/,
    'idb-keyval': /^src\/core\/store\.ts$/,
    'fuse.js': /^src\/features\/answers\/search\.ts$/,
    uqr: /^src\/features\/returns\/qrCode\.ts$/,
    // the parser's tokens are read in one file and their type named in the one that reads a tag
    html5parser: /^src\/features\/answers\/(?:richText|readTag)\.ts$/,
  };
  const strays = modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier }) =>
      doors[specifier]?.test(path) === false ? [`${path} → ${specifier}`] : [],
    ),
  );
  expect(strays).toEqual([]);
});
