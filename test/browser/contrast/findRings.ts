import type { Pair, Place } from './Pair.ts';

/** Pixels beyond a ring's outer side, where something else lies. */
const beyond = 1;

/**
 * Pairs of the focus rings that the copies of one screen wear, each beside what lies around it. Where that is can only
 * be asked of the screen itself: `originals[i]` is what `copies[i]` was made of.
 */
export function findRings(
  originals: readonly Element[],
  copies: readonly Element[],
  stop: string,
): readonly Pair[] {
  return copies.flatMap((copy, index) => {
    const original = originals[index];
    const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(copy);
    if (!original || outlineStyle === 'none' || !isReachable(original)) return [];
    const offset = Number.parseFloat(outlineOffset);
    const around = placesAround(original, offset + Number.parseFloat(outlineWidth) + beyond);
    const others = around.map((at) => copies[originals.indexOf(at)] ?? copy.parentElement ?? copy);
    const beside: Place[] = offset < 0 ? [{ element: copy }] : others.map((element) => ({ element }));
    const where = `${stop}: ${copy.localName}.${copy.getAttribute('class') ?? ''}`;
    return [{ kind: 'focus', where, least: 3, inks: [{ element: copy, property: 'outlineColor' }], beside }];
  });
}

/** Whether the focus can come here: nothing lies over it once it is scrolled to, as the focus itself would. */
function isReachable(element: Element): boolean {
  element.scrollIntoView({ block: 'center' });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const at =
    root instanceof ShadowRoot ? root.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  return at !== null && (element.contains(at) || at.contains(element)) && element.checkVisibility();
}

/** What lies beyond the middle of each side; the parent where that is nothing of the panel. */
function placesAround(element: Element, distance: number): readonly Element[] {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  const sides = [
    [left - distance, y],
    [right + distance, y],
    [x, top - distance],
    [x, bottom + distance],
    [left + 20, top - distance],
  ] as const;
  const found = sides.map(([at, down]) => root.elementFromPoint(at, down)).filter((each) => each !== null);
  const around = found.filter((each) => !element.contains(each) && each.closest('.panel'));
  return around.length > 0 ? around : [element.parentElement ?? element];
}
