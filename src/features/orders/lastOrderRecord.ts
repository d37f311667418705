/** Where the session keeps the order seen last. */
export const lastOrderRecord = 'orders.last';
