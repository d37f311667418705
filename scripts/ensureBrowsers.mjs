import { existsSync } from 'node:fs';
import { loadTestModule } from './loadTestModule.mjs';
import { run } from './steps.mjs';

/** What the browser tests run in: the tests' own search for it, its Debian packages, and how to have it elsewhere. */
const engines = [
  {
    name: 'Chromium',
    search: ['launchChromium', 'findChromium'],
    packages: ['chromium'],
    advice: 'Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    isNeeded: true,
  },
  {
    name: 'Firefox',
    search: ['launchFirefox', 'findFirefox'],
    packages: ['firefox-esr'],
    advice: 'Install Firefox, or name one: FIREFOX_PATH=/path/to/firefox npm test',
  },
  {
    name: 'WebKit',
    search: ['findWebKit', 'findWebKit'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'On Debian and Ubuntu: apt-get install --no-install-recommends webkit2gtk-driver xvfb',
  },
];

/**
 * Makes sure that the browser tests find their browsers; as root on Debian it installs those that are missing. Without
 * Firefox or WebKit their tests are skipped, which a line says, unless CI could have installed them.
 * @returns {Promise<number>} an exit code: 0 when the tests can run
 */
export async function ensureBrowsers() {
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const missing = await findMissing(engines);
  if (missing.length > 0 && canInstall) await install(missing.flatMap(({ packages }) => packages));
  const lacking = await findMissing(missing);
  const mustHaveAll = Boolean(canInstall && process.env.CI);
  const isMissed = ({ isNeeded = mustHaveAll }) => isNeeded;
  for (const engine of lacking) {
    const effect = isMissed(engine) ? '' : '; its tests are skipped';
    console.error(`No ${engine.name} found${effect}. ${engine.advice}`);
  }
  return lacking.some(isMissed) ? 1 : 0;
}

async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

async function findMissing(sought) {
  const found = await Promise.all(sought.map(find));
  return sought.filter((_, index) => found[index] === undefined);
}

/** By the tests' own search. */
async function find({ search: [module, name] }) {
  const searches = await loadTestModule(`browser/${module}.ts`);
  return searches[name]();
}
