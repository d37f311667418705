import type { IconName } from '#ui/icons.ts';
import type { AnswersContext, AnswersKey } from './AnswersContext.ts';

/** Something to do rather than to read. */
export interface Shortcut {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly route: string;
}

const maxShortcuts = 2;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The number in a text that looks like nothing but an order number: “#zz 20418” is “ZZ-20418”; undefined otherwise. */
function orderNumberIn(query: string): string | undefined {
  const tidy = query.normalize('NFKC').trim().toUpperCase();
  const [, letters, digits] = /^#?\s*([A-Z]{0,4})[\s-]*(\d{4,12})$/u.exec(tidy) ?? [];
  if (digits === undefined) return undefined;
  return letters ? `${letters}-${digits}` : digits;
}

/** Whether a query says one of the phrases, which `|` parts; one that is still being typed counts from its fourth letter. */
function saysOneOf(query: string, phrases: string): boolean {
  const said = ` ${plain(query)} `;
  return phrases.split('|').some((listed) => {
    const phrase = plain(listed);
    if (ideograph.test(phrase)) return said.includes(phrase);
    return said.includes(` ${phrase} `) || (said.length > 5 && phrase.startsWith(said.trim()));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** At most two things to do for a query, of those that the panel has. */
export function findShortcuts(query: string, context: AnswersContext): Shortcut[] {
  const { texts } = context;
  const number = orderNumberIn(query);
  const says = (words: AnswersKey) => saysOneOf(query, texts.t(words));
  const found: (Shortcut & { feature: string; isMeant: boolean })[] = [
    {
      ...{ id: 'number', feature: 'orders', icon: 'truck', isMeant: number !== undefined },
      title: texts.t('trackNumber', { number: number ?? '' }),
      text: texts.t('trackNumberText'),
      route: `orders/lookup?${new URLSearchParams({ number: number ?? '' })}`,
    },
    {
      ...{ id: 'track', feature: 'orders', icon: 'truck', isMeant: says('trackWords'), route: 'orders' },
      title: texts.t('track'),
      text: texts.t('trackText'),
    },
    {
      ...{ id: 'return', feature: 'returns', icon: 'undo', isMeant: says('returnWords'), route: 'returns' },
      title: texts.t('return'),
      text: texts.t('returnText'),
    },
    {
      ...{ id: 'person', feature: 'contact', icon: 'chat', isMeant: says('personWords') },
      title: texts.t('person'),
      text: texts.t('personText'),
      route: `contact?${new URLSearchParams({ query })}`,
    },
  ];
  return found
    .filter(({ feature, isMeant }) => isMeant && context.has(feature))
    .slice(0, maxShortcuts)
    .map(({ feature: _feature, isMeant: _isMeant, ...shortcut }) => shortcut);
}
