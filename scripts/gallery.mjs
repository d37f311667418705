import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTestModule } from './loadTestModule.mjs';
import { root, run, tool } from './steps.mjs';

// Writes a picture of every screen of the panel in every state: `npm run gallery -- --show order --locale nl --theme dark`.

/** Of a screen as wide as a desktop only the panel and a little around it is pictured. */
const desktopWidth = 1280;
const heightOf = (width) => (width > 480 ? 900 : 844);
/** Pages that are pictured at the same time. */
const pagesAtOnce = 2;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.build/pictures' },
    show: { type: 'string', default: '' },
    locale: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: String(desktopWidth) },
    dir: { type: 'string', default: '' },
    brand: { type: 'string', default: '' },
    build: { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const width = Number(values.width);
const look = Object.entries({
  theme: values.theme,
  locale: values.locale,
  dir: values.dir,
  brand: values.brand,
}).filter(([, value]) => value !== '');

const isBuilt = ['gallery/gallery.js', 'server/main.mjs', 'store/index.html'].every((file) =>
  existsSync(join(root, '.build', file)),
);
if (values.build || !isBuilt) {
  const code = await run(tool('rollup'), ['-c', '--silent', '--configParts', 'cdn,demo']);
  if (code !== 0) process.exit(code);
}

const { launchChromium } = await loadTestModule('browser/launchChromium.ts');
const { runServer } = await loadTestModule('browser/runServer.ts');
const dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-gallery-'));
const server = await runServer({ dataFolder });
const browser = await launchChromium();
try {
  await mkdir(out, { recursive: true });
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height: heightOf(width) },
    reducedMotion: 'reduce',
  });
  const all = await listStates(context);
  const wanted = all.filter((show) => show === values.show || show.startsWith(values.show));
  const troubles = await pictureAll(context, wanted);
  for (const trouble of troubles) console.error(trouble);
  console.log(`${wanted.length - troubles.length} pictures in ${out}`);
  process.exitCode = troubles.length > 0 || wanted.length === 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

/** Every state there is, as the gallery's own list has them. */
async function listStates(context) {
  const page = await context.newPage();
  await page.goto('/gallery/');
  await page.locator('html[data-gallery]').waitFor();
  const links = await page.locator('section a').evaluateAll((all) => all.map(({ href }) => href));
  await page.close();
  return links.map((href) => new URL(href).searchParams.get('show'));
}

/** @returns what could not be pictured, and why */
async function pictureAll(context, wanted) {
  const troubles = [];
  const left = [...wanted];
  const work = async () => {
    const page = await context.newPage();
    for (let show = left.shift(); show !== undefined; show = left.shift()) {
      const trouble = await picture(page, show);
      if (trouble) troubles.push(`${show}: ${trouble}`);
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
  return troubles;
}

async function picture(page, show) {
  await page.goto(`/gallery/?${new URLSearchParams([['show', show], ...look])}`);
  await page.locator('html[data-gallery]').waitFor({ state: 'attached' });
  const trouble = await page.locator('html[data-gallery=failed] main').allTextContents();
  if (trouble.length > 0) return trouble.join();
  const path = join(out, `${show.replace('/', '-')}.png`);
  await page.screenshot({ path, ...(await clipOf(page)) });
  return undefined;
}

/** What to picture of a page that is wider than a phone: the panel, or the bell, with what is around it. */
async function clipOf(page) {
  if (width <= 480) return {};
  const shown = page.locator('counterbell-widget .panel:visible, counterbell-widget .launcher:visible');
  const box = await shown.first().boundingBox();
  if (!box) return {};
  const around = 16;
  const [x, y] = [Math.max(0, box.x - around), Math.max(0, box.y - around)];
  return {
    clip: {
      x,
      y,
      width: Math.min(box.width + 2 * around, width - x),
      height: Math.min(box.height + 2 * around, heightOf(width) - y),
    },
  };
}
