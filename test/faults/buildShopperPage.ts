import { join } from 'node:path';
import { build } from 'esbuild';

/** The pages that the proxy serves itself: the module's own code as it is in `src`, made into one script. */
export async function buildShopperPage(): Promise<
  ReadonlyMap<string, { readonly type: string; readonly text: string }>
> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'shopperPage.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    define: { __VERSION__: '"0.0.0-test"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const html = '<!doctype html><title>Shop</title><script type="module" src="/faults/page.js"></script>';
  return new Map([
    ['/faults/', { type: 'text/html', text: html }],
    ['/faults/page.js', { type: 'text/javascript', text: script }],
  ]);
}
