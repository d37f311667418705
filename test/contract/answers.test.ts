import * as v from 'valibot';
import { expect } from 'vitest';
import { AnswersInfoSchema } from '#features/answers/answersInfo.ts';
import { AnswersIndexSchema, ArticleSchema } from '#features/answers/contract.ts';
import type { TestServer } from './createTestServer.ts';
import { onBothDatabases } from './onBothDatabases.ts';

const onBoth = onBothDatabases();

const ask = ({ api }: TestServer, path: string, language: string) =>
  fetch(`${api}${path}`, { headers: { 'Accept-Language': language } });

async function readIndex(server: TestServer, language: string) {
  return v.parse(AnswersIndexSchema, await (await ask(server, '/articles', language)).json());
}

async function readArticle(server: TestServer, id: string, language: string) {
  const answer = await ask(server, `/articles/${id}`, language);
  expect(answer.status).toBe(200);
  return { ...v.parse(ArticleSchema, await answer.json()), said: answer.headers.get('content-language') };
}

onBoth(
  'a shopper gets every answer, in their language where it is written in it, else marked',
  async (server) => {
    const english = await readIndex(server, 'en');
    for (const language of ['de', 'ar', 'ja']) {
      const index = await readIndex(server, language);
      expect(index.locale).toBe(language);
      expect(index.articles.map(({ id }) => id).sort()).toEqual(english.articles.map(({ id }) => id).sort());
      expect(new Set(index.articles.map(({ locale }) => locale))).toEqual(new Set([undefined, 'en']));
      expect(index.categories.map(({ id }) => id)).toEqual(english.categories.map(({ id }) => id));
      expect(index.categories.filter(({ locale }) => locale !== undefined)).toEqual([]);
    }
    expect(english.articles.filter(({ locale }) => locale !== undefined)).toEqual([]);
  },
);

onBoth('a language that nothing is written in gets its nearest, or the shop’s first', async (server) => {
  const nearest = ['zh-TW', 'de-AT', 'pt-BR', 'fr, nl;q=0.5', 'ar-EG'];
  const given = await Promise.all(nearest.map(async (wanted) => (await readIndex(server, wanted)).locale));
  expect(given).toEqual(['zh-CN', 'de', 'en', 'nl', 'ar']);
});

onBoth('an article in German says so, and leads on in German', async (server) => {
  const article = await readArticle(server, 'return-window', 'de');
  expect([article.locale, article.said, article.categoryTitle]).toEqual([
    'de',
    'de',
    'Rückgabe und Umtausch',
  ]);
  expect(article.related.find(({ id }) => id === 'refund-when')).toEqual({
    id: 'refund-when',
    title: 'Wann bekomme ich mein Geld zurück?',
  });
  expect(article.related.find(({ id }) => id === 'return-gift')?.locale).toBe('en');
});

onBoth('an article that is there in English only says so, among what is there in German', async (server) => {
  const article = await readArticle(server, 'klarna', 'de');
  expect([article.locale, article.said]).toEqual(['en', 'en']);
  expect([article.categoryTitle, article.categoryLocale]).toEqual(['Bezahlen und Geschenkkarten', 'de']);
  expect(article.related.map(({ locale }) => locale)).toEqual(['de', 'de']);
});

onBoth(
  'the questions asked most are in the shopper’s language, and say so where they are not',
  async (server) => {
    const popularIn = async (language: string) => {
      const { features } = await (await ask(server, '/shop', language)).json();
      return v.parse(AnswersInfoSchema, features.answers);
    };
    const [english, arabic, french] = await Promise.all(['en', 'ar', 'fr'].map(popularIn));
    expect(arabic?.popular[0]).toEqual({ id: 'return-window', title: 'ما المدة المتاحة للإرجاع؟' });
    expect(french?.popular).toEqual(english?.popular.map((link) => ({ ...link, locale: 'en' })));
    expect(arabic?.count).toBe(english?.count);
  },
);

onBoth('a rating of an article that is there in another language is taken', async (server) => {
  const answer = await fetch(`${server.api}/articles/klarna/ratings`, {
    method: 'POST',
    headers: {
      'Accept-Language': 'en',
      'Content-Type': 'application/json',
      'Idempotency-Key': `rating-of-klarna-${server.database}`,
    },
    body: '{"helpful":true}',
  });
  expect(answer.status).toBe(204);
});
