import * as v from 'valibot';
import type { Locale } from './http/locale.ts';

/** A text in each language of the shop. */
export const LocalizedSchema = v.object({ en: v.string(), nl: v.string(), 'zh-CN': v.string() });
export type Localized = v.InferOutput<typeof LocalizedSchema>;

/** Fills `{{slot}}` places of a text in one language. */
export function say(text: Localized, locale: Locale, slots: Readonly<Record<string, string>> = {}): string {
  return text[locale].replaceAll(/\{\{(\w+)\}\}/gu, (place, name: string) => slots[name] ?? place);
}
