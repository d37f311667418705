import { type CounterbellOptions, readOptions } from '#src/options.ts';

/** Attributes of ours that are no options; every other `data-*` attribute on the tag is one. */
const notOptions = new Set(['adapter']);

/** Reads options from the script tag's `data-*` attributes over `window.counterbellSettings`; attributes win. */
export function readScriptOptions(
  script: HTMLScriptElement | undefined,
  settings: unknown,
): CounterbellOptions {
  const attributes = Object.fromEntries(
    Object.entries(script?.dataset ?? {}).filter(([name]) => !notOptions.has(name)),
  );
  const given = typeof settings === 'object' && settings !== null ? settings : {};
  return readOptions({ ...given, ...attributes }, (name) =>
    name in attributes ? `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : name,
  );
}
