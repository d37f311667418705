import { CounterbellError } from '#core/errors.ts';
import { bookReturn } from '#gallery/bookReturn.ts';
import type { GalleryScreen, GalleryState } from '#gallery/Stage.ts';
import { answerReturn, confirmReturn, mayReturn, next } from '#gallery/walkReturn.ts';
import { returnStepStates } from './returnStepStates.ts';

const route = 'returns/o-20173';

const sending: readonly GalleryState[] = [
  { id: 'booked', title: 'Booked, with the ticket', act: confirmReturn, sees: 'svg.qr' },
  {
    id: 'kept-offline',
    title: 'Confirmed without a connection: it waits',
    async act(stage) {
      await answerReturn(stage, 4);
      await stage.shopper.see('.facts');
      stage.goOffline();
      await stage.shopper.press(next);
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
    act: confirmReturn,
    sees: '.kept-items',
  },
  {
    id: 'came-back',
    title: 'The shop refused it',
    prepare(stage) {
      stage.gate.close('returns.submit', new CounterbellError('rejected'));
      return mayReturn(stage);
    },
    act: confirmReturn,
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
    states: [...returnStepStates, ...sending].map(onOrder),
  },
];
