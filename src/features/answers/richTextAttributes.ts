import type { AllowedTag } from './richTextTags.ts';
import { imageUrl, linkUrl, type RichTextOptions } from './richTextUrls.ts';

/** Attributes of an element; the map has no prototype, so no name can reach one. */
export type RichAttributes = Readonly<Record<string, string>>;

type Check = (value: string, options: RichTextOptions) => string | undefined;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value.trim()) ? value.trim().toLowerCase() : undefined;

const wholeNumber =
  (minimum: number, maximum: number): Check =>
  (value) => {
    const number = /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : Number.NaN;
    return number >= minimum && number <= maximum ? String(number) : undefined;
  };

const text: Check = (value) => value;
const timestamp: Check = (value) => (/^[\dTZPWDHMSY:.+\- ]{1,40}$/i.test(value) ? value : undefined);
const span = wholeNumber(1, 20);
const pixels = wholeNumber(1, 4000);

const everywhere: ReadonlyMap<string, Check> = new Map([
  ['lang', matching(/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i)],
  ['dir', matching(/^(?:ltr|rtl|auto)$/i)],
]);

const cell = { colspan: span, rowspan: span };
const checks: ReadonlyMap<AllowedTag, Readonly<Record<string, Check>>> = new Map<
  AllowedTag,
  Readonly<Record<string, Check>>
>([
  ['a', { href: (value, options) => linkUrl(value, options.pageUrl), title: text }],
  ['img', { src: imageUrl, alt: text, title: text, width: pixels, height: pixels }],
  ['td', cell],
  ['th', { ...cell, scope: matching(/^(?:row|col|rowgroup|colgroup)$/i) }],
  ['ol', { start: wholeNumber(-9999, 99_999), reversed: () => '' }],
  ['abbr', { title: text }],
  ['time', { datetime: timestamp }],
  ['del', { datetime: timestamp }],
  ['ins', { datetime: timestamp }],
]);

/** The attributes of a source tag that its element may keep, each with a value that has been checked. */
export function richTextAttributes(
  tag: AllowedTag,
  source: ReadonlyMap<string, string>,
  options: RichTextOptions,
): RichAttributes {
  const kept: Record<string, string> = Object.create(null);
  for (const [name, check] of [...everywhere, ...Object.entries(checks.get(tag) ?? {})]) {
    // Without an alternative text, a screen reader would read out an image's file name.
    const value = source.get(name) ?? (name === 'alt' ? '' : undefined);
    const checked = value === undefined ? undefined : check(value, options);
    if (checked !== undefined) kept[name] = checked;
  }
  return kept;
}
