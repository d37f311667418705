import { cutOff } from '#gallery/createStage.ts';
import { keepWrites } from '#gallery/keptWrites.ts';
import type { GalleryScreen, GalleryState } from '#gallery/Stage.ts';

const waitingStates: readonly GalleryState[] = [
  {
    id: 'queue',
    title: 'Three things wait',
    async prepare(stage) {
      await keepWrites(0);
      cutOff(stage);
    },
    sees: '.waiting',
  },
  {
    id: 'came-back',
    title: 'One was refused, one ran out of time, one waits',
    async prepare(stage) {
      await keepWrites(2);
      cutOff(stage);
    },
    sees: '.waiting[data-tone=warning]',
  },
  {
    id: 'taken-back',
    title: 'One was taken back just now',
    async prepare(stage) {
      await keepWrites(0, 1);
      cutOff(stage);
    },
    async act({ shopper }) {
      await shopper.press('.waiting .btn', 1);
    },
    sees: '.waiting [role=status]',
  },
  { id: 'empty', title: 'Nothing waits', sees: '.state' },
];

const privacyStates: readonly GalleryState[] = [
  { id: 'plain', title: 'What this device remembers', sees: '.btn.danger' },
  {
    id: 'waiting',
    title: 'With things that wait',
    async prepare(stage) {
      await keepWrites(0);
      cutOff(stage);
    },
    sees: '.body > .btn:not(.danger)',
  },
  {
    id: 'forget',
    title: 'Asked whether to forget everything',
    act: ({ shopper }) => shopper.press('.btn.danger'),
    sees: '[role=alertdialog]',
  },
  {
    id: 'nothing-kept',
    title: 'In a shop that keeps nothing',
    prepare(stage) {
      stage.options = { ...stage.options, storage: 'none' };
    },
    sees: '.btn.danger',
  },
];

const screenStates: readonly GalleryState[] = [
  { id: 'not-loaded', title: 'Its code did not come', route: 'orders', lacks: 'screens', sees: '.state' },
  {
    id: 'not-loaded-offline',
    title: 'Its code did not come, without a connection',
    route: 'orders',
    lacks: 'screens',
    prepare: cutOff,
    sees: '.state',
  },
  { id: 'unknown', title: 'There is no such screen', route: 'nowhere', sees: '.state' },
  {
    id: 'loading',
    title: 'Not known yet whether there is such a screen',
    prepare: ({ shop }) => {
      shop.answer = 'never';
    },
    route: 'nowhere',
    sees: '.skeletons',
  },
];

/** The frame's own screens, and what it says where a feature's cannot be shown. */
export const frameScreens: readonly GalleryScreen[] = [
  {
    id: 'waiting',
    title: 'What waits to be sent',
    shows: ['widget/WaitingScreen'],
    states: waitingStates.map((state) => ({ route: 'waiting', ...state })),
  },
  {
    id: 'language',
    title: 'Language',
    shows: ['widget/LanguageScreen'],
    states: [{ id: 'choose', title: 'The languages there are', route: 'language', sees: 'input:checked' }],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    shows: ['widget/PrivacyScreen'],
    states: privacyStates.map((state) => ({ route: 'privacy', ...state })),
  },
  {
    id: 'screen',
    title: 'A screen that does not come',
    shows: ['widget/FeatureScreen'],
    states: screenStates,
  },
];
