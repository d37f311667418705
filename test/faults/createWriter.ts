import * as v from 'valibot';
import { createKey } from '#core/key.ts';
import { ReturnSchema } from '#features/returns/returnSchema.ts';
import { askShop, call, choice, type OpenOrder } from './askShop.ts';
import type { Random } from './createRandom.ts';
import { isAbsence } from './isAbsence.ts';
import type { Write } from './Write.ts';

/** Thinks of writes, as many shoppers in one would. */
export interface Writer {
  next(): Promise<Write>;
}

const talks = ['talk 1', 'talk 2', 'talk 3'];
const ReturnsSchema = v.object({ returns: v.array(ReturnSchema) });

/** Makes a writer for a shop with these orders; each write says its number, so that it is known where it turns up. */
export async function createWriter(
  url: string,
  orderNumbers: readonly string[],
  random: Random,
): Promise<Writer> {
  const { articleIds, orders } = await askShop(url, orderNumbers);
  const takenBack = new Set<string>();
  let number = 0;

  /** A return that has been booked, and was not taken back yet; undefined where there is none, or the shop is away. */
  async function cancellable({ orderId, token }: OpenOrder): Promise<string | undefined> {
    try {
      const { returns } = await call(
        url,
        'GET',
        `/orders/${orderId}/returns`,
        ReturnsSchema,
        undefined,
        token,
      );
      return returns.find(({ id, canCancel }) => canCancel && !takenBack.has(id))?.id;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  async function ofOrder(): Promise<Omit<Write, 'key'>> {
    const order = random.pick(orders);
    const { orderId, token, quoteId } = order;
    const stream = `order ${orderId}`;
    const returnId = random.chance(0.5) ? await cancellable(order) : undefined;
    if (returnId === undefined) {
      const lines = choice.lines.map((line) => ({ ...line, note: `Write ${number}` }));
      return {
        kind: 'returns.submit',
        stream,
        input: { orderId, token, quoteId, choice: { ...choice, lines } },
      };
    }
    takenBack.add(returnId);
    return { kind: 'returns.cancel', stream, input: { orderId, token, returnId } };
  }

  return {
    async next() {
      number += 1;
      const key = createKey();
      const of = random.next();
      if (of < 0.3) return { key, ...(await ofOrder()) };
      if (of < 0.5) {
        const articleId = random.pick(articleIds);
        const input = { articleId, comment: `Write ${number}` };
        return { key, kind: 'answers.rate', stream: `article ${articleId}`, input };
      }
      return {
        key,
        kind: 'contact.message',
        stream: random.pick(talks),
        input: { text: `Write ${number}` },
      };
    },
  };
}
