import type { ComponentChildren } from 'preact';

/** One step of a timeline. The state must also be clear from its words. */
export interface TimelineItem {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly state: 'done' | 'now' | 'next';
}

interface TimelineProps {
  readonly items: readonly TimelineItem[];
  /** Steps that all lie ahead, with bold titles. */
  readonly plain?: boolean | undefined;
}

/** What happened, what happens now and what comes next. */
export function Timeline({ items, plain }: TimelineProps) {
  return (
    <ol class="timeline" data-steps={plain ? '' : undefined}>
      {items.map(({ id, title, detail, state }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <strong>
            <bdi>{title}</bdi>
          </strong>
          {detail && (
            <span>
              <bdi>{detail}</bdi>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
