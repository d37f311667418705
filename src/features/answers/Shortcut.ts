import type { IconName } from '#ui/icons.ts';

/** Something to do rather than to read. */
export interface Shortcut {
  /** Names it among the results, whatever is typed after it. */
  readonly key: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly route: string;
}
