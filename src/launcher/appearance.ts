import { directionOf, type Locale, matchLocale } from '#core/locales.ts';
import { openText } from './launcherTexts.ts';
import type { Runtime } from './runtime.ts';

/** The language to speak: what the panel speaks, the option, then the page's own, then the browser's. */
export function localeOf({ locale, options }: Pick<Runtime, 'locale' | 'options'>): Locale {
  return locale ?? matchLocale([options.locale ?? '', document.documentElement.lang, ...navigator.languages]);
}

/** Brings launcher and host in line with the options, the unread messages and the panel. */
export function applyAppearance(runtime: Runtime): void {
  const { host, root, button, options, unread, panel } = runtime;
  const isOpen = !!panel?.isOpen;
  const locale = localeOf(runtime);
  const { launcher } = options;
  const name = options.launcherText ?? openText(locale);
  root.lang = locale;
  root.dir = directionOf(locale);
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
