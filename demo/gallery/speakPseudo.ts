import answers from '#locales/en/answers.json';
import answersHome from '#locales/en/answers-home.json';
import common from '#locales/en/common.json';
import contact from '#locales/en/contact.json';
import contactHome from '#locales/en/contact-home.json';
import launcher from '#locales/en/launcher.json';
import orders from '#locales/en/orders.json';
import ordersHome from '#locales/en/orders-home.json';
import returns from '#locales/en/returns.json';
import returnsHome from '#locales/en/returns-home.json';
import settings from '#locales/en/settings.json';
import { toPseudo } from './toPseudo.ts';

/** A made-up language, the longest there is: what a translation could do to a screen shows in it. */
export const pseudoLocale = 'en-XA';

const packs: readonly Readonly<Record<string, string>>[] = [
  answersHome,
  answers,
  common,
  contactHome,
  contact,
  launcher,
  ordersHome,
  orders,
  returnsHome,
  returns,
  settings,
];

/** Lets the panel of this page speak it in the place of English; called before the first text is read. */
export function speakPseudo(): void {
  for (const pack of packs) {
    const longer = Object.entries(pack).map(([key, text]) => [key, toPseudo(text)] as const);
    Object.assign(pack, Object.fromEntries(longer));
  }
}
