import { fetchToken } from './accountRequests.ts';
import { callBell } from './bell.ts';

// The cookie itself can’t be read by scripts. This mark only saves guests a request on every page.
const KEY = 'zadel-zoon-signed-in';

/** Whether someone signed in on this device and has not signed out since. */
export function isSignedIn(): boolean {
  return localStorage.getItem(KEY) !== null;
}

/** Forgets the shopper, here and in the widget. */
export function endSession(): void {
  localStorage.removeItem(KEY);
  callBell(['logout']);
}

async function getToken(): Promise<string> {
  const token = await fetchToken();
  if (token !== undefined) return token;
  endSession();
  throw new Error('demo store: the session has ended, sign in again');
}

/** Remembers that someone is signed in, and tells the widget how to prove who it is. */
export function startSession(): void {
  localStorage.setItem(KEY, 'yes');
  callBell(['identify', { getToken }]);
}
