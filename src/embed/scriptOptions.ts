/** Collects options from the script tag's `data-*` attributes and `window.counterbellSettings`; attributes win. */
export function readScriptOptions(
  script: HTMLScriptElement | null,
  settings: unknown,
): Readonly<Record<string, unknown>> {
  return { ...Object(settings), ...script?.dataset };
}
