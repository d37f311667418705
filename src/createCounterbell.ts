import { createBell } from './launcher/bell.ts';
import type { Counterbell } from './launcher/counterbell.ts';
import type { CounterbellOptions } from './options.ts';

/**
 * Puts the bell on the page and returns its handle. Nothing else is loaded, requested or stored before the shopper
 * shows intent. Options that make no sense are left out, and named in one console warning when
 * the panel is loaded.
 * @throws Error when there is no document: call it in the browser only; importing is safe on a server.
 */
export function createCounterbell(options: CounterbellOptions = {}): Counterbell {
  if (typeof document === 'undefined') {
    throw new Error(
      'Counterbell: createCounterbell() needs a document. Call it in the browser, for example in an effect.',
    );
  }
  return createBell({ ...options }, () => import('./panel.ts'));
}
