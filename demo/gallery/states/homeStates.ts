import { remember, talk } from '#gallery/conversations.ts';
import { cutOff } from '#gallery/createStage.ts';
import { keepWrites } from '#gallery/keptWrites.ts';
import type { GalleryScreen, GalleryState, Stage } from '#gallery/Stage.ts';
import { lookUp } from './orderStates.ts';

async function unreadReply(stage: Stage): Promise<void> {
  await talk(stage);
  await remember(stage, 3);
}

const homeStates: readonly GalleryState[] = [
  { id: 'unknown', title: 'A shopper nobody knows', sees: '.strip' },
  { id: 'known', title: 'The order looked up last', prepare: (stage) => lookUp(stage), sees: '.order-card' },
  {
    id: 'signed-in',
    title: 'Signed in to the shop',
    isSignedIn: true,
    prepare: (stage) => lookUp(stage),
    sees: 'bdi',
  },
  { id: 'conversation', title: 'A conversation, all read', prepare: readReply, sees: '.strip .primary' },
  { id: 'reply', title: 'A conversation with a new answer', prepare: unreadReply, sees: '.strip .avatar' },
  { id: 'closed', title: 'The shop is closed', at: '2026-11-12T20:40:00+01:00', sees: '.strip' },
  {
    id: 'bold',
    title: 'With a bold header',
    prepare(stage) {
      stage.options = { ...stage.options, hero: 'bold' };
    },
    sees: '[data-hero=bold]',
  },
  {
    id: 'menu',
    title: 'The menu is open',
    act: ({ shopper }) => shopper.press('.bar .icon-btn'),
    sees: '.menu',
  },
  {
    id: 'offline',
    title: 'Without a connection',
    async prepare(stage) {
      await lookUp(stage);
      cutOff(stage);
    },
    sees: '.notice',
  },
  {
    id: 'waiting',
    title: 'Without a connection, three things wait',
    async prepare(stage) {
      await keepWrites(0);
      cutOff(stage);
    },
    sees: '.group .row .btn',
  },
  {
    id: 'came-back',
    title: 'Something came back',
    async prepare(stage) {
      await keepWrites(2);
      cutOff(stage);
    },
    sees: '.notice[data-tone=warning]',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    prepare(stage) {
      stage.shop.answer = 'unavailable';
    },
    sees: '.notice[data-tone=warning]',
  },
  {
    id: 'loading',
    title: 'Nothing has come yet',
    prepare({ shop, gate }) {
      shop.answer = 'never';
      gate.close('*', 'never');
    },
    sees: '.tiles',
  },
  {
    id: 'toast',
    title: 'A short message',
    prepare: (stage) => lookUp(stage),
    async act({ shopper, bell }) {
      await bell.open('privacy');
      await shopper.press('.btn.danger');
      await shopper.press('.dialog .solid');
      const toast = await shopper.see('.toast');
      // It goes by itself unless somebody reads it.
      toast.parentElement?.dispatchEvent(new PointerEvent('pointerenter'));
    },
    sees: '.toast',
  },
];

async function readReply(stage: Stage): Promise<void> {
  await talk(stage);
  await remember(stage, 6);
}

const launcherStates: readonly GalleryState[] = [
  { id: 'rest', title: 'At rest', sees: '.launcher' },
  {
    id: 'labelled',
    title: 'With words',
    prepare(stage) {
      stage.options = { ...stage.options, launcher: 'label' };
    },
    sees: '.launcher.labelled',
  },
  {
    id: 'start',
    title: 'In the other corner',
    prepare(stage) {
      stage.options = { ...stage.options, position: 'start' };
    },
    sees: '.launcher',
  },
  {
    id: 'unread',
    title: 'With messages not read yet',
    prepare: unreadReply,
    async act({ bell, shopper }) {
      await bell.open();
      await shopper.see('.strip .avatar');
      bell.close();
    },
    sees: '.launcher',
  },
  {
    id: 'failed',
    title: 'The panel did not come',
    lacks: 'panel',
    act: ({ shopper }) => shopper.press('.launcher'),
    sees: '[role=alert]',
  },
];

/** The bell and the first screen. */
export const homeScreens: readonly GalleryScreen[] = [
  {
    id: 'launcher',
    title: 'Bell',
    shows: ['launcher/launcher'],
    states: launcherStates.map((state) => ({ ...state, route: 'closed' })),
  },
  {
    id: 'home',
    title: 'Home',
    shows: ['widget/Home', 'widget/Toaster'],
    states: homeStates.map((state) => ({ ...state, route: 'home' })),
  },
];
