import type { Page } from 'playwright-core';

/** What has the focus, seen through shadow roots, and what a shopper without a mouse sees of it. */
export interface FocusState {
  /** Tag and name, for messages. */
  readonly what: string;
  /** Whether it is in the open panel; the page and the launcher are not. */
  readonly isInPanel: boolean;
  /** Whether it can be operated: a heading that a script focuses cannot, and shows no ring. */
  readonly isControl: boolean;
  /** Whether a ring of at least 2 px is drawn around it, or around what it is the only control of. */
  readonly hasRing: boolean;
  /** What lies over an edge or the middle of it, if anything (WCAG 2.2, 2.4.11). */
  readonly hiddenBy: readonly string[];
}

/** Reads what has the focus now. */
export function focusState(page: Page): Promise<FocusState> {
  return page.evaluate(() => {
    let active = document.activeElement ?? document.body;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const root = active.getRootNode();
    const nameOf = (element: Element) => {
      const id = element.getAttribute('aria-labelledby');
      const own = id && root instanceof ShadowRoot ? root.getElementById(id) : null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const words = (own ?? label ?? element).textContent?.trim().slice(0, 60);
      return element.getAttribute('aria-label') ?? words;
    };
    const tell = (element: Element | null) =>
      element ? `${element.tagName.toLowerCase()} “${nameOf(element)}”` : 'nothing';
    const isRinged = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return (
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
      );
    };
    const ringed = [active, active.parentElement].find((element) => element !== null && isRinged(element));
    const { left, right, top, bottom } = active.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    // The middle, and the middle of each edge: corners may be round.
    const points = [
      [x, y],
      [left + 2, y],
      [right - 2, y],
      [x, top + 2],
      [x, bottom - 2],
    ] as const;
    const over = (x: number, y: number) => {
      const hit = root instanceof ShadowRoot ? root.elementFromPoint(x, y) : document.elementFromPoint(x, y);
      const label = active.closest('label');
      const isOwn =
        hit !== null &&
        (active.contains(hit) || hit.contains(active) || [ringed, label].some((own) => own?.contains(hit)));
      // Where the panel's own background is hit, what lies there is cut off by something that scrolls.
      const box = active.closest('.body')?.getBoundingClientRect();
      const isCut = box !== undefined && hit?.contains(active) === true && (y < box.top || y > box.bottom);
      return isOwn && !isCut ? [] : [`${tell(hit)} at ${Math.round(x)}, ${Math.round(y)}`];
    };
    return {
      what: tell(active),
      isInPanel: active.closest('[role="dialog"]') !== null,
      isControl: !active.matches('[tabindex="-1"]:not(button, input, textarea, a)'),
      hasRing: ringed !== undefined,
      hiddenBy: points.flatMap(([x, y]) => over(x, y)),
    };
  });
}
