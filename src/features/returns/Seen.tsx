import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls to what appears, as the button that caused it stays at the bottom. */
export function Seen({ children }: { readonly children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={element}>{children}</div>;
}
