import type { ComponentChildren } from 'preact';
import { writingDirection } from './writingDirection.ts';

interface WrittenProps {
  /** BCP 47; undefined where it is the panel's own. */
  readonly locale: string | undefined;
  readonly children: ComponentChildren;
}

/** Words of the shop in the language they are written in: read out in it, and in its direction whatever stands around. */
export function Written({ locale, children }: WrittenProps) {
  return (
    <span lang={locale} dir={locale === undefined ? undefined : writingDirection(locale)}>
      {children}
    </span>
  );
}
