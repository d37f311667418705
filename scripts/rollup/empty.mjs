import { rm } from 'node:fs/promises';

/** @returns {import('rollup').Plugin} Removes a folder or file before anything is built into it. */
export function empty(path) {
  return { name: 'empty', buildStart: () => rm(path, { recursive: true, force: true }) };
}
