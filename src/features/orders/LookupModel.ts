import { computed, signal } from '@preact/signals';
import { type CounterbellError, toCounterbellError } from '#core/errors.ts';
import { noteEmail } from '#core/givenEmail.ts';
import { createRemote } from '#core/remote.ts';
import type { FoundOrder } from './contract.ts';
import { createCountdown } from './createCountdown.ts';
import { createLookupFormModel, type LookupFormModel } from './LookupFormModel.ts';
import { writeLastOrder } from './lastOrder.ts';
import type { OrdersContext } from './OrdersContext.ts';
import type { Order } from './orderSchema.ts';

/** Looks an order up for a guest: the form, the search, and what the shop said. */
export function createLookupModel(context: OrdersContext, prefilled: string) {
  const { port, locale, texts } = context;
  const info = createRemote((abort) => port.info({ locale }, abort));
  const form = createLookupFormModel(
    context,
    computed(() => info.current.value.value),
    prefilled,
  );
  const isBusy = signal(false);
  const failure = signal<CounterbellError>();
  const countdown = createCountdown(() => {
    failure.value = undefined;
    context.announce(texts.t('pausedOver'));
  });
  const leaving = new AbortController();

  function fail(cause: unknown) {
    const error = toCounterbellError(cause);
    if (error.code === 'aborted') return;
    if (error.code === 'rate_limited') {
      countdown.start(error.retryAfterMs ?? 60_000);
      context.announce(texts.t('pausedTitle'));
    }
    if (error.fields.some(({ pointer }) => pointer.endsWith('/number'))) form.refuse();
    else failure.value = error;
  }

  return {
    form,
    isBusy,
    failure,
    info: info.current,
    secondsLeft: countdown.secondsLeft,
    load: info.load,
    async start() {
      await Promise.all([form.restore(), info.load()]);
    },
    /** Looks the order up; undefined when something is to be changed first, or the shop had no such answer. */
    async submit(): Promise<Order | undefined> {
      if (isBusy.value || countdown.secondsLeft.value > 0) return undefined;
      failure.value = undefined;
      if (!form.check()) return undefined;
      isBusy.value = true;
      try {
        const found = await port.find({ credential: form.credential(), locale }, leaving.signal);
        // A device that is slow to keep it does not keep the shopper from their order.
        void keep(context, found, form);
        void form.draft.remove();
        return found.order;
      } catch (cause) {
        fail(cause);
        return undefined;
      } finally {
        isBusy.value = false;
      }
    },
    dispose() {
      leaving.abort();
      info.dispose();
      countdown.dispose();
      form.draft.flush();
    },
  };
}

async function keep({ session, texts, toast }: OrdersContext, found: FoundOrder, form: LookupFormModel) {
  const remember = form.remember.value;
  noteEmail(session, form.values.value.email.trim());
  const isKept = await writeLastOrder(session, { order: found.order, ...found.access, remember });
  if (remember && !isKept) toast(texts.t('rememberFailed'));
}

export type LookupModel = ReturnType<typeof createLookupModel>;
