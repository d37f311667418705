import { contrast, type Layers, luminance } from './paint.ts';

/** Where a computed style is read: of an element or of something it generates. */
export interface Place {
  readonly element: Element;
  readonly pseudo?: '::before' | '::after' | '::placeholder';
}

/** A colour in use. */
export interface Ink extends Place {
  readonly property: 'color' | 'stroke' | 'backgroundColor' | 'outlineColor' | 'insetShadow';
}

/** Two things that a reader must be able to tell apart. */
export interface Pair {
  readonly kind: string;
  /** Where it stands, in words for whoever reads a failure. */
  readonly where: string;
  /** Contrast it must have at least. */
  readonly least: number;
  /** One of these has to stand out; a button by its fill or by its rim. */
  readonly inks: readonly Ink[];
  /** From all of these. */
  readonly beside: readonly Place[];
}

const styles = new Map<Element, CSSStyleDeclaration>();

/** Computed styles are live, so one of each element will do. */
function styleOf({ element, pseudo }: Place): CSSStyleDeclaration {
  if (pseudo) return getComputedStyle(element, pseudo);
  const style = styles.get(element) ?? getComputedStyle(element);
  styles.set(element, style);
  return style;
}

const clear = 'rgba(0, 0, 0, 0)';
const colour = /(?:rgba?|oklab|oklch|lab|lch|color)\([^()]*\)/g;
const inset = /((?:rgba?|oklab|oklch|lab|lch|color)\([^()]*\))[^,()]*inset/;

function colourOf(ink: Ink): string {
  const style = styleOf(ink);
  if (ink.property !== 'insetShadow') return style[ink.property];
  return inset.exec(style.boxShadow)?.[1] ?? clear;
}

const isOpaque = (layer: string) => !layer.includes('/') && !layer.startsWith('rgba');
const over = (layers: Layers, layer: string): Layers => {
  if (layer === clear) return layers;
  return isOpaque(layer) ? [layer] : [...layers, layer];
};
const known = new Map<Element, readonly Layers[]>();

/** Forgets what lay where: the next brand makes other colours. */
export const forgetGrounds = () => known.clear();

/** What lies under a place: the page, then every ancestor's background; a gradient makes one ground of each colour. */
function groundsUnder({ element, pseudo }: Place): readonly Layers[] {
  if (pseudo) return cover(groundsUnder({ element }), styleOf({ element, pseudo }));
  const found = known.get(element) ?? cover(groundsAround(element), styleOf({ element }));
  known.set(element, found);
  return found;
}

function groundsAround(element: Element): readonly Layers[] {
  const { parentElement } = element;
  if (parentElement) return groundsUnder({ element: parentElement });
  return [[styleOf({ element }).colorScheme === 'dark' ? '#121212' : '#ffffff']];
}

function cover(grounds: readonly Layers[], { backgroundColor, backgroundImage }: CSSStyleDeclaration) {
  const drawn = backgroundImage.includes('gradient') ? (backgroundImage.match(colour) ?? []) : [];
  const under = grounds.map((layers) => over(layers, backgroundColor));
  return [...under, ...drawn.flatMap((one) => under.map((layers) => over(layers, one)))];
}

const inksOf = (ink: Ink) => {
  // A background is part of its own ground; what stands on it is painted over it.
  const own = ink.property === 'backgroundColor' ? [] : [colourOf(ink)];
  const onto = ink.pseudo === '::placeholder' ? { element: ink.element } : ink;
  return groundsUnder(onto).map((layers) => own.reduce(over, layers));
};

/** Every colour a pair is made of, in words: two pairs that always say the same are the same. */
export const describe = ({ kind, least, inks, beside }: Pair) =>
  JSON.stringify([kind, least, inks.map(inksOf), beside.map(groundsUnder)]);

/** The contrast of a pair as it is painted now. */
export function measure({ inks, beside }: Pair): number {
  const grounds = beside.flatMap(groundsUnder).map(luminance);
  const worst = (layers: Layers) => Math.min(...grounds.map((ground) => contrast(ground, luminance(layers))));
  return Math.max(...inks.map((ink) => Math.min(...inksOf(ink).map(worst))));
}
