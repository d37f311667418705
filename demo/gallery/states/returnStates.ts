import { CounterbellError } from '#core/errors.ts';
import { writeOrderAccess } from '#core/orderAccess.ts';
import { fakeAccess } from '#features/returns/fake.ts';
import { bookReturn } from '#gallery/bookReturn.ts';
import type { GalleryScreen, GalleryState, LiveStage, Stage } from '#gallery/Stage.ts';

const route = 'returns/o-20173';
const next = '.foot .btn.primary';

/** The device may open the order. */
export const mayReturn = ({ device }: Stage) => writeOrderAccess(device, fakeAccess, 'visit');

const answers = ['tote', 'small', 'refund', 'postnl'] as const;

/** Answers the first questions, each with Continue; `count` of four leads to the one after. */
async function answer({ shopper }: LiveStage, count: number): Promise<void> {
  for (const value of answers.slice(0, count)) {
    await shopper.press(`input[value=${value}]`);
    await shopper.press(next);
  }
}

/** Goes on to the review, amounts included, and confirms. */
async function confirm(stage: LiveStage): Promise<void> {
  await answer(stage, 4);
  await stage.shopper.see('.facts');
  await stage.shopper.press(`${next}:not([aria-disabled])`);
}

const steps: readonly GalleryState[] = [
  { id: 'items', title: 'Step 1: what goes back, and why the rest cannot', sees: '.choice' },
  {
    id: 'items-chosen',
    title: 'Two products chosen, one of them twice',
    async act({ shopper }) {
      for (const value of ['tote', 'sluis']) await shopper.press(`input[value=${value}]`);
      await shopper.press('.qty .icon-btn', 1);
    },
    sees: '.sum',
  },
  {
    id: 'items-missing',
    title: 'Nothing chosen',
    act: ({ shopper }) => shopper.press(next),
    sees: '.foot [role=alert]',
  },
  {
    id: 'items-none',
    title: 'Nothing can come back',
    prepare(stage) {
      const { options } = stage.returns;
      stage.returns.options = {
        ...options,
        lines: options.lines.filter(({ returnable }) => returnable === 0),
      };
      return mayReturn(stage);
    },
    sees: '.choice[data-off]',
  },
  {
    id: 'reason',
    title: 'Step 2: why',
    async act(stage) {
      await answer(stage, 1);
      await stage.shopper.press('input[value=small]');
    },
    sees: 'textarea',
  },
  {
    id: 'resolution',
    title: 'Step 3: what for',
    act: (stage) => answer(stage, 2),
    sees: 'input[value=refund]',
  },
  { id: 'method', title: 'Step 4: how', act: (stage) => answer(stage, 3), sees: 'input[value=postnl]' },
  { id: 'review', title: 'Step 5: check and confirm', act: (stage) => answer(stage, 4), sees: '.facts' },
  {
    id: 'review-changed',
    title: 'The amounts changed meanwhile',
    async act(stage) {
      await answer(stage, 4);
      await stage.shopper.see('.facts');
      stage.returns.surcharge = 995;
      await stage.shopper.press(`${next}:not([aria-disabled])`);
    },
    sees: '.notice[data-tone=warning]',
  },
  {
    id: 'review-pay',
    title: 'The shopper would pay',
    prepare(stage) {
      stage.returns.surcharge = 20_000;
      return mayReturn(stage);
    },
    act: (stage) => answer(stage, 4),
    sees: '.facts',
  },
  {
    id: 'review-failed',
    title: 'The amounts do not come',
    prepare(stage) {
      stage.gate.close('returns.quote', new CounterbellError('unavailable'));
      return mayReturn(stage);
    },
    act: (stage) => answer(stage, 4),
    sees: '.notice',
  },
  {
    id: 'review-sending',
    title: 'Being sent',
    prepare(stage) {
      stage.gate.close('returns.submit', 'never');
      return mayReturn(stage);
    },
    act: confirm,
    sees: '[aria-busy=true]',
  },
  {
    id: 'restored',
    title: 'Choices of an earlier visit',
    async prepare(stage) {
      await mayReturn(stage);
      const lines = [{ lineId: 'tote', quantity: 1, reasonId: 'small', note: 'Too tight' }];
      const draft = { step: 'reason', item: 0, hasReviewed: false, lines };
      await stage.device.write('returns.draft.o-20173', draft, 'draft');
    },
    sees: '.notice',
  },
];

const sending: readonly GalleryState[] = [
  { id: 'booked', title: 'Booked, with the ticket', act: confirm, sees: 'svg.qr' },
  {
    id: 'kept-offline',
    title: 'Confirmed without a connection: it waits',
    async act(stage) {
      await answer(stage, 4);
      await stage.shopper.see('.facts');
      stage.goOffline();
      await stage.shopper.press(`${next}:not([aria-disabled])`);
    },
    sees: '.kept-items',
  },
  {
    id: 'not-sent',
    title: 'The right to the order ended',
    prepare(stage) {
      stage.gate.close('returns.submit', new CounterbellError('unauthorized', { reason: 'unauthorized' }));
      return mayReturn(stage);
    },
    act: confirm,
    sees: '.kept-items',
  },
  {
    id: 'came-back',
    title: 'The shop refused it',
    prepare(stage) {
      stage.gate.close('returns.submit', new CounterbellError('rejected'));
      return mayReturn(stage);
    },
    act: confirm,
    sees: '.notice[data-tone=danger]',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    prepare(stage) {
      stage.gate.close('returns.options', new CounterbellError('unavailable', { reference: '7f3a-19' }));
      return mayReturn(stage);
    },
    sees: '.state',
  },
  { id: 'ended', title: 'Without the right to the order', prepare: () => undefined, sees: '.state' },
  {
    id: 'loading',
    title: 'On its way',
    prepare(stage) {
      stage.gate.close('returns.options', 'never');
      return mayReturn(stage);
    },
    sees: '.skeletons',
  },
];

const whichStates: readonly GalleryState[] = [
  { id: 'latest', title: 'The order looked up last', prepare: mayReturn, route: 'returns', sees: '.row' },
  { id: 'none', title: 'No order known', route: 'returns', sees: '.state' },
];

const earlierStates: readonly GalleryState[] = [
  {
    id: 'one',
    title: 'One return so far',
    async prepare(stage) {
      await mayReturn(stage);
      await bookReturn(stage.returns, stage.locale);
    },
    route,
    sees: '.row',
  },
];

const onOrder = (state: GalleryState): GalleryState => ({ prepare: mayReturn, route, ...state });

/** A return from its order to the ticket. */
export const returnScreens: readonly GalleryScreen[] = [
  {
    id: 'return-which',
    title: 'Return: which order',
    shows: ['features/returns/WhichOrderScreen', 'features/returns/ReturnsScreen'],
    states: whichStates,
  },
  {
    id: 'return-earlier',
    title: 'Earlier returns of an order',
    shows: ['features/returns/EarlierReturnsScreen'],
    states: earlierStates,
  },
  {
    id: 'return',
    title: 'Return or exchange',
    shows: ['features/returns/OrderReturnScreen', 'features/returns/FailureScreen'],
    states: [...steps, ...sending].map(onOrder),
  },
];
