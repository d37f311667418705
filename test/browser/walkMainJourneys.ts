import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainJourneys } from './mainJourneys.ts';
import type { Engine } from './ShopWindow.ts';
import { useServer } from './useServer.ts';

const pictures = join(import.meta.dirname, '../../.build/failed');

/** Walks the main journeys in an engine, each in a window of its own; leaves a picture of where one ended that failed. */
export function walkMainJourneys(name: string, launch: () => Promise<Engine>): void {
  const shop = useServer();
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch();
  });
  afterAll(() => engine.close());

  test.each(mainJourneys.map((journey) => [journey.title, journey] as const))(
    'a shopper %s',
    async (title, { walk, brings }) => {
      const window = await engine.openWindow({ shopUrl: shop.url });
      try {
        await walk(window, shop);
        const noise = await window.noise();
        expect(noise.filter((line) => !brings?.test(line))).toEqual([]);
      } catch (error) {
        await mkdir(pictures, { recursive: true });
        await window.picture(join(pictures, `${name}, ${title}.png`));
        throw error;
      } finally {
        await window.close();
      }
    },
  );
}
