import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from './Engine.ts';

/** Our own engine, as it is built and published. */
export const counterbell: Engine = {
  name: 'Counterbell',
  isSliced: true,
  async create(articles, locale) {
    const path = join(import.meta.dirname, 'counterbell.mjs');
    const built: Pick<Engine, 'create'> = await import(pathToFileURL(path).href);
    return built.create(articles, locale);
  },
};
