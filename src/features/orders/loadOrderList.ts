/** The code that lists a signed-in shopper's orders. */
export const loadOrderList = () => import('./OrderList.tsx');
