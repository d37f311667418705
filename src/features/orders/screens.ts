import { screenKit } from '#ui/screenKit.ts';
import { loadOrderList } from './loadOrderList.ts';
import { loadOrderView } from './loadOrderView.ts';
import css from './orders.css?inline';

export { ordersHttp as http } from './http.ts';
export { LastOrderCard } from './LastOrderCard.tsx';
export { readLastOrder } from './lastOrder.ts';
export { OrdersScreen as Screen } from './OrdersScreen.tsx';

/** The sheets of this feature's screens. */
export const styles: readonly string[] = [...screenKit.styles, css];
export const { icons } = screenKit;

export const stock = () => Promise.all([loadOrderView(), loadOrderList()]);
