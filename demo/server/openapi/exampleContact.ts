import type { Example } from './Example.ts';

const params = { conversationId: 'c_2s14PXZZjUrSDGVKMav0YwL' };
const question = {
  type: 'message',
  seq: 1,
  message: {
    id: '2dae517c-828f-470b-83aa-a3b3db5bf7e7',
    from: 'shopper',
    text: 'Does the Tote Gracht come in green?',
    at: '2026-11-12T14:05:00+01:00',
    key: '0d9c1c54-6f0e-4a43-8f7e-3a1f2f1d9b10',
  },
};
const answer = {
  type: 'message',
  seq: 2,
  message: {
    id: '8f1f5a7e-30f5-4f4e-9a53-0b8a5f9d7c21',
    from: 'agent',
    text: 'Not yet. Olive is the nearest we have, in the Backpack Bavo.',
    at: '2026-11-12T14:07:00+01:00',
    agent: { name: 'Sanne de Wit', role: 'Customer care' },
  },
};
const conversation = { id: params.conversationId, state: 'open', events: [question] };

export const exampleContact: Readonly<Record<string, Example>> = {
  startConversation: {
    body: {
      text: question.message.text,
      name: 'Noor',
      email: 'noor@bakker.example',
      context: { articleId: 'return-window', pageUrl: 'https://shop.example/products/tote-gracht/' },
    },
    answer: {
      conversation,
      access: { token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl', expiresAt: '2026-12-12T14:05:00+01:00' },
    },
  },
  getConversation: { params, answer: { ...conversation, events: [question, answer] } },
  sendMessage: {
    params,
    body: { text: 'Then I take the black one.' },
    answer: {
      event: {
        ...question,
        seq: 3,
        message: { ...question.message, text: 'Then I take the black one.', at: '2026-11-12T14:09:00+01:00' },
      },
    },
  },
  markRead: { params, body: { upToSeq: 2 } },
  streamConversation: { params, answer },
};
