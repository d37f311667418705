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
/** Another thing to do is offered as well when it is nearly as sure as the first. */
const nearlyAsSure = 0.7;

const orders = { feature: 'orders', route: () => 'orders' };
const contact = (along: Readonly<Record<string, string>>) => `contact?${new URLSearchParams(along)}`;

const deeds: Readonly<Record<SearchAction, Deed>> = {
  track: { ...orders, icon: 'truck', title: 'track', text: 'trackText' },
  cancel: { ...orders, icon: 'x', title: 'cancel', text: 'changeText' },
  address: { ...orders, icon: 'truck', title: 'address', text: 'changeText' },
  refund: { ...orders, icon: 'money', title: 'refund', text: 'refundText' },
  invoice: { ...orders, icon: 'file', title: 'invoice', text: 'invoiceText' },
  return: { feature: 'returns', icon: 'undo', title: 'return', text: 'returnText', route: () => 'returns' },
  problem: {
    ...{ feature: 'contact', icon: 'alert', title: 'problem', text: 'personText' },
    route: (query) => contact({ topic: 'problem', query }),
  },
  person: {
    ...{ feature: 'contact', icon: 'chat', title: 'person', text: 'personText' },
    route: (query) => contact({ query }),
  },
};

/**
 * At most two things to do of those that a query asks for and the panel has. Actions that lead to the same place are one
 * shortcut, under the surest one's name.
 */
export function actionShortcuts(
  query: string,
  { has, texts }: AnswersContext,
  actions: readonly ActionHit[],
): Shortcut[] {
  const byRoute = new Map<string, Shortcut>();
  const least = Math.max(leastSure, (actions[0]?.confidence ?? 0) * nearlyAsSure);
  for (const { action } of actions.filter(({ confidence }) => confidence >= least)) {
    const { feature, icon, title, text, ...deed } = deeds[action];
    const route = deed.route(query);
    if (!has(feature) || byRoute.has(route)) continue;
    byRoute.set(route, { icon, title: texts.t(title), text: texts.t(text), route });
  }
  return [...byRoute.values()].slice(0, most);
}
