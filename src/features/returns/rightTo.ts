import { CounterbellError } from '#core/errors.ts';
import { liveToken, readOrderAccess } from '#core/orderAccess.ts';
import type { OrderAccess } from './port.ts';
import type { ReturnsContext } from './ReturnsContext.ts';

/**
 * The right to an order by its id or number: the token this device holds, else the identified shopper's own.
 * @throws CounterbellError `unauthorized` where there is neither, without asking the backend.
 */
export async function rightTo(context: ReturnsContext, idOrNumber: string): Promise<OrderAccess> {
  const record = await readOrderAccess(context.session, idOrNumber);
  const token = liveToken(record);
  if (!token && !context.shopper.peek()) {
    throw new CounterbellError('unauthorized', { message: 'this device holds no access to the order' });
  }
  return { orderId: record?.orderId ?? idOrNumber, token, locale: context.locale };
}
