import { CounterbellError } from '#core/errors.ts';
import type { AnswersIndex, Article, Rating } from './contract.ts';
import type { AnswersPort } from './port.ts';

/** An answers port in memory, with what it was sent. */
export interface FakeAnswers extends AnswersPort {
  /** Every rating stored, by its key. */
  readonly ratings: ReadonlyMap<string, { id: string; locale: string; rating: Rating }>;
  /** How often the index was asked for. */
  readonly indexCalls: number;
  /** Fails every call with this error until it is undefined again. */
  fail(error: CounterbellError | undefined): void;
}

interface Text {
  readonly id: string;
  readonly categoryId: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords: string[];
  readonly html: string;
  /** Where it is not the shop's own. */
  readonly locale?: string;
}

type Texts = Readonly<Record<string, { categories: AnswersIndex['categories']; articles: readonly Text[] }>>;

const texts: Texts = {
  en: {
    categories: [
      { id: 'returns', title: 'Returns', icon: 'undo' },
      { id: 'care', title: 'Care', icon: 'repair' },
    ],
    articles: [
      {
        ...{ id: 'return-window', categoryId: 'returns', title: 'How long do I have to return something?' },
        summary: 'You have 30 days from the day your parcel arrives.',
        keywords: ['return period', 'deadline'],
        html: '<p>You have <strong>30 days</strong>. Start in <a href="#counterbell/returns">Return or exchange</a>.</p>',
      },
      {
        ...{ id: 'refund-when', categoryId: 'returns', title: 'When will I see my refund?' },
        summary: 'Within 3 working days of your parcel reaching our workshop.',
        keywords: ['money back'],
        html: '<p>Within three working days. Banks take one to five more.</p>',
      },
      {
        ...{ id: 'waterproofing', categoryId: 'care', title: 'Can my bag get wet in the rain?' },
        summary: 'A shower does no harm once the leather is waterproofed.',
        keywords: ['waterproofing', 'care spray', 'umbrella'],
        html: '<p>A shower does no harm. Use the spray twice a year.</p>',
      },
    ],
  },
  nl: {
    categories: [{ id: 'returns', title: 'Retourneren', icon: 'undo' }],
    articles: [
      {
        ...{ id: 'return-window', categoryId: 'returns', title: 'Hoe lang heb ik om iets terug te sturen?' },
        summary: 'Je hebt 30 dagen vanaf de dag dat je pakket aankomt.',
        keywords: ['retourtermijn', 'bedenktijd'],
        html: '<p>Je hebt <strong>30 dagen</strong>.</p>',
      },
    ],
  },
  'zh-CN': {
    categories: [
      { id: 'returns', title: '退货', icon: 'undo' },
      { id: 'care', title: '护理', icon: 'repair' },
    ],
    articles: [
      {
        ...{ id: 'return-window', categoryId: 'returns', title: '收货后多久可以退货？' },
        summary: '自包裹送达之日起 30 天内。',
        keywords: ['退货期限', '无理由退货'],
        html: '<p>自包裹送达之日起 <strong>30 天内</strong>均可退货。</p>',
      },
      {
        ...{ id: 'waterproofing', categoryId: 'care', title: '包可以淋雨吗？' },
        summary: '做过防水护理后，小雨没有问题。',
        keywords: ['防水', '下雨'],
        html: '<p>做过防水护理后，小雨没有问题。每年喷两次护理喷雾。</p>',
      },
    ],
  },
};

/** All categories or articles, those that a language lacks in English. */
function inEnglishToo<Kind extends 'categories' | 'articles'>(
  locale: string,
  kind: Kind,
): Texts[string][Kind][number][] {
  const own: readonly Texts[string][Kind][number][] = texts[locale]?.[kind] ?? [];
  const english: readonly Texts[string][Kind][number][] = texts['en']?.[kind] ?? [];
  const missing = english.filter(({ id }) => !own.some((one) => one.id === id));
  return [...own, ...missing.map((one) => (locale === 'en' ? one : { ...one, locale: 'en' }))];
}

const plain = (html: string) => html.replace(/<[^<>]*>/gu, '');

/** A small shop's answers in three languages; what one of them lacks, and any other language, is there in English. */
export function createFakeAnswers(): FakeAnswers {
  const ratings = new Map<string, { id: string; locale: string; rating: Rating }>();
  let failure: CounterbellError | undefined;
  let indexCalls = 0;
  const shopIn = async (asked: string) => {
    if (failure) throw failure;
    const locale = asked in texts ? asked : 'en';
    return {
      locale,
      categories: inEnglishToo(locale, 'categories'),
      articles: inEnglishToo(locale, 'articles'),
    };
  };
  return {
    ratings,
    get indexCalls() {
      return indexCalls;
    },
    fail(error) {
      failure = error;
    },
    async info({ locale }) {
      const { articles, locale: given } = await shopIn(locale);
      const popular = articles.map(({ id, title, locale: own = given }) => ({ id, title, locale: own }));
      return { popular, count: articles.length };
    },
    async index({ locale }) {
      indexCalls += 1;
      const { articles, ...shop } = await shopIn(locale);
      return { ...shop, articles: articles.map(({ html, ...rest }) => ({ ...rest, text: plain(html) })) };
    },
    async article({ id, locale }) {
      const shop = await shopIn(locale);
      return articleIn(shop, id);
    },
    async rate({ key, id, locale, rating }) {
      articleIn(await shopIn(locale), id);
      if (!ratings.has(key)) ratings.set(key, { id, locale, rating });
    },
  };
}

function articleIn(
  { locale, categories, articles }: { locale: string } & Texts[string],
  id: string,
): Article {
  const found = articles.find((article) => article.id === id);
  if (!found) throw new CounterbellError('not_found');
  const { title, html, categoryId, locale: own = locale } = found;
  const category = categories.find((one) => one.id === categoryId);
  return {
    ...{ id, locale: own, title, html, categoryId, updatedOn: '2025-11-03' },
    categoryTitle: category?.title ?? '',
    categoryLocale: category?.locale ?? locale,
    related: articles
      .filter((other) => other !== found)
      .map((other) => ({ id: other.id, title: other.title, locale: other.locale ?? locale })),
  };
}
