import type { CardContext, FeatureContext } from '#core/feature.ts';
import type { TextKey, Translator } from '#core/i18n.ts';
import type en from '#locales/en/orders.json';
import type home from '#locales/en/orders-home.json';
import type { OrdersPort } from './port.ts';

/** The keys of this feature's texts. */
export type OrdersKey = TextKey<typeof home> | TextKey<typeof en>;
export type OrdersTexts = Translator<OrdersKey>;
/** All that this feature can reach. */
export type OrdersContext = FeatureContext<OrdersPort, OrdersKey>;
/** What it takes to say something in the shopper's language. */
export type OrdersWords = Pick<OrdersContext, 'texts' | 'format'>;
/** What its cards on the home screen can reach. */
export type OrdersCardContext = CardContext<OrdersPort, TextKey<typeof home>, TextKey<typeof en>>;
