import type { ComponentChildren } from 'preact';

/** A short word of praise beside a title, such as “Fastest”. */
export function Tag({ children }: { readonly children: ComponentChildren }) {
  return <span class="tag">{children}</span>;
}
