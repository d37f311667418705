import type { CardContext, FeatureContext } from '#core/feature.ts';
import type { TextKey } from '#core/i18n.ts';
import type en from '#locales/en/returns.json';
import type home from '#locales/en/returns-home.json';
import type { ReturnsPort } from './port.ts';

/** The keys of this feature's texts. */
export type ReturnsKey = TextKey<typeof home> | TextKey<typeof en>;
/** All that this feature can reach. */
export type ReturnsContext = FeatureContext<ReturnsPort, ReturnsKey>;
/** What it can reach before its screens are there. */
export type ReturnsCardContext = CardContext<ReturnsPort, TextKey<typeof home>, TextKey<typeof en>>;
