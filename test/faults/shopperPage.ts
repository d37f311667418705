import * as v from 'valibot';
import { CounterbellError } from '#core/errors.ts';
import { createHttpClient } from '#core/http.ts';
import { createIdentity } from '#core/identity.ts';
import { createOutbox } from '#core/outbox/outbox.ts';
import { createStore } from '#core/store.ts';
import { rateArticle } from '#features/answers/contract.ts';
import { sendMessage, startConversation } from '#features/contact/contract.ts';
import { cancelReturn, submitReturn } from '#features/returns/contract.ts';
import { CancelSchema, MessageSchema, RateSchema, SubmitSchema, type Write } from './Write.ts';

/**
 * A page of a shop in the browser of the run: the module's own outbox, client and contract, without the screens, so that
 * writes can be made as fast as chance wants them. `window.shopper` is what the run drives.
 */
const locale = 'en';
const client = createHttpClient({
  baseUrl: `${location.origin}/api`,
  identity: () => guest,
  // Shorter than a shopper's, so that an answer that never comes does not take the run's time.
  timeoutMs: 2_500,
});
const guest = createIdentity(undefined);
const talks = createStore('faults-talks');
/** A conversation is begun by one message alone, which says so on the disk before it is sent. */
const TalkSchema = v.object({
  startedBy: v.string(),
  access: v.optional(v.object({ id: v.string(), token: v.string() })),
});
type Talk = v.InferOutput<typeof TalkSchema>;

/** Reads and writes in one transaction: a disk that is silent for a moment must not pass for one that knows no conversation. */
async function keepTalk(stream: string, change: (known: Talk | undefined) => Talk): Promise<Talk> {
  const done = await talks.change((records) => {
    const known = v.safeParse(TalkSchema, records.get(stream));
    const talk = change(known.success ? known.output : undefined);
    records.set(stream, talk);
    return talk;
  });
  if (!done) throw new CounterbellError('unavailable', { message: 'the disk is silent' });
  return done.value;
}

const outbox = createOutbox();

outbox.register(
  'contact.message',
  async ({ key, stream, input }, signal) => {
    const { text } = v.parse(MessageSchema, input);
    const { startedBy, access } = await keepTalk(stream, (known) => known ?? { startedBy: key });
    if (access) {
      const { id, token } = access;
      const params = { conversationId: id };
      return client.call(sendMessage, { key, params, token, body: { text } }, signal);
    }
    if (startedBy !== key) throw new CounterbellError('unavailable', { message: 'not begun yet' });
    const started = await client.call(startConversation, { key, locale, body: { text } }, signal);
    const { token } = started.access;
    await keepTalk(stream, () => ({ startedBy, access: { id: started.conversation.id, token } }));
    return started.conversation;
  },
  { othersDepend: true },
);
outbox.register('answers.rate', ({ key, input }, signal) => {
  const { articleId, comment } = v.parse(RateSchema, input);
  const body = { helpful: false, comment };
  return client.call(rateArticle, { key, locale, params: { articleId }, body }, signal);
});
outbox.register('returns.submit', ({ key, input }, signal) => {
  const { orderId, token, ...body } = v.parse(SubmitSchema, input);
  return client.call(submitReturn, { key, locale, params: { orderId }, token, body }, signal);
});
outbox.register('returns.cancel', ({ key, input }, signal) => {
  const { orderId, token, returnId } = v.parse(CancelSchema, input);
  return client.call(cancelReturn, { key, locale, params: { orderId, returnId }, token }, signal);
});
outbox.start();

const shopper = {
  /** Hands a write over; resolves to whether it is kept on the device. */
  add: async ({ key, kind, stream, input }: Write) => {
    const { saved } = await outbox.add({ key, kind, stream, input, title: kind, route: '/' });
    return saved;
  },
  /** What is not delivered yet. */
  waiting: () =>
    outbox.entries.peek().map(({ key, state, tries, problem }) => ({ key, state, tries, problem })),
  flush: () => outbox.flush(),
};
Object.assign(window, { shopper });
