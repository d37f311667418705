import type { Page } from 'playwright-core';

/**
 * What on the top screen can be focused or pressed and is smaller than so many CSS pixels either way, as the pointer finds
 * it: from the middle outwards until something else is hit. Links within running text are as high as their line (WCAG 2.2, 2.5.8).
 */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((minimum) => {
    const root = document.querySelector('counterbell-widget')?.shadowRoot;
    const top = root?.querySelector('.layer:not([inert])');
    const targets = top?.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary, [tabindex="0"], [role="option"]',
    );
    const found: string[] = [];
    for (const target of targets ?? []) {
      if (!target.checkVisibility() || target.closest('.vh, .scrim ~ *')) continue;
      const isInText = target.matches('a, .link') && getComputedStyle(target).display === 'inline';
      const own = target.closest('label') ?? target;
      if (isInText || own.matches(':has(:disabled)')) continue;
      own.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top: upper, bottom } = own.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (upper + bottom) / 2];
      const isHit = (dx: number, dy: number) => {
        const hit = root?.elementFromPoint(x + dx, y + dy);
        return hit !== null && hit !== undefined && own.contains(hit);
      };
      if (!isHit(0, 0)) continue;
      const reach = (dx: number, dy: number) => {
        let steps = 0;
        while (steps < minimum * 2 && isHit(dx * (steps + 1) * 0.5, dy * (steps + 1) * 0.5)) steps++;
        return steps * 0.5;
      };
      const width = reach(-1, 0) + reach(1, 0) + 1;
      const height = reach(0, -1) + reach(0, 1) + 1;
      if (Math.min(width, height) >= minimum) continue;
      const name = target.getAttribute('aria-label') ?? target.textContent;
      found.push(`${target.tagName} ${target.className} “${name?.slice(0, 30)}” ${width}×${height}`);
    }
    return found;
  }, least);
