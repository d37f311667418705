import { cp } from 'node:fs/promises';

/**
 * Copies files or whole folders beside what was built.
 * @param {readonly (readonly [from: string, to: string])[]} pairs
 * @returns {import('rollup').Plugin}
 */
export function copyFiles(pairs) {
  return {
    name: 'copy-files',
    async writeBundle() {
      for (const [from, to] of pairs) await cp(from, to, { recursive: true });
    },
  };
}
