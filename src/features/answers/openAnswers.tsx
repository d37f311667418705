import { configure, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { Locale } from '#core/locales.ts';
import { createFakeContext } from '#test/fakeContext.ts';
import { AnswersScreen } from './AnswersScreen.tsx';
import { createFakeAnswers } from './fake.ts';
import { answers } from './index.ts';

// Search says some things only after a pause, which a busy machine draws out.
configure({ asyncUtilTimeout: 5000 });

const routeOf = (route: string) => {
  const [path = '', query] = route.split('?');
  const [feature = '', ...rest] = path.split('/');
  return { feature, path: rest, query: new URLSearchParams(query) };
};

/** Opens a route of the feature for a shopper of a small shop. */
export async function openAnswers(
  route: string,
  options: { locale?: Locale; features?: readonly string[] } = {},
) {
  const port = createFakeAnswers();
  const { context, panel } = await createFakeContext({ feature: answers, port, ...options });
  const show = (to = route) => render(<AnswersScreen context={context} route={routeOf(to)} />);
  return { port, context, panel, show, user: userEvent.setup() };
}
