import { IDBFactory } from 'fake-indexeddb';

/**
 * Gives this page load a device of its own, on which nothing is yet: other tabs, and what the demo shop keeps under the
 * same origin, stay out of the pictures.
 */
export function takeFreshDevice(): void {
  const replace = (owner: object, name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, configurable: true });
  replace(globalThis, 'indexedDB', new IDBFactory());
  replace(globalThis, 'BroadcastChannel', undefined);
  replace(navigator, 'locks', undefined);
}
