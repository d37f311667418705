import type { Credential, FoundOrder, OrderPage, OrdersInfo } from './contract.ts';
import type { Order } from './orderSchema.ts';

/** What orders ask of a backend. A wrong e-mail and an unknown number both reject with reason `no_match`. */
export interface OrdersPort {
  info(input: { locale: string }, signal?: AbortSignal): Promise<OrdersInfo>;
  find(input: { credential: Credential; locale: string }, signal?: AbortSignal): Promise<FoundOrder>;
  /** `token` is the order's access token; without it the identified shopper's own right is used. */
  get(
    input: { id: string; token?: string | undefined; locale: string },
    signal?: AbortSignal,
  ): Promise<Order>;
  /** The identified shopper's orders, newest first. Absent where the backend has no accounts. */
  list?(input: { cursor?: string | undefined; locale: string }, signal?: AbortSignal): Promise<OrderPage>;
}
