import type { AnswersContext } from './AnswersContext.ts';
import type { Shortcut } from './Shortcut.ts';

/** The way to an order, for a query that looks like nothing but its number: “#zz 20418” is “ZZ-20418”. */
export function numberShortcut(query: string, { has, texts }: AnswersContext): Shortcut | undefined {
  const number = orderNumberIn(query);
  if (number === undefined || !has('orders')) return undefined;
  return {
    key: 'number',
    icon: 'truck',
    title: texts.t('trackNumber', { number }),
    text: texts.t('trackNumberText'),
    route: `orders/lookup?${new URLSearchParams({ number })}`,
  };
}

function orderNumberIn(query: string): string | undefined {
  const tidy = query.normalize('NFKC').trim().toUpperCase();
  const [, letters, digits] = /^#?\s*([A-Z]{0,4})[\s-]*(\d{4,12})$/u.exec(tidy) ?? [];
  if (digits === undefined) return undefined;
  return letters ? `${letters}-${digits}` : digits;
}
