import type { IconName } from '#ui/icons.ts';

/** Something to do rather than to read. */
export interface Shortcut {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** What it opens, which also names it among the results. */
  readonly route: string;
}
