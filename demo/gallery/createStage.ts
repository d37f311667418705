import { CounterbellError } from '#core/errors.ts';
import { createSessions } from '#core/session.ts';
import { createFakeAnswers } from '#features/answers/fake.ts';
import { createFakeContact, fakeInfo } from '#features/contact/fake.ts';
import { createFakeOrders } from '#features/orders/fake.ts';
import { FakeReturns } from '#features/returns/fake.ts';
import launcher from '#locales/en/launcher.json';
import { createGate } from './createGate.ts';
import { addPictures, addPicturesToOptions } from './pictures.ts';
import { pseudoLocale, pseudoTexts } from './pseudoTexts.ts';
import type { GalleryParameters } from './readParameters.ts';
import type { GalleryState, Stage } from './Stage.ts';
import { serveShop, shopUrl } from './serveShop.ts';
import { toPseudo } from './toPseudo.ts';

/** Who is signed in, where a state says so. */
export const signedIn = { sub: 'noor', name: 'Noor Bakker' } as const;

/** Sets everything up that stands behind the panel; nothing of the panel is there yet. */
export function createStage(
  { isSignedIn = false }: GalleryState,
  { delayMs, locale, theme, brand, hero }: GalleryParameters,
): Stage {
  const gate = createGate(delayMs);
  const orders = createFakeOrders({ isIdentified: isSignedIn });
  orders.orders.splice(0, orders.orders.length, ...addPictures(orders.orders));
  const returns = new FakeReturns();
  returns.options = addPicturesToOptions(returns.options);
  const people = { 'Sanne de Wit': 'sanne', 'Joris Vermeer': 'joris' };
  const agents = fakeInfo.agents.map((agent) => {
    const picture: unknown = Reflect.get(people, agent.name);
    return picture ? { ...agent, pictureUrl: `/assets/people/${picture}.svg` } : agent;
  });
  const contact = createFakeContact({ info: { ...fakeInfo, agents }, now: createMinutes() });
  const answers = createFakeAnswers();
  const sessions = createSessions();
  if (isSignedIn) sessions.switchTo(signedIn.sub);
  return {
    shop: serveShop(delayMs),
    gate,
    answers,
    orders,
    returns,
    contact,
    device: sessions.current,
    locale,
    options: {
      backend: shopUrl,
      adapter: {
        answers: gate.behind('answers', answers),
        orders: gate.behind('orders', orders),
        returns: gate.behind('returns', returns.port),
        contact: gate.behind('contact', contact),
      },
      locale,
      theme,
      shopName: 'Zadel & Zoon',
      ...(locale === pseudoLocale && { texts: pseudoTexts(), launcherText: toPseudo(launcher.open) }),
      ...(brand && { brand }),
      ...(hero && { hero }),
    },
  };
}

/** Takes the connection away from all that is behind the panel. */
export function cutOff({ shop, gate, contact }: Stage): void {
  shop.answer = 'offline';
  gate.close('*', new CounterbellError('offline'));
  contact.setReachable(false);
}

/** A clock that goes on by a minute whenever it is looked at, ending at the gallery's moment after some looks. */
function createMinutes(): () => number {
  let minutes = -12;
  return () => Date.now() + Math.min(0, minutes++) * 60_000;
}
