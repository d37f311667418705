import terser from '@rollup/plugin-terser';

/** @returns {import('rollup').Plugin} Terser, as all that a browser loads is minified. */
export function minify(options) {
  return terser({
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
    format: { comments: false },
    ...options,
  });
}
