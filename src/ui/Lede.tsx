import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface LedeProps {
  readonly title: ComponentChildren;
  readonly text?: ComponentChildren;
  /** The large mark of something that has been done. */
  readonly done?: IconName | undefined;
}

/** What a screen says first, in one sentence. The screen moves the focus to `[data-heading]`. */
export function Lede({ title, text, done }: LedeProps) {
  return (
    <div class={classes('lede', done && 'done')}>
      {done && <Icon name={done} class="ok" />}
      <h2 tabIndex={-1} data-heading>
        {title}
      </h2>
      {text && <p>{text}</p>}
    </div>
  );
}
