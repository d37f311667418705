import { choosePairs } from './choosePairs.ts';
import { findPairs } from './findPairs.ts';
import { findRings } from './findRings.ts';
import { describe, forgetGrounds, measure, type Pair } from './Pair.ts';
import { forgetPaint } from './paint.ts';

/** What a walk saw. */
interface Walk {
  /** Pairs that fall short, with the brand and the theme they do so in; the worst first. */
  readonly failures: readonly string[];
  /** Lowest contrast of each kind of pair, and where it was. */
  readonly lowest: Readonly<Record<string, string>>;
  /** How many pairs differ. */
  readonly pairs: number;
}

type Theme = 'light' | 'dark';

declare global {
  interface Window {
    keepScreen(stop: string): number;
    walkColours(brands: readonly string[]): Promise<Walk>;
  }
}

/** Calls a method of the page's handle. */
function call(method: string, ...values: unknown[]): void {
  const handle: unknown = Reflect.get(window, 'counterbell');
  Reflect.apply(Reflect.get(Object(handle), method), handle, values);
}

const host = () => document.querySelector<HTMLElement>('counterbell-widget');
const pairs: Pair[] = [];

/** Lets `data-as` stand for the pointer and the focus, which can only be in one place at a time. */
function widen(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && !rule.selectorText.includes('data-as'))
      rule.selectorText = rule.selectorText
        .replaceAll(':hover', ':is(:hover, [data-as="hover"])')
        .replaceAll(':focus-visible', ':is(:focus-visible, [data-as="focus"])');
    if (rule instanceof CSSGroupingRule) widen(rule.cssRules);
  }
}

const focusable = 'button, a[href], input, textarea, summary, [tabindex="0"]';

/** Keeps a copy of what stands in the widget, out of sight but in its tree and its styles, and finds its pairs. */
window.keepScreen = (stop) => {
  const root = host()?.shadowRoot?.querySelector('.cb');
  for (const sheet of host()?.shadowRoot?.adoptedStyleSheets ?? []) widen(sheet.cssRules);
  const screens = [...(root?.children ?? [])].filter((each) => !each.hasAttribute('data-kept'));
  const before = pairs.length;
  for (const screen of screens) {
    const originals = [screen, ...screen.querySelectorAll('*')];
    for (const as of ['hover', 'focus'] as const) {
      const shelf = document.createElement('div');
      shelf.hidden = true;
      shelf.dataset['kept'] = stop;
      const copy = screen.cloneNode(true);
      shelf.append(copy);
      root?.append(shelf);
      const copies = [...shelf.querySelectorAll('*')];
      for (const each of copies)
        if (as === 'hover' || each.matches(focusable)) each.setAttribute('data-as', as);
      const seen = copies.filter((_, index) =>
        originals[index]?.checkVisibility({ visibilityProperty: true }),
      );
      pairs.push(...seen.flatMap((each) => findPairs(each, `${stop}, ${as}`)));
      if (as === 'focus') pairs.push(...findRings(originals, copies, stop));
    }
  }
  return pairs.length - before;
};

/** Sets the brand as a page does, and waits until it is there. Throws an Error when the widget does not take it. */
async function wear(brand: string, theme: Theme): Promise<void> {
  const widget = host();
  const root = widget?.shadowRoot?.querySelector('.cb');
  if (!widget || !root) throw new Error('no widget');
  await new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      done();
    });
    watch.observe(root, { attributeFilter: ['data-theme'] });
    call('update', { brand, theme });
  });
  if (widget.style.getPropertyValue('--cb-brand') !== brand) throw new Error(`${brand} is not taken`);
  forgetGrounds();
  forgetPaint();
}

/** Colours that tell one formula from another. */
const telling = ['#1f4d3a', '#ffd400', '#f3e9ff', '#101010', '#ff5a36'];

/** One of each set of pairs that no telling colour tells apart. */
async function distinct(): Promise<readonly Pair[]> {
  const words = pairs.map(() => '');
  for (const brand of telling)
    for (const theme of ['light', 'dark'] as const) {
      await wear(brand, theme);
      for (const [index, pair] of pairs.entries()) words[index] += describe(pair);
    }
  return choosePairs(pairs, words);
}

window.walkColours = async (brands) => {
  // what is on the screen would be styled again for every colour
  call('close');
  const different = await distinct();
  const failures: { ratio: number; line: string }[] = [];
  const lowest: Record<string, { ratio: number; line: string }> = {};
  for (const brand of brands)
    for (const theme of ['light', 'dark'] as const) {
      await wear(brand, theme);
      for (const pair of different) {
        const ratio = measure(pair);
        const line = `${ratio.toFixed(3)} of ${pair.least} in ${theme} with ${brand}: ${pair.kind}, ${pair.where}`;
        if (ratio < pair.least) failures.push({ ratio, line });
        const kind = `${pair.kind} ${pair.least} ${theme}`;
        if (ratio < (lowest[kind]?.ratio ?? 22)) lowest[kind] = { ratio, line };
      }
    }
  return {
    failures: failures.sort((one, other) => one.ratio - other.ratio).map(({ line }) => line),
    lowest: Object.fromEntries(Object.entries(lowest).map(([kind, { line }]) => [kind, line])),
    pairs: different.length,
  };
};
