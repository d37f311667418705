import type { Page } from 'playwright-core';

/** What on the widget's top screen is cut off, sticks out of what holds it, or reaches past the window's edge. */
export function findCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What scrolls sideways by design: wide tables and code in an answer. Fields scroll what is typed.
    const scrollers = '.prose-table, pre, input, textarea';
    // Excerpts of answers end after two lines; the whole is one press away.
    const excerpts = '.hits .row-sub';
    const root = document.querySelector('counterbell-widget')?.shadowRoot;
    const found = new Set<string>();
    if (document.documentElement.scrollWidth > innerWidth) found.add('the page scrolls sideways');
    /** Where its words are, each line by itself. */
    const linesOf = (text: Node) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(({ width }) => width > 1);
    };
    const isShown = (element: Element) =>
      element.checkVisibility() && !element.closest('[inert], .vh, svg, [hidden]');
    const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const holder = text.parentElement;
      if (!holder || text.nodeValue?.trim() === '' || !isShown(holder) || holder.closest('style')) continue;
      const lines = linesOf(text);
      const words = `“${text.nodeValue?.slice(0, 60)}”`;
      if (lines.some(({ left, right }) => left < -1 || right > innerWidth + 1))
        found.add(`past the edge: ${words}`);
      let canScroll = false;
      for (let at: Element | null = holder; at && !at.matches(scrollers); at = at.parentElement) {
        const { overflowX, overflowY, display, position } = getComputedStyle(at);
        // What stands on the page by itself is held by the window alone.
        if (position === 'fixed') break;
        if (display === 'inline' || display === 'contents') continue;
        const box = at.getBoundingClientRect();
        const name = `${at.localName}.${at.className}`;
        const isAside = lines.some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
        if (isAside)
          found.add(`${overflowX === 'visible' ? 'sticks out of' : 'cut off in'} ${name}: ${words}`);
        // A line box is taller than its letters.
        canScroll ||= /auto|scroll/u.test(overflowY) || at.matches(excerpts);
        const isBelow = lines.some(({ top, bottom }) => top < box.top - 4 || bottom > box.bottom + 4);
        if (isBelow && !canScroll && /hidden|clip/u.test(overflowY))
          found.add(`cut off below in ${name}: ${words}`);
      }
    }
    for (const element of root?.querySelectorAll<HTMLElement>('.cb *') ?? []) {
      if (!isShown(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const isPast = (left < -1 || right > innerWidth + 1) && width > 0;
      if (isPast && !element.parentElement?.closest(scrollers)) {
        found.add(`past the edge: ${element.localName}.${element.className}`);
      }
    }
    return [...found];
  });
}
