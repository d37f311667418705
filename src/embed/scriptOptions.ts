import { type CounterbellOptions, readOptions } from '#src/options.ts';

/** Reads options from the script tag's `data-*` attributes and `window.counterbellSettings`; attributes win. */
export function readScriptOptions(script: HTMLScriptElement | null, settings: unknown): CounterbellOptions {
  return readOptions({ ...Object(settings), ...script?.dataset });
}
