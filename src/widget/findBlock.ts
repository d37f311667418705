import { wait } from '#core/retry.ts';

/**
 * What on this page or in the backend's headers keeps the two apart, in words for the merchant's developer; undefined
 * when nothing does, or the network does. To a page all of it looks like a lost connection; a request more tells whether
 * the page's policy forbids it, and whether this file's own host can be reached tells the rest.
 */
export async function findBlock(backend: string | undefined): Promise<string | undefined> {
  const { href, origin } = new URL(backend ?? '/', location.href);
  if (backend === undefined) return undefined;
  let isForbidden = false;
  const onForbidden = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= effectiveDirective === 'connect-src' && blockedURI.startsWith(origin);
  };
  document.addEventListener('securitypolicyviolation', onForbidden);
  const isReached = await canReach(`${href.replace(/\/$/u, '')}/shop`);
  // The event comes in a task of its own.
  if (!isReached) await wait(100);
  document.removeEventListener('securitypolicyviolation', onForbidden);
  if (isForbidden) return `The page's Content-Security-Policy blocks it: add ${origin} to connect-src.`;
  // A browser may hide from pages that an answer they must not read has come at all.
  if (origin === location.origin || !(isReached || (await canReach(import.meta.url)))) return undefined;
  return `Other hosts can be reached from here: see that ${origin} runs, and let its Access-Control-Allow-Origin allow ${location.origin}.`;
}

/** Whether there is any answer, be it one that this page may not read. */
function canReach(url: string): Promise<boolean> {
  return fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

let isSaid = false;

/** Warns once, in the console, of a block that shoppers would take for a lost connection. */
export async function warnOfBlock(backend: string | undefined): Promise<void> {
  const block = await findBlock(backend);
  if (block && !isSaid) console.warn(`Counterbell: no connection to ${backend}. ${block}`);
  isSaid ||= block !== undefined;
}
