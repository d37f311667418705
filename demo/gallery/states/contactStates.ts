import { CounterbellError } from '#core/errors.ts';
import { createKey } from '#core/key.ts';
import { fakeInfo } from '#features/contact/fake.ts';
import { beFollowed, remember, talk } from '#gallery/conversations.ts';
import type { GalleryScreen, GalleryState, Stage } from '#gallery/Stage.ts';

const evening = '2026-11-12T20:40:00+01:00';
const night = '2026-11-15T23:10:00+01:00';

const contactStates: readonly GalleryState[] = [
  { id: 'open', title: 'The shop is open', sees: '.hours' },
  { id: 'closed', title: 'The shop is closed', at: evening, sees: '.hours' },
  {
    id: 'only-mail',
    title: 'E-mail alone, without hours',
    prepare({ contact }) {
      const channels = fakeInfo.channels.filter(({ type }) => type === 'email');
      contact.info = async () => ({ channels, agents: [] });
    },
    sees: '.row',
  },
  {
    id: 'none',
    title: 'No channel at all',
    prepare({ contact }) {
      contact.info = async () => ({ channels: [], hours: fakeInfo.hours, agents: [] });
    },
    sees: '.screen',
  },
  {
    id: 'failed',
    title: 'The shop has trouble; the page’s own address and number',
    prepare(stage) {
      stage.gate.close('contact.info', new CounterbellError('unavailable'));
      stage.options = { ...stage.options, email: 'hello@zadelzoon.example', phone: '+31235550142' };
    },
    sees: '.row',
  },
  {
    id: 'failed-alone',
    title: 'The shop has trouble, and the page names nobody',
    prepare: ({ gate }) => gate.close('contact.info', new CounterbellError('unavailable')),
    sees: '.btn',
  },
  {
    id: 'loading',
    title: 'On its way',
    prepare: ({ gate }) => gate.close('contact.info', 'never'),
    sees: '.skeletons',
  },
];

const conversationStates: readonly GalleryState[] = [
  { id: 'start', title: 'Before the first message', sees: '.composer' },
  {
    id: 'start-about',
    title: 'Before the first message, with what goes along',
    route: 'contact/conversation?topic=return&order=ZZ-20418',
    sees: '.along',
  },
  { id: 'start-closed', title: 'Before the first message, closed', at: night, sees: '[name=email]' },
  { id: 'running', title: 'Running', prepare: running, sees: '.log .me' },
  {
    id: 'typing',
    title: 'Somebody types',
    prepare: running,
    async act({ contact, shopper }) {
      await shopper.see('.log .me');
      await beFollowed(contact);
      contact.agentTypes();
      // The dots go after a while without a sign.
      setInterval(() => contact.agentTypes(), 2_000);
    },
    sees: '.typing',
  },
  {
    id: 'waiting',
    title: 'A message without a connection',
    prepare: running,
    async act({ contact, shopper, goOffline }) {
      await shopper.see('.log .me');
      await beFollowed(contact);
      goOffline();
      await shopper.type('textarea', 'Thank you, that would be lovely.');
      await shopper.key('textarea', 'Enter');
    },
    sees: '.msg-meta .link',
  },
  {
    id: 'failed',
    title: 'A message the shop refused',
    prepare(stage) {
      stage.gate.close('contact.send', new CounterbellError('rejected', { reason: 'invalid' }));
      return running(stage);
    },
    async act({ shopper }) {
      await shopper.see('.log .me');
      await shopper.type('textarea', 'Thank you, that would be lovely.');
      await shopper.key('textarea', 'Enter');
    },
    sees: '.msg[data-failed]',
  },
  {
    id: 'closed',
    title: 'Closed by the shop',
    async prepare(stage) {
      await running(stage);
      stage.contact.close();
    },
    sees: '.chat-foot .btn.primary',
  },
  {
    id: 'ended',
    title: 'The right to it is gone',
    async prepare(stage) {
      await running(stage);
      stage.contact.revoke();
    },
    sees: '.chat-start .notice',
  },
  {
    id: 'away',
    title: 'Nobody is in',
    at: night,
    prepare: running,
    sees: '.log .me',
  },
  {
    id: 'long',
    title: 'More than a page of it',
    async prepare(stage) {
      await running(stage);
      for (let number = 1; number <= 60; number++) {
        if (number % 3 === 0) stage.contact.addOwnUntold(`Number ${number}, please`, createKey());
        else stage.contact.addUntold(`Here is number ${number}.`);
      }
    },
    sees: '.earlier',
  },
  {
    id: 'history-failed',
    title: 'What was said does not come',
    async prepare(stage) {
      await running(stage);
      stage.gate.close('contact.get', new CounterbellError('rejected', { reason: 'forbidden' }));
    },
    sees: '.notice',
  },
  {
    id: 'loading',
    title: 'On its way',
    async prepare(stage) {
      await running(stage);
      stage.gate.close('contact', 'never');
    },
    sees: '.screen',
  },
];

async function running(stage: Stage): Promise<void> {
  await talk(stage);
  await remember(stage, 6);
}

/** The ways to a person, and the conversation. */
export const contactScreens: readonly GalleryScreen[] = [
  {
    id: 'contact',
    title: 'Contact',
    shows: ['features/contact/ContactScreen'],
    states: contactStates.map((state) => ({ route: 'contact', ...state })),
  },
  {
    id: 'conversation',
    title: 'Conversation',
    shows: ['features/contact/ConversationScreen'],
    states: conversationStates.map((state) => ({ route: 'contact/conversation', ...state })),
  },
];
