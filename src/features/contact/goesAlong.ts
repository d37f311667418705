import * as v from 'valibot';
import type { PageContext } from '#core/feature.ts';
import type { ContactTexts } from './ContactContext.ts';
import { type ConversationContext, ConversationContextSchema } from './contract.ts';

export type Part = keyof ConversationContext;

/** The parts in the order they are shown. */
const parts = ['orderNumber', 'articleId', 'query', 'topic', 'product', 'pageUrl'] as const;

/** Reads from a route's query, the page's context and its address what would go along with a first message. */
export function readGoesAlong(
  query: URLSearchParams,
  about: PageContext,
  pageUrl: string,
): ConversationContext {
  const { entries } = ConversationContextSchema;
  const page = new URL(pageUrl);
  return {
    ...take('orderNumber', entries.orderNumber, query.get('order')),
    ...take('articleId', entries.articleId, query.get('article')),
    ...take('query', entries.query, query.get('query')),
    ...take('topic', entries.topic, query.get('topic')),
    ...take('product', entries.product, about['product'] ?? null),
    ...take('pageUrl', entries.pageUrl, page.origin === 'null' ? null : page.origin + page.pathname),
  };
}

/** What is left when the shopper has left parts out. */
export function withoutParts(context: ConversationContext, leftOut: ReadonlySet<Part>): ConversationContext {
  return Object.fromEntries(
    partsOf(context).flatMap((part) => (leftOut.has(part) ? [] : [[part, context[part]]])),
  );
}

/** The parts that are there. */
export function partsOf(context: ConversationContext): readonly Part[] {
  return parts.filter((part) => context[part] !== undefined);
}

/** A part in words. */
export function partWords({ t }: ContactTexts, part: Part, context: ConversationContext): string {
  switch (part) {
    case 'orderNumber':
      return t('aboutOrder', { number: context.orderNumber ?? '' });
    case 'articleId':
      return t('aboutArticle');
    case 'query':
      return t('aboutQuery', { query: context.query ?? '' });
    case 'topic':
      return topicWords(t, context.topic ?? '');
    case 'product':
      return t('aboutProduct', { product: context.product ?? '' });
    case 'pageUrl':
      return t('aboutPage');
  }
}

/** What the panel's own features come with; a host page may bring words of its own. */
const topics = {
  return: 'topicReturn',
  order: 'topicOrder',
  problem: 'topicProblem',
  refund: 'topicRefund',
  cancel: 'topicCancel',
  address: 'topicAddress',
} as const;
const isTopic = (topic: string): topic is keyof typeof topics => Object.hasOwn(topics, topic);

function topicWords(t: ContactTexts['t'], topic: string): string {
  return isTopic(topic) ? t(topics[topic]) : t('aboutTopic', { topic });
}

/** A value that is too long or malformed does not go along at all. */
function take(part: Part, schema: v.GenericSchema<unknown, string | undefined>, value: string | null) {
  if (!value) return {};
  const parsed = v.safeParse(schema, value);
  return parsed.success ? { [part]: parsed.output } : {};
}
