import type { IconName } from '#ui/icons.ts';
import type { AnswersContext, AnswersKey } from './AnswersContext.ts';
import type { Shortcut } from './Shortcut.ts';
import type { ActionHit, SearchAction } from './search.ts';

interface Deed {
  /** The feature that does it. */
  readonly feature: string;
  readonly icon: IconName;
  readonly title: AnswersKey;
  readonly text: AnswersKey;
  readonly route: (query: string) => string;
}

const most = 2;
/** Below this, one in five questions about something else sounds like a thing to do. */
const leastSure = 0.4;
/** The same for half a word, and beside an article that answers: a question, which only sounds like a thing to do. */
const leastSureOfHalf = 0.6;
/** What is offered already stays down to this, so that it does not come and go between two letters. */
const leastSureOfShown = 0.3;
/** Others as sure as this share of the surest are meant as likely, as with the one word “order”. */
const asLikely = 0.8;

/** What bears on whether an action is offered. */
interface Circumstances {
  readonly isAnswered: boolean;
  readonly isInWord: boolean;
  readonly shown: readonly Shortcut[];
}

const orders = { feature: 'orders', route: () => 'orders' };
const contact = (along: Readonly<Record<string, string>>) => `contact?${new URLSearchParams(along)}`;

/** What may be done, the most wanted first. */
const deeds: readonly (readonly [SearchAction, Deed])[] = [
  ['track', { ...orders, icon: 'truck', title: 'track', text: 'trackText' }],
  [
    'return',
    { feature: 'returns', icon: 'undo', title: 'return', text: 'returnText', route: () => 'returns' },
  ],
  ['refund', { ...orders, icon: 'money', title: 'refund', text: 'refundText' }],
  ['cancel', { ...orders, icon: 'x', title: 'cancel', text: 'changeText' }],
  [
    'problem',
    {
      ...{ feature: 'contact', icon: 'alert', title: 'problem', text: 'personText' },
      route: (query) => contact({ topic: 'problem', query }),
    },
  ],
  [
    'person',
    {
      ...{ feature: 'contact', icon: 'chat', title: 'person', text: 'personText' },
      route: (query) => contact({ query }),
    },
  ],
  ['address', { ...orders, icon: 'truck', title: 'address', text: 'changeText' }],
  ['invoice', { ...orders, icon: 'file', title: 'invoice', text: 'invoiceText' }],
];

/**
 * At most two things to do of those that a query asks for and the panel has; what is as likely meant goes by how many
 * shoppers want it. Actions that lead to the same place are one shortcut.
 */
export function actionShortcuts(
  query: string,
  { has, texts }: AnswersContext,
  actions: readonly ActionHit[],
  { isAnswered, isInWord, shown }: Circumstances,
): Shortcut[] {
  const sure = isAnswered || isInWord ? leastSureOfHalf : leastSure;
  const least = Math.max(sure, (actions[0]?.confidence ?? 0) * asLikely);
  const likely = actions.filter(({ confidence }) => confidence >= least);
  const kept = actions.filter(
    ({ action, confidence }) =>
      confidence >= leastSureOfShown && shown.some((shortcut) => shortcut.key === action),
  );
  const meant = new Set((likely.length > 0 ? likely : kept).map(({ action }) => action));
  const byRoute = new Map<string, Shortcut>();
  for (const [action, { feature, icon, title, text, route: routeOf }] of deeds) {
    const route = routeOf(query);
    if (!meant.has(action) || !has(feature) || byRoute.has(route)) continue;
    byRoute.set(route, { key: action, icon, title: texts.t(title), text: texts.t(text), route });
  }
  return [...byRoute.values()].slice(0, most);
}
