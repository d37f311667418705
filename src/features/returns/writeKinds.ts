/** What the outbox calls this feature's writes; apart, since the page knows them before the feature's screens are there. */
export const submitKind = 'returns.submit';
export const cancelKind = 'returns.cancel';
