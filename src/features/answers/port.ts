import type { AnswersInfo } from './answersInfo.ts';
import type { AnswersIndex, Article, Rating } from './contract.ts';

/** What answers ask of a backend. `locale` is BCP 47; a backend without that language gives its nearest one. */
export interface AnswersPort {
  info(input: { locale: string }, signal?: AbortSignal): Promise<AnswersInfo>;
  index(input: { locale: string }, signal?: AbortSignal): Promise<AnswersIndex>;
  article(input: { id: string; locale: string }, signal?: AbortSignal): Promise<Article>;
  /** `key` makes a repeat harmless: one rating however often it is sent. `locale` is the language that was read. */
  rate(
    input: { key: string; id: string; locale: string; rating: Rating },
    signal?: AbortSignal,
  ): Promise<void>;
}
