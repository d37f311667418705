import { type Locale, matchLocale } from '#core/locales.ts';
import type { CounterbellOptions } from '#src/options.ts';
import { launcherTexts } from './launcherTexts.ts';
import type { Runtime } from './runtime.ts';

/** The language to speak: the option, then the page's own, then the browser's. */
export function localeOf({ locale }: CounterbellOptions): Locale {
  return matchLocale([locale ?? '', document.documentElement.lang, ...navigator.languages]);
}

/** Brings launcher and host in line with the options, the unread messages and the panel. */
export function applyAppearance({ host, root, button, options, unread, panel }: Runtime): void {
  const isOpen = !!panel?.isOpen;
  const { launcher, launcherText } = options;
  const locale = localeOf(options);
  const name = launcherText ?? launcherTexts[locale].open;
  root.lang = locale;
  root.dataset.theme = options.theme ?? '';
  root.dataset.position = options.position ?? '';
  button.className = launcher === 'label' ? 'launcher labelled' : 'launcher';
  button.hidden = isOpen || launcher === 'none';
  button.setAttribute('aria-expanded', `${isOpen}`);
  button.setAttribute('aria-label', name + (unread && `, ${unread}`));
  button.dataset.label = name;
  const set = (property: string, value: string | number | undefined, unit = '') =>
    host.style.setProperty(`--cb-${property}`, value == null ? '' : value + unit);
  set('brand', options.brand);
  set('z-host', options.zIndex);
  set('offset-block', options.offsetBlock, 'px');
  set('offset-inline', options.offsetInline, 'px');
}
