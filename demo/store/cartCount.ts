import type { Cart } from './cart.ts';
import { find } from './find.ts';

/** Writes the number of pieces beside “Basket” in the header, and hides it at zero. */
export function showCartCount(cart: Cart): void {
  const badge = find(document, '[data-cart-count]', HTMLElement);
  const count = cart.count();
  badge.hidden = count === 0;
  badge.textContent = String(count);
}
