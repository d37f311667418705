/** What each operation is for. */
export const operationWords: Readonly<
  Record<string, { readonly summary: string; readonly description?: string }>
> = {
  getShop: {
    summary: 'What the shop says about itself',
    description:
      'One request that tells a client which features there are, and what each needs to begin with.',
  },
  listArticles: {
    summary: 'All answers, for searching in the client',
    description:
      'Each in the language asked for where it is written in it, else in the shop’s first language: an answer in another language than the `locale` of all says its own.',
  },
  getArticle: {
    summary: 'One answer',
    description:
      'Given in the language asked for, or in the shop’s first language; `locale` says which, and a shopper who reads another one is told.',
  },
  rateArticle: { summary: 'Say whether an answer helped' },
  findOrder: {
    summary: 'Look an order up as a guest',
    description:
      'Send a credential of a shape that `GET /shop` lists in `features.orders.credentials`. Input is read forgivingly: case, spaces, `#`, full-width and other digits. Limited per address, per order number and per credential.',
  },
  listOrders: { summary: 'The identified shopper’s orders, newest first' },
  getOrder: {
    summary: 'One order',
    description:
      'Without personal data for an access token (`claimed`), whole for its owner (`verified`), who may name it by its number as well.',
  },
  getReturnOptions: { summary: 'What of an order can come back, why, and how' },
  quoteReturn: {
    summary: 'Work out what a choice comes to',
    description: 'Nothing is promised yet; the quote holds until `expiresAt`.',
  },
  submitReturn: { summary: 'Ask for the return that was quoted' },
  listReturns: { summary: 'The returns of an order, newest first' },
  getReturn: { summary: 'One return' },
  cancelReturn: { summary: 'Take a return back before its parcel is on the way' },
  startConversation: {
    summary: 'Write the first message to the shop',
    description: 'A repeat with the same key answers the same conversation with a fresh token.',
  },
  getConversation: {
    summary: 'A conversation with its latest events',
    description: '`olderCursor` gives the page before.',
  },
  sendMessage: { summary: 'Write another message' },
  markRead: { summary: 'Say how far the shopper has read' },
  streamConversation: {
    summary: 'Follow a conversation live',
    description:
      'Server-sent events; `id` is the event’s `seq`. Resume with `Last-Event-ID`. Read with fetch, so that the token stays out of the URL.',
  },
};
