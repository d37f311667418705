import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked } from 'marked';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DateSchema, IdSchema } from '#core/operation.ts';
import { LocaleSchema } from '#features/answers/answersInfo.ts';

const CategoriesSchema = v.array(v.object({ id: IdSchema, title: v.string(), icon: v.optional(v.string()) }));
const FrontMatterSchema = v.strictObject({
  id: IdSchema,
  category: IdSchema,
  title: v.string(),
  summary: v.string(),
  keywords: v.array(v.string()),
  related: v.array(IdSchema),
  /** Ids of the products it is about. */
  products: v.optional(v.array(IdSchema), []),
  updated: DateSchema,
  popular: v.optional(v.pipe(v.number(), v.integer())),
});

/** One article as its file says it. */
export interface FaqArticle extends v.InferOutput<typeof FrontMatterSchema> {
  readonly html: string;
  readonly plain: string;
  /** Changes with whatever the file says. */
  readonly hash: string;
}

/** All answers in one language, categories in their order. */
export interface FaqLanguage {
  /** BCP 47. */
  readonly locale: string;
  readonly categories: v.InferOutput<typeof CategoriesSchema>;
  readonly articles: readonly FaqArticle[];
}

/**
 * Reads `<folder>/<locale>/*.md` and `categories.json` in every language there is a folder for, which need not hold every
 * article; an error names the file that is wrong.
 */
export async function readFaq(folder: string): Promise<FaqLanguage[]> {
  const inside = await readdir(folder, { withFileTypes: true });
  const names = inside.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map((name) => readLanguage(join(folder, name), v.parse(LocaleSchema, name))),
  );
}

async function readLanguage(place: string, locale: string): Promise<FaqLanguage> {
  const names = (await readdir(place)).filter((name) => name.endsWith('.md')).sort();
  const articles = await Promise.all(names.map((name) => readArticle(join(place, name))));
  const categories = await naming(join(place, 'categories.json'), (text) =>
    v.parse(CategoriesSchema, JSON.parse(text)),
  );
  return { locale, categories, articles };
}

function readArticle(file: string): Promise<FaqArticle> {
  return naming(file, async (text) => {
    const [, head, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
    if (head === undefined || body === undefined) throw new Error('no front matter between two lines of ---');
    const html = await marked.parse(body, { gfm: true });
    const hash = createHash('sha256').update(text).digest('base64url');
    return { ...v.parse(FrontMatterSchema, parse(head)), html, plain: plainText(html), hash };
  });
}

async function naming<T>(file: string, read: (text: string) => T | Promise<T>): Promise<T> {
  try {
    return await read(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : 'unreadable'}`, { cause });
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of an article without its markup, blocks parted by a space, and by a dot where no mark ends them. */
function plainText(html: string): string {
  return html
    .replaceAll(/([\p{L}\p{N}])<\/(?:h\d|li|td|th)>/gu, '$1 · ')
    .replaceAll(/<\/(?:p|h\d|li|td|th)>|<br>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/&(#?\w+);/gu, (entity, name: string) => entities[name] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
