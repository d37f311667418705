import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Where every word a shopper reads lies. */
export const folder = join(import.meta.dirname, '../../locales');

const TextsSchema = v.record(v.string(), v.string());
const plural = /_(zero|one|two|few|many|other)$/;

/** One text of one language. */
export interface Text {
  /** Without its plural ending. */
  readonly base: string;
  /** The plural category, or nothing. */
  readonly category: string | undefined;
  readonly text: string;
  /** Names of the slots, sorted, each once. */
  readonly slots: readonly string[];
}

/** The files of a language, such as `orders.json`. */
export const filesOf = (locale: string) => readdirSync(join(folder, locale)).sort();

/** One file as it lies there. */
export function readTexts(locale: string, file: string): Readonly<Record<string, string>> {
  return v.parse(TextsSchema, JSON.parse(readFileSync(join(folder, locale, file), 'utf8')));
}

/** One file, text by text. */
export function readLocale(locale: string, file: string): readonly Text[] {
  return Object.entries(readTexts(locale, file)).map(([key, text]) => {
    const slots = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    const category = plural.exec(key)?.[1];
    return { base: key.replace(plural, ''), category, text, slots: [...new Set(slots)].sort() };
  });
}

/** A text without its slots and without addresses given as examples, which are the same in all languages. */
export function wordsOf({ text }: Text): string {
  return text.replaceAll(/\{\{\w+\}\}/g, 'x').replaceAll(/[a-z]*@?[a-z]*\.[a-z]{2,3}\b/g, 'x');
}
