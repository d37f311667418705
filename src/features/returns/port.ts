import type { ReturnChoice, ReturnOptions, ReturnsInfo } from './contract.ts';
import type { Quote, Return } from './returnSchema.ts';

/** One order and the right to it: `token` is its access token; without it the identified shopper's own right is used. */
export interface OrderAccess {
  orderId: string;
  token?: string | undefined;
  locale: string;
}

/** What returns ask of a backend. Every write carries a `key`: sent twice, it makes one return. */
export interface ReturnsPort {
  info(input: { locale: string }, signal?: AbortSignal): Promise<ReturnsInfo>;
  options(input: OrderAccess, signal?: AbortSignal): Promise<ReturnOptions>;
  quote(input: OrderAccess & { choice: ReturnChoice }, signal?: AbortSignal): Promise<Quote>;
  /** Rejects with reason `quote_changed` when the quote no longer holds; ask for a new one and show it. */
  submit(
    input: OrderAccess & { key: string; quoteId: string; choice: ReturnChoice },
    signal?: AbortSignal,
  ): Promise<Return>;
  list(input: OrderAccess, signal?: AbortSignal): Promise<Return[]>;
  /** Absent where a return, once asked for, cannot be taken back. */
  cancel?(input: OrderAccess & { key: string; returnId: string }, signal?: AbortSignal): Promise<Return>;
}
