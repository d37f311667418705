import css from './orders.css?inline';

export { OrdersScreen as Screen } from './OrdersScreen.tsx';
export const styles = [css];
