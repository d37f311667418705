/** What the outbox calls a rating; apart, since the page knows it before the feature's screens are there. */
export const rateKind = 'answers.rate';
