import type { Page } from 'playwright-core';

/** What on the widget's top screen is cut off, shortened with an ellipsis, or reaches past the window's edge. */
export function findCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What scrolls sideways by design: wide tables and code in an answer. Fields scroll what is typed.
    const scrollers = '.prose-table, pre, input, textarea';
    const root = document.querySelector('counterbell-widget')?.shadowRoot;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    for (const element of root?.querySelectorAll<HTMLElement>('.cb *') ?? []) {
      if (!element.checkVisibility() || element.closest('[inert], .vh, svg, .sk')) continue;
      const style = getComputedStyle(element);
      const name = `${element.localName}.${element.className} “${element.textContent?.slice(0, 60)}”`;
      const isCutAside = element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline';
      if (isCutAside && !element.matches(scrollers)) found.push(`too wide: ${name}`);
      const hides = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (hides && element.scrollHeight > element.clientHeight + 2) found.push(`cut off below: ${name}`);
      const { left, right, width } = element.getBoundingClientRect();
      const isPast = (left < -1 || right > innerWidth + 1) && width > 0;
      if (isPast && !element.parentElement?.closest(scrollers)) found.push(`past the edge: ${name}`);
    }
    return found;
  });
}
