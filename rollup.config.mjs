import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { chunkPlan } from './scripts/rollup/chunkPlan.mjs';
import { constants } from './scripts/rollup/constants.mjs';
import { copyFiles } from './scripts/rollup/copyFiles.mjs';
import { empty as emptied } from './scripts/rollup/empty.mjs';
import { filesEnding, stylesOf } from './scripts/rollup/filesEnding.mjs';
import { inlineText } from './scripts/rollup/inlineText.mjs';
import { leanTypes } from './scripts/rollup/leanTypes.mjs';
import { letForConst } from './scripts/rollup/letForConst.mjs';
import { localeFiles } from './scripts/rollup/localeFiles.mjs';
import { manifest } from './scripts/rollup/manifest.mjs';
import { minify } from './scripts/rollup/minify.mjs';
import { notices } from './scripts/rollup/notices.mjs';
import { packedWords } from './scripts/rollup/packedWords.mjs';
import { pruneI18next } from './scripts/rollup/pruneI18next.mjs';
import { publishFiles } from './scripts/rollup/publishFiles.mjs';
import { writePages } from './scripts/rollup/writePages.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifestFile = join(root, '.build/manifest.json');

/** What the npm package offers: the subpath of `exports` and the module behind it. */
const moduleEntries = { index: 'src/index.ts', search: 'src/features/answers/search.ts' };
const panelEntry = 'src/panel.ts';
const loaderEntry = 'src/embed/loader.ts';

const isPackage = (id) => !/^(?:[.#/\0]|[a-z]:)/i.test(id);

const script = ({ target = 'es2022', browser = true, values = {} } = {}) => [
  inlineText(),
  resolve({ browser, extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
  esbuild({
    target,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    tsconfig: false,
  }),
  // after esbuild, which takes their declarations away
  constants({ __VERSION__: version, ...values }),
];

const empty = (folder) => emptied(join(root, folder));

const chunks = (options) => ({ manualChunks: chunkPlan(root, options), onlyExplicitManualChunks: true });

/** The npm module: dependencies stay imports; features and locales stay lazy. */
const module = {
  input: moduleEntries,
  external: isPackage,
  treeshake: { moduleSideEffects: false },
  plugins: [empty('dist/chunks'), ...script()],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    sourcemapExcludeSources: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    ...chunks({ roots: [panelEntry] }),
  },
};

const types = {
  input: moduleEntries,
  external: isPackage,
  plugins: [dts({ tsconfig: 'tsconfig.json' }), leanTypes(join(root, 'dist'))],
  output: { dir: 'dist', format: 'es', entryFileNames: '[name].d.ts' },
};

/** The panel for script tags: everything inside, immutable file names. */
const panel = {
  input: { panel: panelEntry },
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    empty('dist/cdn'),
    empty('.build/manifest.json'),
    ...script(),
    localeFiles(root),
    pruneI18next(),
    letForConst(),
    minify({ module: true }),
    notices('third-party.txt'),
    manifest({ root, file: manifestFile }),
    copyFiles([['src/embed/serviceWorker.js', 'dist/cdn/service-worker.js']]),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'hex',
    minifyInternalExports: true,
    freeze: false,
    sourcemap: 'hidden',
    ...chunks({ frame: 'panel' }),
  },
};

async function panelFile() {
  const built = Object.entries(JSON.parse(await readFile(manifestFile, 'utf8')));
  return built.find(([, { name }]) => name === 'panel')[0];
}

/**
 * What the script tag names: classic JavaScript that imports the panel, so it is built after it. Every browser that has
 * constructed style sheets, without which nothing of ours is drawn, reads ES2021.
 */
const loader = {
  input: loaderEntry,
  plugins: [
    ...script({ target: 'es2021', values: { __PANEL_FILE__: panelFile } }),
    packedWords(root),
    letForConst(),
    minify({ module: false, toplevel: true }),
    manifest({ root, file: manifestFile }),
    publishFiles(join(root, 'dist/cdn')),
  ],
  output: { file: 'dist/cdn/counterbell.js', format: 'iife', strict: false, sourcemap: 'hidden' },
};

const node = (input, dir) => ({
  input,
  external: isPackage,
  plugins: [empty(dir), ...script({ browser: false, target: 'node20' })],
  output: {
    dir,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  },
});

const server = node({ main: 'demo/server/main.ts' }, '.build/server');

const pages = node({ pages: 'demo/store/pages.ts' }, '.build/pages');
pages.plugins.push(empty('.build/store'), writePages(join(root, '.build/store')));

const page = (input, format, file, copies) => ({
  input,
  plugins: [...script(), minify({ module: format === 'es' }), copyFiles(copies)],
  output: { file, format, inlineDynamicImports: true },
});

const store = page('demo/store/store.ts', 'iife', '.build/store/store.js', [
  ['demo/store/assets', '.build/store/assets'],
  ...stylesOf('demo/store', '.build/store'),
]);

const desk = page('demo/desk/desk.tsx', 'es', '.build/desk/desk.js', stylesOf('demo/desk', '.build/desk'));

const galleryFiles = stylesOf('demo/gallery', '.build/gallery');
const gallery = page('demo/gallery/gallery.ts', 'es', '.build/gallery/gallery.js', galleryFiles);

const scriptNames = filesEnding('scripts', '.ts').filter((file) => !file.includes('.test.'));
const scripts = node(
  Object.fromEntries(scriptNames.map((file) => [file.slice(0, -'.ts'.length), `scripts/${file}`])),
  '.build/scripts',
);

/** Built to be weighed alone, by scripts/budgets.mjs. */
const weighed = (name, input, external) => ({
  input,
  external,
  treeshake: { moduleSideEffects: false },
  plugins: [...script(), letForConst(), minify({ module: true })],
  output: { file: `.build/weighed/${name}.js`, format: 'es' },
});
/** What is the search engine's own: neither the library nor what it loads late. */
const beside = /^fuse\.js|\/loadLexicon\.ts$|\/portIndex\.ts$/;

const parts = {
  module: [module],
  types: [types],
  cdn: [panel, loader],
  weighed: [
    weighed('engine', moduleEntries.search, (id) => beside.test(id)),
    weighed('fuse', 'fuse.js/basic'),
  ],
  demo: [server, pages, store, desk, gallery],
  gallery: [gallery],
  scripts: scriptNames.length > 0 ? [scripts] : [],
};

/** `rollup -c` builds all; `rollup -c --configParts cdn,demo` only these. */
export default ({ configParts }) => {
  const names = configParts === undefined ? Object.keys(parts) : configParts.split(',');
  return [...new Set(names.flatMap((name) => parts[name]))];
};
