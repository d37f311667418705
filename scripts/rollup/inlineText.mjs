import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const query = '?inline';

/**
 * `import css from './X.css?inline'` gives the minified stylesheet as text, and `import data from './X.json'` the
 * parsed file, as Vite and Vitest do it.
 * @returns {import('rollup').Plugin}
 */
export function inlineText() {
  return {
    name: 'inline-text',
    async load(id) {
      if (id.endsWith(`.css${query}`)) {
        const file = id.slice(0, -query.length);
        this.addWatchFile(file);
        const source = await readFile(file, 'utf8');
        const { code } = await transform(source, {
          loader: 'css',
          minify: true,
          target: 'es2022',
          charset: 'utf8',
        });
        return {
          code: `export default ${JSON.stringify(tightened(code.trim()))};`,
          moduleSideEffects: false,
        };
      }
      if (id.endsWith('.json')) {
        const data = JSON.parse(await readFile(id, 'utf8'));
        return { code: `export default ${JSON.stringify(data)};`, moduleSideEffects: false };
      }
      return null;
    },
  };
}

/** Without the spaces that esbuild leaves inside functions and around the value of a custom property, but for those in quotes. */
function tightened(css) {
  return css.replace(
    /("[^"]*"|'[^']*')|([,:]) | (;)| ([*/]) (?=[\d(])/g,
    (_, quoted, before, after, sign) => quoted ?? before ?? after ?? sign,
  );
}
