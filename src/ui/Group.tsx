import type { ComponentChildren } from 'preact';
import { useUniqueId } from './useUniqueId.ts';

interface GroupProps {
  readonly title?: ComponentChildren;
  /** Small print at the other end of the title. */
  readonly aside?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part of a screen under a heading of its own. */
export function Group({ title, aside, hint, children }: GroupProps) {
  const id = useUniqueId();
  return (
    <section class="group" aria-labelledby={title ? id : undefined}>
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
