import * as v from 'valibot';
import { createHttpClient } from '#core/http.ts';
import { createIdentity } from '#core/identity.ts';
import { createOutbox } from '#core/outbox/outbox.ts';
import { createRecords } from '#core/records.ts';
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
const talks = createRecords('faults-talks');
const dayMs = 86_400_000;
const TalkSchema = v.object({ id: v.string(), token: v.string() });

const outbox = createOutbox();

outbox.register(
  'contact.message',
  async ({ key, stream, input }, signal) => {
    const { text } = v.parse(MessageSchema, input);
    const talk = await talks.read(stream, TalkSchema);
    if (talk) {
      const params = { conversationId: talk.id };
      return client.call(sendMessage, { key, params, token: talk.token, body: { text } }, signal);
    }
    const started = await client.call(startConversation, { key, locale, body: { text } }, signal);
    await talks.write(stream, { id: started.conversation.id, token: started.access.token }, dayMs);
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
