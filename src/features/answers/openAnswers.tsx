import { configure, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { Locale } from '#core/locales.ts';
import { createFakeContext } from '#test/fakeContext.ts';
import { AnswersScreen } from './AnswersScreen.tsx';
import { sendKeptRatings } from './background.ts';
import { createFakeAnswers } from './fake.ts';
import { answers } from './index.ts';

// Search says some things only after a pause, which a busy machine draws out.
configure({ asyncUtilTimeout: 5000 });

const routeOf = (route: string) => {
  const [path = '', query] = route.split('?');
  const [feature = '', ...rest] = path.split('/');
  return { feature, path: rest, query: new URLSearchParams(query) };
};

/** Leaves the page that was opened before, which would go on sending. */
let leave = () => {};

/** Opens a route of the feature for a shopper of a small shop. */
export async function openAnswers(
  route: string,
  options: { locale?: Locale; features?: readonly string[] } = {},
) {
  const port = createFakeAnswers();
  const { context, card, panel, isOffline } = await createFakeContext({ feature: answers, port, ...options });
  leave();
  leave = sendKeptRatings(card);
  const show = (to = route) => render(<AnswersScreen context={context} route={routeOf(to)} />);
  return { port, context, panel, isOffline, show, user: userEvent.setup() };
}
