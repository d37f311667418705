/*
 * Counterbell's files for the service worker that a shop has already, so that the bell works on a page the worker shows
 * without a connection:
 *
 *   self.counterbellFolder = '/counterbell/'; // where the files are; this is what it is when left out
 *   importScripts('/counterbell/service-worker.js');
 *
 * It answers for the files of that folder on the shop's own origin and for nothing else: no page, no answer of an API,
 * nothing of another origin.
 */
(() => {
  const folder = new URL(self.counterbellFolder ?? '/counterbell/', self.location.origin).pathname;
  const storage = 'counterbell-files';
  /** More than a shopper's languages and features need; of older versions only what fits. */
  const mostFiles = 80;
  /** A file whose name has a hash never changes. */
  const isFinal = (path) => /-[\da-f]{8}\.js$/.test(path);

  self.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const { origin, pathname } = new URL(url);
    const isOurs = origin === self.location.origin && pathname.startsWith(folder) && pathname.endsWith('.js');
    if (method === 'GET' && isOurs) event.respondWith(isFinal(pathname) ? keptFirst(event) : newFirst(event));
  });

  async function keptFirst(event) {
    return (await kept(event.request)) ?? ask(event);
  }

  /** The loader has one name in every version. */
  async function newFirst(event) {
    try {
      return await ask(event);
    } catch (error) {
      const old = await kept(event.request);
      if (old) return old;
      throw error;
    }
  }

  /** A browser that gives no storage must not keep the shop from its own files. */
  const kept = ({ url }) => caches.match(url, { cacheName: storage }).catch(() => undefined);

  async function ask(event) {
    const answer = await fetch(event.request);
    const isScript = /javascript/.test(answer.headers.get('Content-Type') ?? '');
    // What a captive portal or a deployment in progress says instead of the file is not kept.
    if (answer.status === 200 && isScript && !answer.redirected)
      event.waitUntil(keep(event.request.url, answer.clone()));
    return answer;
  }

  async function keep(url, answer) {
    try {
      const files = await caches.open(storage);
      await files.put(url, answer);
      const all = await files.keys();
      for (const oldest of all.slice(0, Math.max(0, all.length - mostFiles))) await files.delete(oldest);
    } catch {
      // Without room on the device the files come from the network, as they would without this worker.
    }
  }
})();
