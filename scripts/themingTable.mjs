import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

/** Options that decide how the widget looks and where it stands, in the order a merchant meets them. */
const looks = [
  'brand',
  'theme',
  'logo',
  'shopName',
  'hero',
  'launcher',
  'launcherText',
  'position',
  'offsetBlock',
  'offsetInline',
  'zIndex',
];
const page = join(root, 'docs/theming.md');

/** Every source file of a kind, in the order of their paths. */
async function readSources(ending) {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const files = names.filter((name) => ending.test(name) && !/\.test\./.test(name)).sort();
  return Promise.all(files.map((name) => readFile(join(root, 'src', name), 'utf8')));
}

/** What stands between the comma and the bracket that closes `var(--name, …)`. */
function fallbackOf(css, name) {
  const start = css.indexOf(`var(${name},`);
  if (start < 0) return undefined;
  let depth = 1;
  let end = start + 4;
  for (; depth > 0; end++) depth += { '(': 1, ')': -1 }[css[end]] ?? 0;
  return css.slice(start + name.length + 5, end - 1).trim();
}

/** `@cssprop --name - words` stands before the declaration that reads the property, whose fallback is the default. */
export async function readProperties() {
  const found = (await readSources(/\.css$/)).flatMap((css) =>
    [...css.matchAll(/\/\*\* @cssprop (--[\w-]+) - (.*?) ?\*\//gs)].map(([, name, words], index, all) => ({
      name,
      fallback: fallbackOf(css.slice(all[index].index), name),
      words,
    })),
  );
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

/** `@csspart name - words` stands in the comment of what has the part. */
export async function readParts() {
  const found = (await readSources(/\.tsx?$/)).flatMap((code) =>
    [...code.matchAll(/@csspart ([\w-]+) - (.*?)(?: \*\/|\n)/g)].map(([, name, words]) => ({ name, words })),
  );
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

/** The options of src/options.ts that decide looks, with the words of their comments. */
export async function readLooks() {
  const code = await readFile(join(root, 'src/options.ts'), 'utf8');
  const options = [...code.matchAll(/\/\*\*(.*?)\*\/\s+(\w+)\?: ([^;]+);/gs)].map(
    ([, words, name, type]) => ({
      name,
      type,
      words: words.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim(),
    }),
  );
  return looks.map((look) => {
    const option = options.find(({ name }) => name === look);
    if (!option) throw new Error(`src/options.ts has no option ${look}`);
    return option;
  });
}

const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page with its tables as the source has them now; what stands outside the markers is written by hand. */
export async function makeThemingPage() {
  const [properties, parts, options, text] = await Promise.all([
    readProperties(),
    readParts(),
    readLooks(),
    readFile(page, 'utf8'),
  ]);
  const tables = {
    properties: table(
      ['property', 'default', 'what it does'],
      properties.map(({ name, fallback, words }) => [code(name), code(fallback), words]),
    ),
    parts: table(
      ['part', 'what it is'],
      parts.map(({ name, words }) => [code(`::part(${name})`), words]),
    ),
    options: table(
      ['option', 'attribute', 'values', 'what it does'],
      options.map(({ name, type, words }) => [code(name), code(`data-${kebab(name)}`), code(type), words]),
    ),
  };
  return Object.entries(tables).reduce(
    (whole, [name, rows]) =>
      whole.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_, before, after) => `${before}\n${rows}\n${after}`,
      ),
    text,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(page, await makeThemingPage());
