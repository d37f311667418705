import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Puts axe on the page; call it before the page is opened. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axe.source });

/** What is wrong with the widget as it stands, in light, in dark and on the two smallest screens; leaves it as it was. */
export async function examine(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const lines = [...(await violations(page)), ...(await pale(page))];
    found.push(...lines.map((line) => `${colorScheme}: ${line}`));
  }
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height });
    found.push(...(await overflows(page)).map((line) => `320×${height}: ${line}`));
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** All rules of axe, best practices included, over the widget. */
async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe');
    const report: { violations: { id: string; help: string; nodes: { html: string }[] }[] } = await run({
      include: [['counterbell-widget']],
    });
    return report.violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
    );
  });
}

/** Text with too little contrast (WCAG 2.2, 1.4.3), measured here, as axe cannot tell in relative colours. */
function pale(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const paint = (colours: readonly string[]) => {
      canvas?.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        if (canvas) canvas.fillStyle = colour;
        canvas?.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].map((byte) =>
        byte <= 10 ? byte / 3294 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const top = document.querySelector('counterbell-widget')?.shadowRoot;
    const words = [...(top?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true }) &&
        !element.closest('.vh, :disabled, [aria-hidden], [inert]') &&
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
    );
    return words.flatMap((element) => {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        grounds.unshift(getComputedStyle(at).backgroundColor);
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const [ground, ink] = [paint(grounds), paint([...grounds, color])];
      const ratio = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      const pixels = Number.parseFloat(fontSize);
      const isLarge = pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700);
      return ratio < (isLarge ? 3 : 4.5)
        ? [`contrast ${ratio.toFixed(2)}: “${element.textContent?.slice(0, 40)}”`]
        : [];
    });
  });
}

/** What is scrolled sideways, cut off, or stands outside the screen. */
function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('counterbell-widget')?.shadowRoot;
    const top = root?.querySelector('.layer:not([inert])');
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    const body = top?.querySelector('.body');
    if (body && body.clientHeight < 80) found.push(`${body.clientHeight} pixels are left to read in`);
    for (const element of top?.querySelectorAll<HTMLElement>('*') ?? []) {
      if (!element.checkVisibility() || element.closest('.vh, svg')) continue;
      const { left, right } = element.getBoundingClientRect();
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const name = `${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`;
      if (isCut && textOverflow !== 'ellipsis' && element.tagName !== 'INPUT') found.push(`cut off: ${name}`);
      if (left < -1 || right > innerWidth + 1) found.push(`outside the screen: ${name}`);
    }
    return found;
  });
}
