import { startAccountView } from './accountView.ts';
import { createCart } from './cart.ts';
import { showCartCount } from './cartCount.ts';
import { startCartView } from './cartView.ts';
import { startProductForm } from './productForm.ts';
import { isSignedIn, startSession } from './session.ts';

// The shop’s own script, on every page. It knows the widget only by `callBell` in bell.ts.
const cart = createCart(localStorage);
showCartCount(cart);
window.addEventListener('storage', () => showCartCount(cart));
if (isSignedIn()) startSession();
startProductForm(cart);
startCartView(cart);
startAccountView();
