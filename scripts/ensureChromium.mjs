import { existsSync } from 'node:fs';
import { loadTestModule } from './loadTestModule.mjs';
import { run } from './steps.mjs';

const advice =
  'No Chromium found. Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chromium npm test';

/**
 * Makes sure there is a Chromium where the browser tests look for one; as root on Debian or Ubuntu it installs theirs.
 * @returns {Promise<number>} an exit code: 0 when there is one
 */
export async function ensureChromium() {
  const { findChromium } = await loadTestModule('browser/launchChromium.ts');
  if (findChromium() !== undefined) return 0;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    if (findChromium() !== undefined) return 0;
  }
  console.error(advice);
  return 1;
}
