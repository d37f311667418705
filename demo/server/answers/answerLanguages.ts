import * as v from 'valibot';
import type { Queryable } from '#server/database/database.ts';
import { locales, nearestLanguage } from '#server/http/locale.ts';

const LanguageRow = v.object({ locale: v.string() });

/**
 * The languages to look for answers in, best first (BCP 47): what there is for each wanted one, then the shop's first
 * language. None when nothing is written at all.
 */
export async function answerLanguages(
  database: Queryable,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.rows(LanguageRow, 'select distinct locale from faq_articles order by locale');
  const written = rows.map(({ locale }) => locale);
  const found = [...wanted, locales[0]].flatMap((tag) => nearestLanguage(tag, written) ?? []);
  return [...new Set(found.length > 0 ? found : written)];
}
