import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = (ending: RegExp) =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('.test.'))
    .map((name) => read(join('src', name)));

const RowsSchema = v.array(
  v.object({ name: v.string(), fallback: v.optional(v.string()), words: v.string() }),
);
const PageSchema = v.object({
  makeThemingPage: v.pipe(v.function(), v.returns(v.promise())),
  readProperties: v.pipe(v.function(), v.returns(v.promise())),
  readParts: v.pipe(v.function(), v.returns(v.promise())),
});
/** Named by its place, because the repository's own scripts have no types. */
const script = v.parse(PageSchema, await import(pathToFileURL(join(root, 'scripts/themingTable.mjs')).href));
const properties = v.parse(RowsSchema, await script.readProperties());
const parts = v.parse(RowsSchema, await script.readParts());

test('docs/theming.md says what the source says', async () => {
  expect(read('docs/theming.md'), 'npm run docs:theming brings it up to date').toBe(
    await script.makeThemingPage(),
  );
});

test('every property that a page may set is documented, and has one default wherever it is read', () => {
  const inner = ['--cb-vvh', '--cb-vvt', '--cb-safe', '--cb-from'];
  const css = sources(/\.css$/).join('\n');
  const uses = [...css.matchAll(/var\((--cb-[\w-]+),\s*([^;]*?)\)[;\s)]/g)].filter(
    ([, name = '']) => !inner.includes(name),
  );
  expect([...new Set(uses.map(([, name]) => name))].sort()).toEqual(properties.map(({ name }) => name));
  for (const { name, fallback = '' } of properties) {
    const defaults = uses.flatMap(([, used, value = '']) =>
      used === name ? [value.replace(/\)$/, '')] : [],
    );
    // The panel has a font for each script, which the launcher has no room for.
    const others = defaults.filter((value) => !value.startsWith(fallback) && value !== 'var(--_system');
    expect([name, others]).toEqual([name, []]);
  }
});

test('no part is documented that is nowhere, and none is there that is not documented', () => {
  const code = sources(/\.tsx?$/).join('\n');
  const used = [...code.matchAll(/\bpart(?:="|: '|Of\(.*\n.*\? ')([\w-]+)/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(parts.map(({ name }) => name));
});
