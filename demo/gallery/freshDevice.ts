import 'fake-indexeddb/auto';

// A device of this page load alone, on which nothing is yet: other tabs, and the demo shop's own data, stay out of the
// pictures. Imported before anything that could look for a database, a channel or a lock.
for (const [owner, name] of [
  [globalThis, 'BroadcastChannel'],
  [navigator, 'locks'],
] as const) {
  Object.defineProperty(owner, name, { value: undefined, configurable: true });
}
