import type { CardContext, FeatureContext } from '#core/feature.ts';
import type { TextKey } from '#core/i18n.ts';
import type en from '#locales/en/answers.json';
import type home from '#locales/en/answers-home.json';
import type { AnswersPort } from './port.ts';

/** The keys of this feature's texts. */
export type AnswersKey = TextKey<typeof home> | TextKey<typeof en>;
/** All that this feature can reach. */
export type AnswersContext = FeatureContext<AnswersPort, AnswersKey>;
/** What its cards on the home screen can reach. */
export type AnswersCardContext = CardContext<AnswersPort, TextKey<typeof home>, TextKey<typeof en>>;
