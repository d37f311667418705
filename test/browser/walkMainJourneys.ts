import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, mainJourneys } from './mainJourneys.ts';
import type { Engine } from './ShopWindow.ts';
import { useServer } from './useServer.ts';
import { NoAnswer } from './webDriver.ts';

const pictures = join(import.meta.dirname, '../../.build/failed');

/**
 * Walks the main journeys in an engine, each in a window of its own; leaves a picture of where one ended that failed.
 * After a failure the shop begins anew, so that what is tried again meets what the first try met.
 */
export function walkMainJourneys(name: string, launch: () => Promise<Engine>): void {
  const shop = useServer();
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch();
  });
  afterAll(() => engine.close());

  async function walkOnce({ title, walk, brings }: Journey): Promise<void> {
    const window = await engine.openWindow({ shopUrl: shop.url });
    try {
      await walk(window, shop);
      const noise = await window.noise();
      expect(noise.filter((line) => !brings?.test(line))).toEqual([]);
    } catch (error) {
      if (!(error instanceof NoAnswer)) {
        await mkdir(pictures, { recursive: true });
        await window.picture(join(pictures, `${name}, ${title}.png`));
      }
      throw error;
    } finally {
      await window.close();
    }
  }

  test.each(mainJourneys.map((journey) => [journey.title, journey] as const))(
    'a shopper %s',
    async (_, journey) => {
      try {
        await walkOnce(journey);
      } catch (error) {
        await shop.renew();
        if (!(error instanceof NoAnswer)) throw error;
        // Not the widget's doing: once more, in another window.
        console.warn(`${name} is opened again. ${error.message}`);
        await walkOnce(journey);
      }
    },
  );
}
