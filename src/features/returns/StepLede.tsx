import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { classes } from '#ui/classes.ts';
import { Icon } from '#ui/Icon.tsx';

interface StepLedeProps {
  readonly title: ComponentChildren;
  readonly text?: ComponentChildren;
  /** The large mark of something that has been done. */
  readonly isDone?: boolean | undefined;
  /** Set when this question took the place of another without the frame knowing. */
  readonly takesFocus: boolean;
}

/** What a question says first; takes the focus itself, as the frame sees one screen only. */
export function StepLede({ title, text, isDone, takesFocus }: StepLedeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <div class={classes('lede', isDone && 'done')}>
      {isDone && <Icon name="done" class="ok" />}
      <h2 ref={heading} tabIndex={-1} data-heading>
        {title}
      </h2>
      {text && <p>{text}</p>}
    </div>
  );
}
