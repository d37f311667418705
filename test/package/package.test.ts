import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '#test/browser/launchChromium.ts';
import { createFreshProject, type FreshProject } from './freshProject.ts';
import { serveFolder } from './serveFolder.ts';

const tsc = 'node_modules/typescript/bin/tsc';
let project: FreshProject;

beforeAll(async () => {
  project = await createFreshProject();
});

afterAll(() => project.remove());

test('a merchant’s strictly typed page compiles against the package', async () => {
  expect(await project.node(tsc, '-p', 'tsconfig.json')).toEqual({ code: 0, output: '' });
});

test('a merchant’s mistakes are named by the compiler, line by line', async () => {
  const { code, output } = await project.node(tsc, '-p', 'tsconfig.mistakes.json');
  expect(code).toBeGreaterThan(0);
  const errors = [...output.matchAll(/^mistakes\.ts\((\d+),\d+\): error (TS\d+)/gm)];
  expect(errors.map(([, line, name]) => `${line} ${name}`)).toEqual([
    '3 TS2561',
    '4 TS2322',
    '5 TS2739',
    '7 TS2540',
    '8 TS2345',
    '9 TS2353',
  ]);
});

test('a server that renders the shop can import the package', async () => {
  const script = `
    const before = Object.getOwnPropertyNames(globalThis).length;
    const { createCounterbell } = await import('counterbell');
    const added = Object.getOwnPropertyNames(globalThis).length - before;
    console.log(typeof createCounterbell, added);`;
  expect(await project.node('--input-type=module', '--eval', script)).toEqual({
    code: 0,
    output: 'function 0\n',
  });
});

test('a bundler keeps the panel, each feature and each language out of the page until they are needed', async () => {
  const built = await build();
  const entry = built.find(({ name }) => name.startsWith('index-'));
  for (const lazy of [
    'panel',
    'answers',
    'orders',
    'returns',
    'contact',
    'locale-en',
    'locale-nl',
    'locale-zh-CN',
  ]) {
    expect(built.map(({ name }) => name)).toContainEqual(expect.stringMatching(`^${lazy}-.*\\.js$`));
  }
  // the launcher, its texts and the page's own code, before compression
  expect(entry?.bytes).toBeLessThan(20_000);
});

test('a shopper of the fresh shop presses the bell and finds an answer', async () => {
  await build();
  const { origin, stop } = await serveFolder(join(project.folder, 'dist'));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await page.goto(origin);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').getByText('How long may I think it over?').click();
    await page.getByText('Thirty days.').waitFor();
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    stop();
  }
});

/** Builds the project with Vite and gives its scripts. */
async function build(): Promise<readonly { name: string; bytes: number }[]> {
  const { code, output } = await project.node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  expect({ code, output }).toEqual({ code: 0, output: '' });
  const folder = join(project.folder, 'dist/assets');
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
}
