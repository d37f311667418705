import * as v from 'valibot';
import type { Cart, CartLine } from './cart.ts';
import { showCartCount } from './cartCount.ts';
import { copyTemplate, find } from './find.ts';
import { fillSlots, formatMoney } from './locales.ts';

const CartVariant = v.object({
  sku: v.string(),
  title: v.string(),
  colour: v.string(),
  url: v.string(),
  image: v.string(),
  priceMinor: v.number(),
  isDigital: v.boolean(),
});
const CartData = v.object({
  words: v.object({
    initials: v.string(),
    free: v.string(),
    fewer: v.string(),
    more: v.string(),
    removeItem: v.string(),
    removed: v.string(),
    changed: v.string(),
  }),
  variants: v.array(CartVariant),
});
type CartData = v.InferOutput<typeof CartData>;
type CartVariant = v.InferOutput<typeof CartVariant>;

/** What sending within the Netherlands costs, in EUR cents: the shop’s own answer `delivery-cost` says so. */
const deliveryCost = (sum: number): number => (sum < 5000 ? 495 : 0);
const price = (amount: number): string => formatMoney(document.documentElement.lang, amount, 'EUR');

function fillRow(row: HTMLElement, line: CartLine, variant: CartVariant, words: CartData['words']): void {
  const { title } = variant;
  const image = find(row, '[data-line-image]', HTMLImageElement);
  if (image.getAttribute('src') !== variant.image) image.src = variant.image;
  const link = find(row, '[data-line-title]', HTMLAnchorElement);
  link.textContent = title;
  link.href = variant.url;
  find(row, '[data-line-colour]', HTMLElement).textContent = variant.colour;
  const initials = find(row, '[data-line-initials]', HTMLElement);
  initials.hidden = line.initials === '';
  initials.textContent = fillSlots(words.initials, { letters: line.initials });
  find(row, '[data-line-quantity]', HTMLElement).textContent = String(line.quantity);
  find(row, '[data-line-price]', HTMLElement).textContent = price(variant.priceMinor * line.quantity);
  find(row, '[data-line-fewer]', HTMLElement).setAttribute('aria-label', fillSlots(words.fewer, { title }));
  find(row, '[data-line-more]', HTMLElement).setAttribute('aria-label', fillSlots(words.more, { title }));
  find(row, '[data-line-remove]', HTMLElement).setAttribute(
    'aria-label',
    fillSlots(words.removeItem, { title }),
  );
}

/** The basket page: its rows are kept and updated, so that a pressed button keeps the focus. */
class CartView {
  readonly #rows = new Map<string, HTMLElement>();
  readonly #variants: ReadonlyMap<string, CartVariant>;

  constructor(
    readonly root: HTMLElement,
    readonly cart: Cart,
    readonly data: CartData,
  ) {
    this.#variants = new Map(data.variants.map((variant) => [variant.sku, variant]));
  }

  render(): void {
    // A piece that is no longer made drops out of view, and out of the total.
    const known = this.cart.lines().flatMap((line) => {
      const variant = this.#variants.get(line.sku);
      return variant ? { line, variant } : [];
    });
    const list = find(this.root, '[data-cart-lines]', HTMLElement);
    const keys = new Set(known.map(({ line }) => `${line.sku} ${line.initials}`));
    for (const [key, row] of this.#rows) {
      if (keys.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
    }
    for (const { line, variant } of known) {
      const row = this.#rowOf(line, variant);
      fillRow(row, line, variant, this.data.words);
      if (!row.isConnected) list.append(row);
    }
    this.#showSums(known);
    find(this.root, '[data-cart-empty]', HTMLElement).hidden = known.length > 0;
    find(this.root, '[data-cart-full]', HTMLElement).hidden = known.length === 0;
    showCartCount(this.cart);
  }

  #showSums(known: readonly { line: CartLine; variant: CartVariant }[]): void {
    const sum = known.reduce((so, { line, variant }) => so + line.quantity * variant.priceMinor, 0);
    const delivery = known.every(({ variant }) => variant.isDigital) ? 0 : deliveryCost(sum);
    const show = (name: string, text: string): void => {
      find(this.root, `[data-cart-${name}]`, HTMLElement).textContent = text;
    };
    show('subtotal', price(sum));
    show('delivery', delivery === 0 ? this.data.words.free : price(delivery));
    show('total', price(sum + delivery));
  }

  #rowOf(line: CartLine, variant: CartVariant): HTMLElement {
    const key = `${line.sku} ${line.initials}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const row = copyTemplate(this.root, '[data-cart-line]');
    const by = (step: number) => (): void => this.#change(line, variant, this.#quantity(line) + step);
    find(row, '[data-line-fewer]', HTMLElement).addEventListener('click', by(-1));
    find(row, '[data-line-more]', HTMLElement).addEventListener('click', by(1));
    find(row, '[data-line-remove]', HTMLElement).addEventListener('click', () =>
      this.#change(line, variant, 0),
    );
    this.#rows.set(key, row);
    return row;
  }

  #quantity({ sku, initials }: CartLine): number {
    return this.cart.lines().find((line) => line.sku === sku && line.initials === initials)?.quantity ?? 0;
  }

  #change(line: CartLine, { title }: CartVariant, wanted: number): void {
    this.cart.setQuantity(line, wanted);
    this.render();
    const quantity = this.#quantity(line);
    const { changed, removed } = this.data.words;
    const status = find(this.root, '[data-cart-status]', HTMLElement);
    status.textContent = fillSlots(quantity > 0 ? changed : removed, { title, quantity });
    // The pressed button went with its row, so the focus moves to the top of the page.
    if (quantity === 0) find(document, '[data-cart-title]', HTMLElement).focus();
  }
}

/** Fills the basket page, and follows changes made in another tab. */
export function startCartView(cart: Cart): void {
  const root = document.querySelector('[data-cart]');
  if (!(root instanceof HTMLElement)) return;
  const json = find(root, '#cart-data', HTMLScriptElement).textContent;
  const view = new CartView(root, cart, v.parse(v.pipe(v.string(), v.parseJson(), CartData), json));
  view.render();
  window.addEventListener('storage', () => view.render());
}
