import type { CounterbellOptions } from '#src/options.ts';

type Check = (text: string) => unknown;

/** What digits alone tell; `Number('')` would be zero. */
export const isInteger: Check = (text) => /^-?\d{1,10}$/.test(text);
export const isWords: Check = (text) => /\S/.test(text);
/** Keywords such as `inherit` and `currentColor` are colours that nothing can be worked out from. */
export const isColour: Check = (text) => !/var|in[hi]|uns|rev|cu/.test(text) && CSS.supports('color', text);
/** Throws on a malformed selector, and finds nothing in a new fragment. */
export const isSelector: Check = (text) => !new DocumentFragment().querySelector(text);

const checks: Readonly<Record<string, Check>> = {
  brand: isColour,
  offsetBlock: isInteger,
  offsetInline: isInteger,
  zIndex: isInteger,
  launcherText: isWords,
  triggers: isSelector,
};

/**
 * What the launcher can take as it is, for until the panel is loaded, which reads all options and names those that make
 * no sense: every byte here is paid on every page.
 */
export function readLauncherOptions(given: Readonly<Record<string, unknown>>): CounterbellOptions {
  const options: CounterbellOptions = {};
  for (const name in given) {
    const value = given[name];
    try {
      if (value != null && checks[name]?.(`${value}`) !== false) Object.assign(options, { [name]: value });
    } catch {
      // A malformed selector; the panel names it.
    }
  }
  return options;
}
