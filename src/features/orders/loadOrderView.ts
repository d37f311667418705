/** The code that shows a whole order, loaded while the shopper is still on the way to it. */
export const loadOrderView = () => import('./OrderView.tsx');
