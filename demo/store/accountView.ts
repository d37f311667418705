import {
  type AccountOrder,
  fetchOrders,
  fetchShopper,
  type Shopper,
  signIn,
  signOut,
} from './accountRequests.ts';
import { copyTemplate, find } from './find.ts';
import { fillSlots, formatDay, formatMoney } from './locales.ts';
import { endSession, isSignedIn, startSession } from './session.ts';

type View = 'loading' | 'failed' | 'signed-out' | 'signed-in';

function show(root: HTMLElement, view: View): void {
  for (const section of root.querySelectorAll<HTMLElement>('[data-view]')) {
    section.hidden = section.getAttribute('data-view') !== view;
  }
}

/** Writes the text whose slots stand in an attribute of the element. */
function write(root: ParentNode, name: string, values: Readonly<Record<string, string>>): HTMLElement {
  const element = find(root, `[${name}]`, HTMLElement);
  element.textContent = fillSlots(element.getAttribute(name) ?? '', values);
  return element;
}

function orderRow(root: HTMLElement, order: AccountOrder): HTMLElement {
  const { lang } = document.documentElement;
  const { number, placedAt, total, headline } = order;
  const row = copyTemplate(root, '[data-order]');
  find(row, '[data-order-headline]', HTMLElement).textContent = headline;
  write(row, 'data-order-number', { number });
  write(row, 'data-order-placed', { date: formatDay(lang, placedAt) });
  find(row, '[data-order-total]', HTMLElement).textContent = formatMoney(lang, total.amount, total.currency);
  const button = find(row, '[data-order-open]', HTMLButtonElement);
  button.setAttribute('aria-label', fillSlots(button.getAttribute('data-order-open') ?? '', { number }));
  button.setAttribute('data-counterbell', `orders/${number}`);
  return row;
}

function showAccount(root: HTMLElement, shopper: Shopper, orders: readonly AccountOrder[]): void {
  write(root, 'data-greeting', { name: shopper.name });
  write(root, 'data-signed-in-as', { email: shopper.email });
  find(root, '[data-no-orders]', HTMLElement).hidden = orders.length > 0;
  find(root, '[data-orders]', HTMLElement).replaceChildren(...orders.map((order) => orderRow(root, order)));
  show(root, 'signed-in');
}

async function load(root: HTMLElement): Promise<void> {
  show(root, 'loading');
  try {
    const [shopper, orders] = await Promise.all([fetchShopper(), fetchOrders()]);
    if (shopper && orders) return showAccount(root, shopper, orders);
    endSession();
    show(root, 'signed-out');
  } catch (error) {
    console.error(error);
    show(root, 'failed');
  }
}

async function submitSignIn(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const message = find(form, '[data-error]', HTMLElement);
  const button = find(form, 'button', HTMLButtonElement);
  const email = find(form, '[name=email]', HTMLInputElement);
  const password = find(form, '[name=password]', HTMLInputElement);
  message.hidden = true;
  button.disabled = true;
  try {
    if (await signIn(email.value, password.value)) {
      form.reset();
      startSession();
      await load(root);
      find(root, '[data-greeting]', HTMLElement).focus();
      return;
    }
    message.textContent = form.getAttribute('data-wrong') ?? '';
  } catch (error) {
    console.error(error);
    message.textContent = form.getAttribute('data-unreachable') ?? '';
  } finally {
    button.disabled = false;
  }
  message.hidden = false;
  email.focus();
}

async function leave(root: HTMLElement): Promise<void> {
  try {
    await signOut();
    endSession();
    show(root, 'signed-out');
    find(root, '[name=email]', HTMLElement).focus();
  } catch (error) {
    console.error(error);
    show(root, 'failed');
  }
}

/** Runs the account page: signing in and out, and the list of orders. */
export function startAccountView(): void {
  const root = document.querySelector('[data-account]');
  if (!(root instanceof HTMLElement)) return;
  const form = find(root, '[data-sign-in]', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submitSignIn(root, form);
  });
  find(root, '[data-sign-out]', HTMLElement).addEventListener('click', () => void leave(root));
  find(root, '[data-retry]', HTMLElement).addEventListener('click', () => void load(root));
  if (isSignedIn()) void load(root);
  else show(root, 'signed-out');
}
