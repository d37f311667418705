import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import type { Tone } from './Notice.tsx';

interface CardProps {
  /** Room on all sides; rows bring their own. */
  readonly pad?: boolean | undefined;
  /** On the tint of the brand, without a shadow. */
  readonly soft?: boolean | undefined;
  readonly tone?: Tone | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
}

/** A white surface on the canvas. Never one inside another. */
export function Card({ pad, soft, tone, class: extra, children }: CardProps) {
  return (
    <div class={classes('card', pad && 'pad', soft && 'soft', extra)} data-tone={tone}>
      {children}
    </div>
  );
}
