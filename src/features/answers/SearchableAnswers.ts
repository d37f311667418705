import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersInfo } from './answersInfo.ts';
import type { AnswersIndex, Article } from './contract.ts';
import type { SearchReporter } from './createSearchReporter.ts';
import type { DidYouMean } from './DidYouMean.tsx';
import type { Found } from './Found.ts';
import type { NoClearAnswer } from './NoClearAnswer.tsx';
import type { NoResults } from './NoResults.tsx';

/** How far a shopper is with what is being typed. */
export interface Progress {
  /** No pause yet. */
  readonly isTyping: boolean;
  /** The last word may go on. */
  readonly isInWord: boolean;
}

/** What is asked, by somebody who sees what was found before. */
export interface Asked {
  /** As typed. */
  readonly text: string;
  readonly before: Found | undefined;
  readonly progress: Progress;
  /** What the backend says of its answers, once it has. */
  readonly info: AnswersInfo | undefined;
}

/** Answers that can be searched. */
export interface SearchableAnswers {
  readonly index: AnswersIndex;
  /** False while only titles and keywords are indexed. */
  readonly isWhole: boolean;
  /** What to show for words. */
  find(asked: Asked, context: AnswersContext): Found;
  /** Answers about the same. */
  related(id: string): Article['related'];
  /** Draw what only a search can say, and come with it: what was perhaps meant, that no answer is clear, or that there is none. */
  readonly Meant: typeof DidYouMean;
  readonly Unclear: typeof NoClearAnswer;
  readonly Nothing: typeof NoResults;
  /** Tells the host page of searches that the shopper is done with. */
  createReporter(context: AnswersContext): SearchReporter;
}
