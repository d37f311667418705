import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumOptions, findChromium } from '#test/browser/launchChromium.ts';

/** A Chromium whose profile is on disk, so that it finds again what it kept after it was killed. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a Chromium on a profile folder. Throws an Error where this machine has none. */
export async function openBrowser(profile: string): Promise<KillableBrowser> {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found: see launchChromium.ts.');
  const own = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--headless',
    '--no-default-browser-check',
  ];
  const chrome = spawn(path, [...chromiumOptions, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await addressOf(chrome.stderr));
  chrome.stderr.resume();
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window');
  return {
    context,
    async kill() {
      if (chrome.exitCode !== null || chrome.signalCode !== null) return;
      const gone = once(chrome, 'exit');
      chrome.kill('SIGKILL');
      await gone;
    },
  };
}

async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /DevTools listening on (ws:\S+)/u.exec(text)?.[1];
    if (address) return address;
  }
  throw new Error(`Chromium did not start: ${text}`);
}
