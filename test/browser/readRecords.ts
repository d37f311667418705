import type { Page } from 'playwright-core';

/** Everything this device keeps in IndexedDB for the shop's origin, each record as JSON. */
export function readRecords(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(...(await settled(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    return found.map((record) => JSON.stringify(record));
  });
}
