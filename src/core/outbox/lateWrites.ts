import type { Writes, WritesOptions } from './writes.ts';

/** Loads the code that keeps writes; every screen brings it, so that it is there when the connection goes. */
export const loadWrites = () => import('./writes.ts');

/** What the shopper does to entries, by code that home does not need; rejects where that does not load. */
export function createLateWrites(options: WritesOptions): Writes {
  const load = async () => {
    // Whoever acts is the one of now, even if another sits down while the code is on its way.
    const owner = options.owner();
    const { createWrites } = await loadWrites();
    return createWrites({ ...options, owner: () => owner });
  };
  return {
    add: async (write) => (await load()).add(write),
    takeBack: async (key) => (await load()).takeBack(key),
    retry: async (key) => (await load()).retry(key),
  };
}
