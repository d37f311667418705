import { defineConfig } from 'vitest/config';

/**
 * In CI a test that fails is tried once more, and its line says so: a machine that others use too may stand still for
 * longer than any test waits. What fails twice has failed.
 */
const { CI } = process.env;
const retry = CI ? 1 : 0;
const shared = { css: true, globals: false, restoreMocks: true, unstubGlobals: true, retry };

/**
 * Four projects: `unit` runs without a build, `browser` drives the built shop in a real Chromium, `package` the packed
 * tarball in a fresh project (`npm run check:release` packs it), and `faults` is the long run of `npm run check:faults`.
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify('0.0.0-test'), __PANEL_FILE__: JSON.stringify('panel-test.js') },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,demo,scripts,bench}/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/faults/**', 'test/package/**'],
          setupFiles: ['test/setup.ts'],
          // a process that starts PostgreSQL or migrates PGlite on two busy cores needs more than the default 5 s
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'package',
          include: ['test/package/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'faults',
          include: ['test/faults/thousandWrites.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/faults/**/*.test.ts'],
          exclude: ['test/faults/thousandWrites.test.ts'],
          globalSetup: ['test/browser/server.ts'],
          // a page on a busy machine takes its time; as long as Playwright's own waits
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
