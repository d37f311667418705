import answers from '#locales/en/answers.json';
import answersHome from '#locales/en/answers-home.json';
import common from '#locales/en/common.json';
import contact from '#locales/en/contact.json';
import contactHome from '#locales/en/contact-home.json';
import orders from '#locales/en/orders.json';
import ordersHome from '#locales/en/orders-home.json';
import returns from '#locales/en/returns.json';
import returnsHome from '#locales/en/returns-home.json';
import settings from '#locales/en/settings.json';
import type { TextOverrides } from '#src/options.ts';
import { toPseudo } from './toPseudo.ts';

/** A made-up language, longer than those there are: what a translation could do to a screen shows in it. */
export const pseudoLocale = 'en-XA';

const english: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answers: { ...answersHome, ...answers },
  common: { ...common },
  contact: { ...contactHome, ...contact },
  orders: { ...ordersHome, ...orders },
  returns: { ...returnsHome, ...returns },
  settings: { ...settings },
};

/** All words of the panel in it, as words of a merchant's own in the place of the English ones. */
export function pseudoTexts(): TextOverrides {
  const longer = Object.entries(english).map(([feature, texts]) => {
    const words = Object.entries(texts).map(([name, text]) => [name, toPseudo(text)] as const);
    return [feature, Object.fromEntries(words)] as const;
  });
  return { en: Object.fromEntries(longer) };
}
