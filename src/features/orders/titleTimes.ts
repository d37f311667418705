import type { OrdersTexts } from './OrdersContext.ts';

/** A title, and how many of it where that is more than one: '2 × Saddle bag'. */
export function titleTimes(title: string, count: number, texts: OrdersTexts): string {
  return count > 1 ? texts.t('itemTimes', { count, title }) : title;
}
