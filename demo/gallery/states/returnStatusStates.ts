import { type Return, returnStates } from '#features/returns/returnSchema.ts';
import { bookReturn } from '#gallery/bookReturn.ts';
import type { GalleryScreen, GalleryState, Stage } from '#gallery/Stage.ts';
import { mayReturn } from '#gallery/walkReturn.ts';

const route = 'returns/o-20173/r-1';

const make = (more: Partial<Return>) => async (stage: Stage) => {
  await mayReturn(stage);
  await bookReturn(stage.returns, stage.locale, more);
};

const further: Readonly<Partial<Record<Return['state'], Partial<Return>>>> = {
  declined: { message: 'The strap was cut. We can repair it for you: ask us what that costs.' },
  requested: { canCancel: true },
  approved: { canCancel: true },
};

const inState = (state: Return['state']): GalleryState => ({
  id: state,
  title: state.replaceAll('_', ' '),
  prepare: make({ state, canCancel: false, ...(state !== 'approved' && { steps: [] }), ...further[state] }),
  route,
  sees: '.ticket',
});

const otherStates: readonly GalleryState[] = [
  {
    id: 'cancel',
    title: 'Asked whether to cancel it',
    prepare: make({}),
    route,
    act: ({ shopper }) => shopper.press('.btn.danger'),
    sees: '[role=alertdialog]',
  },
  {
    id: 'cancel-waits',
    title: 'Cancelled without a connection',
    prepare: make({}),
    route,
    async act({ shopper, goOffline }) {
      await shopper.see('svg.qr');
      goOffline();
      await shopper.press('.btn.danger');
      await shopper.press('.dialog .danger');
    },
    sees: '.notice + .btn',
  },
  {
    id: 'offline',
    title: 'Without a connection, as of when it was seen',
    prepare: make({}),
    route,
    async act({ shopper, goOffline }) {
      await shopper.see('svg.qr');
      goOffline();
      await shopper.press('.bar .icon-btn', -2);
    },
    sees: '.notice',
  },
  { id: 'gone', title: 'No such return', prepare: mayReturn, route, sees: '.state' },
  {
    id: 'loading',
    title: 'On its way',
    prepare(stage) {
      stage.gate.close('returns.list', 'never');
      return mayReturn(stage);
    },
    route,
    sees: '.skeletons',
  },
];

/** Where one return stands. */
export const returnStatusScreens: readonly GalleryScreen[] = [
  {
    id: 'return-status',
    title: 'Where a return stands',
    shows: ['features/returns/ReturnStatusScreen'],
    states: [...returnStates.map(inState), ...otherStates],
  },
];
