import type { Cart } from './cart.ts';
import { showCartCount } from './cartCount.ts';
import { find } from './find.ts';

function field(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** Lets a product page show the chosen colour and put it in the basket. */
export function startProductForm(cart: Cart): void {
  const form = document.querySelector('[data-order-form]');
  if (!(form instanceof HTMLFormElement)) return;
  const picture = find(document, '[data-picture]', HTMLImageElement);
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { image, alt } = target.dataset;
    if (image === undefined || alt === undefined) return;
    picture.src = image;
    picture.alt = alt;
  });
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'initials') return;
    const pressed = find(form, '[data-pressed]', HTMLElement);
    pressed.textContent = target.value.toUpperCase();
    pressed.hidden = target.value === '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    cart.add({
      sku: field(data, 'sku'),
      initials: field(data, 'initials').toUpperCase(),
      quantity: Number(field(data, 'quantity')),
    });
    showCartCount(cart);
    find(form, '[data-added-text]', HTMLElement).textContent = form.getAttribute('data-added') ?? '';
    find(form, '[data-added-note]', HTMLElement).hidden = false;
  });
}
