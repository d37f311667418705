import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { AnswersIndex } from '#features/answers/contract.ts';

const FrontMatter = v.object({
  id: v.string(),
  category: v.string(),
  title: v.string(),
  summary: v.string(),
  keywords: v.array(v.string()),
});

/** The demo shop's own articles in one language, as the server gives them. */
export function readDemoArticles(locale: string): AnswersIndex {
  const folder = join(import.meta.dirname, '../demo/server/seed/faq', locale);
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, head = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      const { category, ...article } = v.parse(FrontMatter, parse(head));
      const text = body
        .replace(/\]\([^)]*\)|[[*#|]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      return { ...article, categoryId: category, text };
    });
  return { locale, categories: [], articles };
}
