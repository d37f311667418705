import type { FeatureContext } from '#core/feature.ts';
import type { TextKey } from '#core/i18n.ts';
import type en from '#locales/en/answers.json';
import type { AnswersPort } from './port.ts';

/** The keys of this feature's texts. */
export type AnswersKey = TextKey<typeof en>;
/** All that this feature can reach. */
export type AnswersContext = FeatureContext<AnswersPort, AnswersKey>;
