import { createBell } from '#launcher/bell.ts';
import type { MountPanel } from '#launcher/runtime.ts';
import { replay } from './queue.ts';
import { readScriptOptions } from './scriptOptions.ts';

declare global {
  interface Window {
    counterbell?: unknown;
    counterbellSettings?: unknown;
  }
}

/** By its file name, because `currentScript` is empty in what a tag manager puts on the page. */
const tag = document.querySelector<HTMLScriptElement>('script[src*="counterbell.js"]');
const stub = window.counterbell;
let tries = '';

/** A failed import stays failed for its URL in Firefox, so each further try has a URL of its own. */
function loadPanel(): Promise<{ mountPanel: MountPanel }> {
  const { href } = new URL(__PANEL_FILE__ + tries, tag?.src);
  tries += tries ? '+' : '?';
  return import(href);
}

const handle = createBell(readScriptOptions(tag, window.counterbellSettings), loadPanel);
if (handle !== stub) {
  window.counterbell = handle;
  replay(handle, stub);
  handle.on('destroy', () => delete window.counterbell);
}
