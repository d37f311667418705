import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { useUniqueId } from './useUniqueId.ts';

interface GroupProps {
  readonly title?: ComponentChildren;
  /** Small print at the other end of the title. */
  readonly aside?: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** The title is a question to answer, so it is set larger. */
  readonly asks?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** A part of a screen under a heading of its own. */
export function Group({ title, aside, hint, asks, children }: GroupProps) {
  const id = useUniqueId();
  return (
    <section class={classes('group', asks && 'asks')} aria-labelledby={title ? id : undefined}>
      {title && (
        <div class="group-head">
          <h3 id={id}>{title}</h3>
          {aside && <span class="aside">{aside}</span>}
        </div>
      )}
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
