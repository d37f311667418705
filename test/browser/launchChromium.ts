import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
];

/** What every Chromium of the tests is started with. */
export const chromiumOptions = [
  '--no-sandbox --disable-gpu --disable-quic --no-first-run',
  '--disable-background-networking --disable-component-update --disable-sync',
].flatMap((line) => line.split(' '));

const subfolders = (folder: string, prefix: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(prefix))
        .sort()
        .reverse()
        .map((name) => join(folder, name))
    : [];

function playwrightDownloads(): string[] {
  return ['.cache/ms-playwright', 'Library/Caches/ms-playwright']
    .flatMap((cache) => subfolders(join(homedir(), cache), 'chromium-'))
    .flatMap((version) => subfolders(version, 'chrome-'))
    .flatMap((build) => [join(build, 'chrome'), join(build, 'Chromium.app/Contents/MacOS/Chromium')]);
}

/** Path of the Chromium or Chrome to test with; CHROMIUM_PATH comes first. Undefined if this machine has none. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  return chosen || [...usualPlaces, ...playwrightDownloads()].find((path) => existsSync(path));
}

/** Starts a headless Chromium, with further switches. Throws an Error that says what to install if there is none. */
export async function launchChromium(...switches: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: [...chromiumOptions, ...switches] });
}
