import type { Page } from 'playwright-core';

/** Something that is wrong with a browser's storage. */
export interface StorageFault {
  /** Goes on after “where storage”. */
  readonly name: string;
  /** Whether the device keeps what the shopper does all the same. */
  readonly keeps: boolean;
  /** Runs in the page before the page's own scripts. */
  readonly sabotage?: string;
  /** Brought about before the page is opened; only Chromium can be told so. */
  readonly prepare?: (page: Page, origin: string) => Promise<unknown>;
  /** Brought about while the panel is open and the device keeps something; `other` is another tab of the shop. */
  readonly strike?: (other: Page, origin: string) => Promise<unknown>;
  readonly isSandboxed?: true;
}

const databases = ['counterbell', 'counterbell-conversation', 'counterbell-outbox', 'counterbell-cache'];
const each = (body: string) => `for (const name of ${JSON.stringify(databases)}) { ${body} }`;
const settled = (request: string) =>
  `await new Promise((resolve, reject) => { const asked = ${request}; asked.onsuccess = resolve; asked.onerror = reject })`;
const deny = 'get() { throw new DOMException("denied", "SecurityError") }';

/** What every browser can be brought to. */
const faults: readonly StorageFault[] = [
  {
    name: 'is absent',
    keeps: false,
    sabotage: 'Object.defineProperty(window, "indexedDB", { value: undefined })',
  },
  {
    name: 'is forbidden by policy',
    keeps: false,
    sabotage: `Object.defineProperty(window, "indexedDB", { ${deny} })`,
  },
  {
    name: 'throws on opening',
    keeps: false,
    sabotage: 'IDBFactory.prototype.open = () => { throw new DOMException("no", "InvalidStateError") }',
  },
  {
    name: 'never answers',
    keeps: false,
    sabotage:
      'IDBFactory.prototype.open = () => ({}); IDBFactory.prototype.databases = () => new Promise(() => {})',
  },
  {
    name: 'lists its databases and hangs on opening one',
    keeps: false,
    sabotage: 'IDBFactory.prototype.open = () => ({})',
  },
  {
    name: 'refuses every value',
    keeps: false,
    sabotage: 'IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError") }',
  },
  {
    name: 'takes values and gives up the transaction',
    keeps: false,
    sabotage:
      'const { put } = IDBObjectStore.prototype; IDBObjectStore.prototype.put = function (...given) { const asked = put.apply(this, given); asked.addEventListener("success", () => this.transaction.abort()); return asked }',
  },
  {
    name: 'loses its connection after every step',
    keeps: true,
    // A step is two transactions: one that finds the connection, and the strict one.
    sabotage:
      'const { transaction } = IDBDatabase.prototype; let count = 0; IDBDatabase.prototype.transaction = function (...given) { const made = transaction.apply(this, given); if (++count % 2 === 0) this.close(); return made }',
  },
  {
    name: 'has localStorage, sessionStorage and cookies throwing',
    keeps: true,
    sabotage: `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { ${deny} }); Object.defineProperty(Document.prototype, "cookie", { ${deny}, set() { throw new DOMException("denied", "SecurityError") } })`,
  },
  {
    name: 'holds a newer version’s databases',
    keeps: false,
    sabotage: each(
      'const asked = indexedDB.open(name, 9); asked.onupgradeneeded = () => asked.result.createObjectStore("later"); asked.onsuccess = () => asked.result.close()',
    ),
  },
  {
    name: 'holds databases of another layout under the same version',
    keeps: false,
    sabotage: each(
      'const asked = indexedDB.open(name, 1); asked.onupgradeneeded = () => asked.result.createObjectStore("keyval"); asked.onsuccess = () => asked.result.close()',
    ),
  },
  {
    name: 'holds nonsense under every name',
    keeps: true,
    sabotage: each(
      'const asked = indexedDB.open(name, 1); asked.onupgradeneeded = () => { const records = asked.result.createObjectStore("records"); for (const key of ["broken", "kept", "guest/locale", "guest/orders.last", "guest/conversation", "guest/contact-draft"]) records.put(key.length % 2 ? "nonsense" : { version: 1, expiresAt: 4e12, value: [key] }, key) }; asked.onsuccess = () => asked.result.close()',
    ),
  },
  {
    name: 'is deleted by another tab while it is open',
    keeps: true,
    strike: (other) =>
      other.evaluate(`(async () => { ${each(settled('indexedDB.deleteDatabase(name)'))} })()`),
  },
  {
    name: 'is laid out anew by a later version in another tab while it is open',
    keeps: false,
    strike: (other) =>
      other.evaluate(
        `(async () => { ${each(`${settled('indexedDB.deleteDatabase(name)')}; ${settled('Object.assign(indexedDB.open(name, 9), { onupgradeneeded: ({ target }) => target.result.createObjectStore("later") })')}`)} })()`,
      ),
  },
  { name: 'is denied to a sandboxed page', keeps: false, isSandboxed: true },
];

const devtoolsOf = (page: Page) => page.context().newCDPSession(page);

/** What only Chromium can be told, over its DevTools protocol. */
const chromiumFaults: readonly StorageFault[] = [
  {
    name: 'has no room left',
    keeps: false,
    prepare: async (page, origin) =>
      (await devtoolsOf(page)).send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }),
  },
  {
    name: 'is cleared by the shopper while it is open',
    keeps: true,
    strike: async (other, origin) =>
      (await devtoolsOf(other)).send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }),
  },
];

/** Everything that can be wrong, by the browser it is tried in. */
export const storageFaults = { chromium: [...faults, ...chromiumFaults], firefox: faults };
