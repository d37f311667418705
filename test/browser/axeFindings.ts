import type { Page } from 'playwright-core';

/** One rule that something on the page breaks, and what. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Which of axe's rules are looked at: all that make sense for a part of a page, or those of colour alone. */
export type AxeRules = 'all' | 'colour';

/** What axe finds wrong with the widget, a line for each rule; axe itself was brought by `bringAxe`. */
export async function axeFindings(page: Page, rules: AxeRules): Promise<readonly string[]> {
  const violations: readonly Violation[] = await page.evaluate(async (which) => {
    const { run } = Reflect.get(window, 'axe');
    const options =
      which === 'colour'
        ? { runOnly: ['color-contrast', 'link-in-text-block'] }
        : { rules: { 'target-size': { enabled: true } } };
    const { violations } = await run(
      { include: [['counterbell-widget']] },
      { ...options, resultTypes: ['violations'] },
    );
    return violations;
  }, rules);
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  );
}
