import type { CardContext, FeatureContext } from '#core/feature.ts';
import type { TextKey, Translator } from '#core/i18n.ts';
import type en from '#locales/en/contact.json';
import type home from '#locales/en/contact-home.json';
import type { ContactPort } from './port.ts';

/** The keys of this feature's texts. */
export type ContactKey = TextKey<typeof home> | TextKey<typeof en>;
export type ContactTexts = Translator<ContactKey>;
/** All that this feature can reach. */
export type ContactContext = FeatureContext<ContactPort, ContactKey>;
/** What its cards on the home screen can reach. */
export type ContactCardContext = CardContext<ContactPort, TextKey<typeof home>, TextKey<typeof en>>;
