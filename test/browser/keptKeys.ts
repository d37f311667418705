import type { Page } from 'playwright-core';

/** Every key this device keeps for the shop's origin, as `database: key`, read from IndexedDB itself. */
export function keptKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const keys = await settled(database.transaction(store).objectStore(store).getAllKeys());
        found.push(...keys.map((key) => `${name}: ${key}`));
      }
      database.close();
    }
    return found;
  });
}

/** Those that are about the shopper: all but the copies of what the shop shows everyone. */
export const personalKeys = async (page: Page): Promise<string[]> =>
  (await keptKeys(page)).filter((key) => !key.startsWith('counterbell-cache: '));
