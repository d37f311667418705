import { existsSync } from 'node:fs';
import { type Browser, firefox } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Path of the Firefox to test with; FIREFOX_PATH comes first. Undefined if this machine has none. */
export function findFirefox(): string | undefined {
  const chosen = process.env['FIREFOX_PATH'];
  return chosen || usualPlaces.find((path) => existsSync(path));
}

/** Starts a headless Firefox as it is released, over WebDriver BiDi. Throws an Error if there is none. */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install it or set FIREFOX_PATH.');
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}
