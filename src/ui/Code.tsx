import type { ComponentChildren } from 'preact';

/** An order number, phone number or address: left to right everywhere, never broken, never translated. */
export function Code({ children }: { readonly children: ComponentChildren }) {
  return (
    <bdi class="code" dir="ltr" translate={false}>
      {children}
    </bdi>
  );
}
