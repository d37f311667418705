import { type FakeReturns, fakeAccess } from '#features/returns/fake.ts';
import type { Return } from '#features/returns/returnSchema.ts';

const choice = {
  lines: [
    { lineId: 'tote', quantity: 1, reasonId: 'small', resolutionId: 'refund' },
    { lineId: 'sluis', quantity: 2, resolutionId: 'refund' },
  ],
  methodId: 'postnl',
};

/** Sends the tote and two cardholders back, and then lets the return be as `more` says; resolves to it. */
export async function bookReturn(
  { port, returns, options }: FakeReturns,
  locale: string,
  more: Partial<Return> = {},
): Promise<Return> {
  const right = { orderId: fakeAccess.orderId, token: fakeAccess.token, locale };
  const { id } = await port.quote({ ...right, choice });
  const made = await port.submit({ ...right, key: 'gallery', quoteId: id, choice });
  const lines = made.lines.map((line) => {
    const { variant, imageUrl } = options.lines.find(({ lineId }) => lineId === line.lineId) ?? {};
    return { ...line, ...(variant && { variant }), ...(imageUrl && { imageUrl }) };
  });
  const changed: Return = { ...made, lines, ...more };
  returns.splice(-1, 1, changed);
  return changed;
}
