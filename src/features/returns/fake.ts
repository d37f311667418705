import { CounterbellError } from '#core/errors.ts';
import type { ReturnChoice, ReturnOptions } from './contract.ts';
import { euro, fakeOptions } from './fakeOptions.ts';
import type { ReturnsPort } from './port.ts';
import type { Quote, Return } from './returnSchema.ts';

const token = 'token-20173';

/** A returns backend in memory with the rules of a real one, and what a test can do to it. */
export class FakeReturns {
  /** What it offers before any return; a test may put others in. */
  options: ReturnOptions = fakeOptions;
  readonly returns: Return[] = [];
  /** Keys of the submissions that arrived, in order, repeats included. */
  readonly keys: string[] = [];
  /** Added to the price of sending back; changing it makes earlier quotes untrue. */
  surcharge = 0;
  /** How long a quote holds, in milliseconds. */
  quoteMs = 900_000;
  readonly #quotes = new Map<string, { quote: Quote; total: number }>();
  readonly #answers = new Map<string, Return>();
  readonly #failures = new Map<keyof ReturnsPort, { error: CounterbellError; isAfter: boolean }>();

  readonly port: ReturnsPort = {
    info: async () => ({ windowDays: 30 }),
    options: async (input) => {
      this.#meet('options', input.token);
      return { ...this.options, lines: this.#lines() };
    },
    list: async (input) => {
      this.#meet('list', input.token);
      return [...this.returns];
    },
    quote: async ({ choice, ...input }) => {
      this.#meet('quote', input.token);
      this.#judge(choice);
      return this.#quote(choice);
    },
    submit: async ({ key, quoteId, choice, ...input }) => {
      this.keys.push(key);
      this.#meet('submit', input.token);
      const made = this.#answers.get(key) ?? this.#make(quoteId, choice);
      this.#answers.set(key, made);
      this.#lose('submit');
      return made;
    },
    cancel: async ({ returnId, ...input }) => {
      this.#meet('cancel', input.token);
      const index = this.returns.findIndex(({ id }) => id === returnId);
      const found = this.returns[index];
      if (!found?.canCancel) throw new CounterbellError('rejected', { reason: 'conflict' });
      const cancelled: Return = { ...found, state: 'cancelled', canCancel: false, steps: [] };
      this.returns[index] = cancelled;
      return cancelled;
    },
  };

  /** The next call of a method fails; `isAfter` does the work first and loses the answer. */
  failNext(method: keyof ReturnsPort, error: CounterbellError, isAfter = false): void {
    this.#failures.set(method, { error, isAfter });
  }

  #meet(method: keyof ReturnsPort, given: string | undefined): void {
    if (given !== token) throw new CounterbellError('unauthorized', { reason: 'unauthorized' });
    const failure = this.#failures.get(method);
    if (!failure || failure.isAfter) return;
    this.#failures.delete(method);
    throw failure.error;
  }

  #lose(method: keyof ReturnsPort): void {
    const failure = this.#failures.get(method);
    this.#failures.delete(method);
    if (failure) throw failure.error;
  }

  #lines(): ReturnOptions['lines'] {
    const live = this.returns.filter(({ state }) => state !== 'cancelled' && state !== 'declined');
    return this.options.lines.map((line) => {
      const used = live
        .flatMap(({ lines }) => lines)
        .reduce((sum, { lineId, quantity }) => (lineId === line.lineId ? sum + quantity : sum), 0);
      const returnable = Math.max(0, line.returnable - used);
      return used > 0 && returnable === 0
        ? { ...line, returnable, ineligible: { code: 'already_returned', on: '2026-11-12' } }
        : { ...line, returnable };
    });
  }

  #judge(choice: ReturnChoice): void {
    const lines = this.#lines();
    const isPossible = choice.lines.every(({ lineId, quantity, resolutionId }) => {
      const line = lines.find((each) => each.lineId === lineId);
      return line && quantity <= line.returnable && line.resolutions.includes(resolutionId);
    });
    if (!isPossible) throw new CounterbellError('rejected', { reason: 'not_returnable' });
  }

  #quote(choice: ReturnChoice): Quote {
    const items = choice.lines.reduce((sum, { lineId, quantity }) => {
      const line = this.options.lines.find((each) => each.lineId === lineId);
      return sum + (line?.unitPrice.amount ?? 0) * quantity;
    }, 0);
    const fee =
      (this.options.methods.find(({ id }) => id === choice.methodId)?.fee.amount ?? 0) + this.surcharge;
    const quote: Quote = {
      id: `q-${this.#quotes.size + 1}`,
      expiresAt: new Date(Date.now() + this.quoteMs).toISOString(),
      rows: [
        { kind: 'items', amount: euro(items) },
        { kind: 'return_shipping', amount: euro(fee === 0 ? 0 : -fee) },
      ],
      total: euro(items - fee),
    };
    this.#quotes.set(quote.id, { quote, total: items - fee });
    return quote;
  }

  #make(quoteId: string, choice: ReturnChoice): Return {
    this.#judge(choice);
    const known = this.#quotes.get(quoteId);
    if (
      !known ||
      known.total !== this.#quote(choice).total.amount ||
      Date.parse(known.quote.expiresAt) <= Date.now()
    ) {
      throw new CounterbellError('rejected', { reason: 'quote_changed' });
    }
    const made = bookedReturn(this.options, choice, known.quote, this.returns.length + 1);
    this.returns.push(made);
    return made;
  }
}

/** The access record that opens the fake's order. */
export const fakeAccess = { orderId: 'o-20173', number: 'ZZ-20173', token };

function bookedReturn(options: ReturnOptions, choice: ReturnChoice, quote: Quote, count: number): Return {
  const { orderId, orderNumber } = options;
  const label = (list: readonly { id: string; label: string }[], id: string | undefined) =>
    list.find((each) => each.id === id)?.label ?? '';
  return {
    id: `r-${count}`,
    number: `ZR-${5511 + count}`,
    orderId,
    orderNumber,
    state: 'approved',
    createdAt: '2026-11-12T14:05:00+01:00',
    asOf: '2026-11-12T14:05:00+01:00',
    lines: choice.lines.map(({ lineId, quantity, reasonId, resolutionId }) => ({
      lineId,
      title: options.lines.find((line) => line.lineId === lineId)?.title ?? lineId,
      quantity,
      reason: label(options.reasons, reasonId),
      resolution: label(options.resolutions, resolutionId),
    })),
    method: { type: 'qr', label: label(options.methods, choice.methodId) },
    rows: quote.rows,
    total: quote.total,
    code: `ZZ:RETURN:ZR-${5511 + count}:4F7C21`,
    codeHint: 'Show this at any PostNL point. They print the label.',
    shipBy: '2026-11-26',
    steps: [
      { title: 'Hand in the parcel', detail: 'By Thursday 26 November' },
      { title: 'We check what’s inside', detail: 'On the day it arrives' },
      { title: 'You get your money back', detail: 'Within 3 working days of arrival' },
    ],
    canCancel: true,
  };
}
