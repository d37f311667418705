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

/** The tag itself; a tag manager may have run us without one. */
function findScript(): HTMLScriptElement | undefined {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript;
  return [...document.scripts].find(({ src }) => /\/counterbell\.js(?:[?#]|$)/.test(src));
}

const script = findScript();
let tries = 0;

/** A failed import stays failed for its URL in Firefox, so each further try has a URL of its own. */
function loadPanel(): Promise<{ mountPanel: MountPanel }> {
  const url = new URL(__PANEL_FILE__, script?.src || document.baseURI);
  if (tries++ > 0) url.searchParams.set('try', String(tries));
  return import(/* @vite-ignore */ url.href);
}

const stub = window.counterbell;
const isRunning = typeof stub === 'object' && stub !== null && 'destroy' in stub;
if (isRunning) {
  console.warn('Counterbell: the script tag is on this page twice; the first one is used.');
} else {
  const handle = createBell(readScriptOptions(script, window.counterbellSettings), loadPanel);
  window.counterbell = handle;
  Object.assign(handle, { q: replay(handle, stub) });
  handle.on('destroy', () => {
    delete window.counterbell;
  });
}
