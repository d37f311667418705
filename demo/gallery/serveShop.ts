import type { Shop } from '#core/shop.ts';

/** Where the panel asks the shop of itself; no server is behind it. */
export const shopUrl = '/gallery/shop';

const shop: Shop = {
  contract: '1',
  name: 'Zadel & Zoon',
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  city: 'Haarlem',
  imageHosts: [],
  features: { answers: {}, orders: {}, returns: {}, contact: {} },
};

/** How the shop answers: it does, there is no way to it, it has trouble, or it says nothing for ever. */
export type ShopAnswer = 'works' | 'offline' | 'unavailable' | 'never';

/** Answers the panel's requests for the shop in this page; what it returns says how from then on. */
export function serveShop(delayMs: number): { answer: ShopAnswer } {
  const state: { answer: ShopAnswer } = { answer: 'works' };
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.startsWith(shopUrl)) return ask(input, init);
    if (state.answer === 'never') await new Promise(() => undefined);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (state.answer === 'offline') throw new TypeError('Failed to fetch');
    const isDown = state.answer === 'unavailable';
    return new Response(JSON.stringify(isDown ? { code: 'unavailable' } : shop), {
      status: isDown ? 503 : 200,
      headers: { 'Content-Type': isDown ? 'application/problem+json' : 'application/json' },
    });
  };
  return state;
}
