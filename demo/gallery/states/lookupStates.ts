import { CounterbellError } from '#core/errors.ts';
import type { GalleryScreen, GalleryState, LiveStage } from '#gallery/Stage.ts';

const route = 'orders/lookup';
const submit = '.foot .btn.primary';

async function fillIn({ shopper }: LiveStage, number: string, email: string): Promise<void> {
  await shopper.type('[name=number]', number);
  await shopper.type('[name=email]', email);
  await shopper.press(submit);
}

const states: readonly GalleryState[] = [
  { id: 'empty', title: 'Nothing filled in yet', route, sees: '[name=number]' },
  {
    id: 'postal-code',
    title: 'By postal code instead',
    route,
    act: ({ shopper }) => shopper.press('.lookup-switch button'),
    sees: '[name=postalCode]',
  },
  {
    id: 'errors',
    title: 'Both fields wrong',
    route,
    act: (stage) => fillIn(stage, 'bag', 'noor'),
    sees: '[aria-invalid=true]',
  },
  {
    id: 'no-match',
    title: 'No such order with this address',
    route,
    act: (stage) => fillIn(stage, 'ZZ-20418', 'somebody@example.com'),
    sees: '.notice',
  },
  {
    id: 'locked',
    title: 'Too many tries: a pause that counts down',
    prepare: ({ gate }) =>
      gate.close('orders.find', new CounterbellError('rate_limited', { retryAfterMs: 90_000 })),
    route,
    act: (stage) => fillIn(stage, 'ZZ-20418', 'somebody@example.com'),
    sees: '[role=timer]',
  },
  {
    id: 'looking',
    title: 'Being looked up',
    prepare: ({ gate }) => gate.close('orders.find', 'never'),
    route,
    act: (stage) => fillIn(stage, 'ZZ-20418', 'noor@bakker.example'),
    sees: '[aria-busy=true]',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    prepare: ({ gate }) => gate.close('orders.find', new CounterbellError('unavailable')),
    route,
    act: (stage) => fillIn(stage, 'ZZ-20418', 'noor@bakker.example'),
    sees: '.notice',
  },
  {
    id: 'remembered',
    title: 'Filled in from an earlier visit',
    prepare: ({ device }) =>
      device.write(
        'orders.lookup',
        { number: 'ZZ-20418', email: 'noor@bakker.example', remember: true },
        'draft',
      ),
    route,
    sees: 'input:checked',
  },
  { id: 'ended', title: 'Asked for again', route: `${route}?number=ZZ-20418&reason=ended`, sees: '.notice' },
  {
    id: 'help',
    title: 'Where the number is to be found',
    route,
    act: ({ shopper }) => shopper.press('.foot .btn.text'),
    sees: '.notice',
  },
  {
    id: 'no-connection',
    title: 'The form itself does not come',
    prepare: ({ gate }) => gate.close('orders.info', new CounterbellError('offline')),
    route,
    sees: '.state',
  },
  {
    id: 'loading',
    title: 'The form is on its way',
    prepare: ({ gate }) => gate.close('orders.info', 'never'),
    route,
    sees: '.skeletons',
  },
];

/** Where a guest shows that an order is theirs. */
export const lookupScreens: readonly GalleryScreen[] = [
  { id: 'lookup', title: 'Order look-up', shows: ['features/orders/LookupScreen'], states },
];
