import type { Ink, Pair, Place } from './Pair.ts';

/** What needs no contrast, and why. */
const exempt = [
  '[aria-disabled="true"], :disabled, [data-off] > :is(input, .thumb)', // switched off (WCAG 1.4.3, 1.4.11)
  '.vh', // only read out
  '.thumb, .thumb *', // a picture, or the drawing in its place
  '.qr, .qr *', // black on white in every theme
  '.sk', // the shape of what is to come
].join();

/** Fields and unmarked choices: a line around them shows where they are. */
const edged = '.field > input, .field > textarea, .search, .composer, .chip, .choice > input:not(:checked)';
/** What is known by its own fill, or by the rim that a pale fill has. */
const filled = '.btn.primary, .composer > .send, .msg.me > .bubble, .mark, .btn.danger.solid';
/** Small shapes that tell a state. */
const marks = '.choice > input:checked, .segments > i[data-on], .dot, .typing > i';
/** What shows which one is chosen, by a line along its inside. */
const ringed = '.cards > .choice:has(> input:checked)';
/** The sign of Enter in the result that the arrows have reached. */
const reached = '.row[data-active] > .i:last-child';

interface Found {
  readonly kind: string;
  readonly least: number;
  readonly inks: readonly Ink[];
  readonly beside: readonly Place[];
}

const state = 3;
const outside = (element: Element): Place => ({ element: element.parentElement ?? element });

/** The pairs that one element is part of, but for its focus ring. */
export function findPairs(element: Element, stop: string): readonly Pair[] {
  if (element.closest(exempt)) return [];
  const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const where = `${stop}: ${name} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  return [...texts(element), ...shapes(element), ...states(element)].map((found) => ({ ...found, where }));
}

function texts(element: Element): readonly Found[] {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const pixels = Number.parseFloat(fontSize);
  const least = pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
  const text = (pseudo?: Place['pseudo']): Found => ({
    kind: `text${pseudo ?? ''}`,
    least,
    inks: [{ element, property: 'color', ...(pseudo && { pseudo }) }],
    beside: [{ element }],
  });
  const isField = element.matches('input, textarea');
  const words = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
  );
  const generated = (['::before', '::after'] as const).filter((pseudo) =>
    /^counter|^attr|^"[^"]/.test(getComputedStyle(element, pseudo).content),
  );
  return [
    ...(words || (isField && !element.matches('[type=radio], [type=checkbox]')) ? [text()] : []),
    ...(isField && element.hasAttribute('placeholder') ? [text('::placeholder')] : []),
    ...generated.map((pseudo) => text(pseudo)),
  ];
}

function shapes(element: Element): readonly Found[] {
  const fill: Ink = { element, property: 'backgroundColor' };
  const rim: Ink = { element, property: 'insetShadow' };
  const found: Found[] = [];
  if (element.localName === 'svg')
    found.push({
      kind: 'icon',
      least: state,
      inks: [{ element, property: 'stroke' }],
      beside: [{ element }],
    });
  if (element.matches(edged))
    found.push({ kind: 'edge', least: state, inks: [rim], beside: [{ element }, outside(element)] });
  if (element.matches(filled))
    found.push({ kind: 'shape', least: state, inks: [fill, rim], beside: [outside(element)] });
  return found;
}

function states(element: Element): readonly Found[] {
  const found: Found[] = [];
  const add = (kind: string, inks: readonly Ink[], ...beside: readonly Place[]) =>
    found.push({ kind, least: state, inks, beside });
  const before = { element, pseudo: '::before' } as const;
  if (element.matches(marks)) {
    const off = element.parentElement?.querySelector('.segments > i:not([data-on])');
    const others = off && element.matches('.segments > i') ? [{ element: off }] : [];
    add('mark', [{ element, property: 'backgroundColor' }], outside(element), ...others);
  }
  if (element.matches('.choice > input:checked'))
    add('tick', [{ ...before, property: 'backgroundColor' }], { element });
  if (element.matches('.timeline > li'))
    add(
      'step',
      [
        { ...before, property: 'backgroundColor' },
        { ...before, property: 'insetShadow' },
      ],
      { element },
    );
  if (element.matches(ringed))
    add('chosen', [{ element, property: 'insetShadow' }], { element }, outside(element));
  if (element.matches(reached)) add('reached', [{ element, property: 'stroke' }], { element });
  return found;
}
