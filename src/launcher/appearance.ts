import { directionOf, type Locale, matchLocale } from '#core/locales.ts';
import type { CounterbellOptions } from '#src/options.ts';
import type { Launcher } from './launcher.ts';
import { launcherTexts } from './launcherTexts.ts';

/** The language to speak: the option, then the page's own, then the browser's. */
export function localeOf({ locale }: CounterbellOptions): Locale {
  const wanted = [locale, document.documentElement.lang, ...navigator.languages];
  return matchLocale(wanted.filter((tag) => typeof tag === 'string'));
}

/** Brings launcher and host in line with the options; `unread` is told in the button's name. */
export function applyAppearance(
  launcher: Launcher,
  options: CounterbellOptions,
  unread: string,
  isDark: boolean,
): void {
  const { host, root, button } = launcher;
  const locale = localeOf(options);
  const open = launcherTexts[locale].open;
  root.lang = locale;
  root.dir = directionOf(locale);
  root.dataset.theme =
    options.theme === 'light' || options.theme === 'dark' ? options.theme : isDark ? 'dark' : 'light';
  root.dataset.position = options.position ?? 'end';
  launcher.setText(options.launcher === 'label' ? (options.launcherText ?? open) : undefined);
  button.setAttribute(
    'aria-label',
    unread ? `${options.launcherText ?? open}, ${unread}` : (options.launcherText ?? open),
  );
  const properties = {
    '--cb-brand': options.brand,
    '--cb-z-host': options.zIndex,
    '--cb-offset-block': pixels(options.offsetBlock),
    '--cb-offset-inline': pixels(options.offsetInline),
  };
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) host.style.removeProperty(name);
    else host.style.setProperty(name, String(value));
  }
}

function pixels(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}px`;
}
