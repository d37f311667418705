import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bellOf, callHandle, htmlPage, openPanel, panelOf, scriptTag, showPage } from './hostPage.ts';
import { useBrowser } from './openShop.ts';

const { openShop } = useBrowser();
const page = readFileSync(join(import.meta.dirname, '../../docs/theming.md'), 'utf8');
const documented = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name = '']) => name);

/** What stands where, and how: read off the screen once home is open and the launcher is there again. */
type Look = Readonly<Record<string, string>>;

/** Shows a shop whose page has these styles, and reads what they come to. */
async function look(css: string, colorScheme: 'light' | 'dark' = 'light', tag = scriptTag()): Promise<Look> {
  const shopper = await openShop({ path: 'about:blank', colorScheme });
  const page = htmlPage(`<style>${css}</style>${tag}`);
  // Without its `meta`, a page has the scheme its styles declare.
  await showPage(shopper.page, page.replace('<meta name="color-scheme" content="light dark">', ''));
  await bellOf(shopper.page).waitFor();
  const launcher = await readLauncher(shopper.page);
  const panel = await openPanel(shopper.page);
  await callHandle(shopper.page, 'open', 'orders/lookup');
  await panel.getByRole('button', { name: 'Show my order' }).waitFor();
  return { ...launcher, ...(await readPanel(shopper.page)) };
}

const readLauncher = (page: Page): Promise<Look> =>
  bellOf(page).evaluate((bell) => {
    const { right, bottom } = bell.getBoundingClientRect();
    const style = getComputedStyle(bell);
    return {
      launcherFont: style.fontFamily,
      launcherGround: style.backgroundColor,
      launcherRadius: style.borderRadius,
      launcherBlock: `${innerHeight - bottom}`,
      launcherInline: `${document.documentElement.clientWidth - right}`,
      hostLayer: getComputedStyle(Object(bell.getRootNode()).host).zIndex,
    };
  });

const readPanel = (page: Page): Promise<Look> =>
  panelOf(page).evaluate((panel) => {
    const style = (selector: string) => getComputedStyle(panel.querySelector(selector) ?? panel);
    const box = panel.getBoundingClientRect();
    return {
      scheme: style('h2').colorScheme,
      panelText: getComputedStyle(panel).color,
      panelFont: style('.screen p').fontFamily,
      panelRadius: getComputedStyle(panel).borderRadius,
      panelInline: `${document.documentElement.clientWidth - box.right}`,
      fieldRadius: style('input[name]').borderRadius,
      headerLine: style('.layer:not([inert]) .bar').borderBlockEndWidth,
      logoRadius: style('.mark').borderRadius,
      primaryGround: style('.btn.primary').backgroundColor,
      primaryCase: style('.btn.primary').textTransform,
    };
  });

/** Each public property with a value, and all that then looks otherwise. */
const properties: Readonly<Record<string, readonly [value: string, seen: Look]>> = {
  '--cb-brand': [
    '#7b1e3b',
    {
      launcherGround: 'color(srgb 0.482353 0.117647 0.231373)',
      primaryGround: 'color(srgb 0.482353 0.117647 0.231373)',
    },
  ],
  '--cb-font': ['Georgia, serif', { launcherFont: 'Georgia, serif', panelFont: 'Georgia, serif' }],
  '--cb-offset-block': ['88px', { launcherBlock: '88' }],
  '--cb-offset-inline': ['40px', { launcherInline: '40', panelInline: '40' }],
  '--cb-radius': ['8px', { panelRadius: '8px', fieldRadius: '4px', logoRadius: '4px' }],
  '--cb-z-host': ['7', { hostLayer: '7' }],
};

/** Each part with a rule, and what it changes. */
const parts: Readonly<Record<string, readonly [rule: string, seen: Look]>> = {
  'button-primary': ['text-transform: uppercase', { primaryCase: 'uppercase' }],
  header: ['border-block-end: 3px solid rgb(1, 2, 3)', { headerLine: '3px' }],
  launcher: ['border-radius: 12px', { launcherRadius: '12px' }],
  logo: ['border-radius: 50%', { logoRadius: '50%' }],
  panel: ['border-radius: 2px', { panelRadius: '2px' }],
};

/** What differs from the widget as it comes; the brand's text and neutrals carry a trace of its hue. */
function differences(plain: Look, styled: Look): Look {
  const changed = Object.entries(styled).filter(
    ([name, value]) => value !== plain[name] && name !== 'panelText',
  );
  return Object.fromEntries(changed);
}

test('every property and part that the documentation names is tried here', () => {
  expect(documented(/^\| `(--cb-[\w-]+)`/gm)).toEqual(Object.keys(properties));
  expect(documented(/^\| `::part\(([\w-]+)\)`/gm)).toEqual(Object.keys(parts));
});

test('each property does what the documentation says and nothing else, on the widget or on the page, in light', async () => {
  const plain = await look('');
  for (const [name, [value, seen]] of Object.entries(properties)) {
    for (const on of ['counterbell-widget', ':root']) {
      expect([name, on, differences(plain, await look(`${on} { ${name}: ${value} }`))]).toEqual([
        name,
        on,
        seen,
      ]);
    }
  }
});

test('shape, font and place are the same in dark, and the colour is lifted until it shows', async () => {
  const dark = ':root { color-scheme: light dark }';
  const plain = await look(dark, 'dark');
  const { '--cb-brand': brand, ...others } = properties;
  const css = Object.entries(others).map(([name, [value]]) => `${name}: ${value};`);
  const styled = await look(`${dark} counterbell-widget { ${css.join('')} }`, 'dark');
  expect(differences(plain, styled)).toEqual(
    Object.assign({}, ...Object.values(others).map(([, seen]) => seen)),
  );
  const branded = differences(
    plain,
    await look(`${dark} counterbell-widget { --cb-brand: ${brand?.[0]} }`, 'dark'),
  );
  expect(Object.keys(branded).sort()).toEqual(['launcherGround', 'primaryGround']);
  expect(branded['primaryGround']).not.toBe(brand?.[1]['primaryGround']);
});

test('each part takes a rule of the page', async () => {
  const plain = await look('');
  for (const [name, [rule, seen]] of Object.entries(parts)) {
    const styled = await look(`counterbell-widget::part(${name}) { ${rule} }`);
    expect([name, differences(plain, styled)]).toEqual([name, seen]);
  }
});

test.each([
  ['light', 'dark', 'light'],
  ['dark', 'light', 'dark'],
  ['light dark', 'dark', 'dark'],
  ['light dark', 'light', 'light'],
  ['normal', 'dark', 'light'],
] as const)(
  'on a page whose color-scheme is %s, for a shopper who likes it %s, the panel is %s',
  async (page, likes, is) => {
    const { panelText = '' } = await look(`:root { color-scheme: ${page} }`, likes);
    expect(lightnessOf(panelText) > 0.5 ? 'dark' : 'light').toBe(is);
  },
);

test.each([
  ['light', 'dark'],
  ['dark', 'light'],
] as const)('theme %s is kept on a page that is %s', async (theme, page) => {
  const seen = await look(`:root { color-scheme: ${page} }`, page, scriptTag(`data-theme="${theme}"`));
  expect(seen['scheme']).toBe(theme);
  expect(lightnessOf(seen['panelText'] ?? '') > 0.5 ? 'dark' : 'light').toBe(theme);
});

/** Of a text's colour, which the palette gives as `oklch(lightness …)`. */
function lightnessOf(colour: string): number {
  const lightness = Number(/^oklch\(([\d.]+)/.exec(colour)?.[1]);
  expect(lightness, colour).toBeGreaterThanOrEqual(0);
  return lightness;
}
