/** The outbox's name for the shopper's messages, and for the one stream they all go by, in the order they were written. */
export const messageKind = 'contact.message';
export const messageStream = 'conversation';
