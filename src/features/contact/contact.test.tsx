// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Locale } from '#core/locales.ts';
import { createFakeContext, fakeNow } from '#test/fakeContext.ts';
import { ContactPages } from './ContactPages.tsx';
import { ContactStrip } from './ContactStrip.tsx';
import type { ContactInfo } from './contactInfo.ts';
import { conversationStatus } from './conversationStatus.ts';
import { createFakeContact, fakeInfo } from './fake.ts';
import { contact } from './index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
});

async function visitContact(options: { info?: ContactInfo; query?: string; locale?: Locale } = {}) {
  const { info = fakeInfo, query = '', locale = 'en' } = options;
  const shop = createFakeContact({ info });
  const { context, panel } = await createFakeContext({ feature: contact, port: shop, locale });
  const route = { feature: 'contact', path: [], query: new URLSearchParams(query) };
  const show = (fallback: typeof context.fallback = {}) =>
    render(<ContactPages context={{ ...context, fallback }} route={route} />);
  return { shop, context, panel, show };
}

const nightAt = () => vi.setSystemTime('2026-11-12T20:40:00+01:00');
const rowNames = () =>
  within(screen.getByRole('group', { name: 'Ways to reach us' }))
    .getAllByRole(/button|link/)
    .map(({ textContent }) => textContent);

test('a shopper sees until when the shop is open, and the fastest way first', async () => {
  const { show } = await visitContact();
  show();
  expect(await screen.findByRole('heading', { name: 'Open until 17:30' })).toBeDefined();
  expect(rowNames()).toEqual([
    'Chat FastestSanne and Joris. Usually within 5 minutes.',
    'WhatsAppUsually within 60 minutesopens in a new tab',
    'CallUntil 17:30+31 23 555 01 42',
    'E-mailWe read along until 17:30hello@zadelzoon.example',
  ]);
});

test('at night a shopper is told when the shop is back, and no reply time is promised', async () => {
  nightAt();
  const { show, panel } = await visitContact();
  show();
  expect(await screen.findByRole('heading', { name: 'Closed now. Back tomorrow at 09:00' })).toBeDefined();
  expect(rowNames()).toEqual([
    'Leave a messageWe answer here from 09:00 tomorrow',
    'WhatsAppWe read it from 09:00 tomorrowopens in a new tab',
    'CallFrom 09:00 tomorrow+31 23 555 01 42',
    'E-mailWe read it from 09:00 tomorrowhello@zadelzoon.example',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Track an order' }));
  expect(panel.opened).toEqual(['orders']);
});

test('a Dutch and a Chinese shopper read the hours in their own language', async () => {
  nightAt();
  (await visitContact({ locale: 'nl' })).show();
  expect(
    await screen.findByRole('heading', { name: 'Nu gesloten. We zijn er morgen om 09:00 weer' }),
  ).toBeDefined();
  (await visitContact({ locale: 'zh-CN' })).show();
  expect(await screen.findByRole('heading', { name: '现在已打烊，明天 09:00 恢复' })).toBeDefined();
});

test('where the shop gives no hours, nothing is claimed', async () => {
  const { hours: _, ...info } = fakeInfo;
  const { show } = await visitContact({ info });
  show();
  expect((await screen.findByRole('button', { name: 'Chat' })).textContent).toBe('Chat');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText(/Open|Closed|Usually/)).toBeNull();
});

test('links lead to the shop and carry no more than the order number', async () => {
  const { show } = await visitContact({ query: 'order=ZZ-20418&query=rain' });
  show();
  const hrefOf = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  await screen.findByRole('link', { name: /Call/ });
  expect(hrefOf(/Call/)).toBe('tel:+31235550142');
  expect(hrefOf(/WhatsApp/)).toBe('https://wa.me/31235550142');
  expect(hrefOf(/E-mail/)).toBe('mailto:hello@zadelzoon.example?subject=About%20order%20ZZ-20418');
});

test('what the shopper came with goes on to the conversation', async () => {
  const { show, panel } = await visitContact({ query: 'order=ZZ-20418&topic=return' });
  show();
  await userEvent.click(await screen.findByRole('button', { name: /Chat/ }));
  expect(panel.opened).toEqual(['contact/conversation?order=ZZ-20418&topic=return']);
});

test('an address that would run something makes no link', async () => {
  const info: ContactInfo = {
    channels: [
      { id: 'a', type: 'link', address: 'java\u0073cript:alert(1)', label: 'Forum' },
      { id: 'b', type: 'link', address: 'https://forum.example/', label: 'Club' },
    ],
    agents: [],
  };
  const { show } = await visitContact({ info });
  show();
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('https://forum.example/');
});

test('the week is in few rows, with today marked and the coming holiday named', async () => {
  const hours = {
    week: fakeInfo.hours?.week ?? [],
    exceptions: [{ date: '2026-11-20', reason: 'Stocktaking' }],
  };
  const { show, context } = await visitContact({ info: { ...fakeInfo, hours } });
  show();
  const table = await screen.findByRole('table');
  const rows = within(table).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Monday to Friday09:00–17:30',
    'Saturday10:00–16:00',
    'SundayClosed',
    `${context.format.dayTitle('2026-11-20')}, StocktakingClosed`,
  ]);
  expect(rows.filter((row) => row.getAttribute('aria-current') === 'date')).toEqual([rows[0]]);
});

test('when the backend is down the shopper has the page’s own address and number, and can try again', async () => {
  const { shop, show } = await visitContact();
  shop.failNext('info', { code: 'unavailable' });
  show({ email: 'hello@zadelzoon.example', phone: '+31 23 555 01 42' });
  expect((await screen.findByRole('alert')).textContent).toContain('We can’t reach the shop’s system');
  expect(rowNames()).toEqual(['Call+31 23 555 01 42', 'E-mailhello@zadelzoon.example']);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Open until 17:30' })).toBeDefined();
});

test('when the backend goes down the ways last known are still shown, without their reply times', async () => {
  const { shop, show, context } = await visitContact();
  const first = show();
  await screen.findByRole('heading', { name: 'Open until 17:30' });
  await vi.waitFor(async () =>
    expect(await context.session.read('contact-info-en', v.unknown())).toBeDefined(),
  );
  first.unmount();
  shop.failNext('info', { code: 'unavailable' });
  show();
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(await screen.findByRole('button', { name: /Chat/ })).toBeDefined();
  expect(screen.queryByText(/Usually/)).toBeNull();
});

test('the strip says who is in and how soon they reply', async () => {
  const { context, panel } = await visitContact();
  render(<ContactStrip context={context} isExpected={false} />);
  expect(screen.getByRole('button', { name: 'Contact us' })).toBeDefined();
  expect(await screen.findByText('Sanne and Joris are in')).toBeDefined();
  expect(screen.getByText('Reply in about 5 min, until 17:30')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Chat' }));
  expect(panel.opened).toEqual(['contact/conversation']);
});

test('at night the strip says that the shop is closed, and when it is back', async () => {
  nightAt();
  const { context } = await visitContact();
  render(<ContactStrip context={context} isExpected={false} />);
  expect(await screen.findByText('We’re closed')).toBeDefined();
  expect(screen.getByText('Back tomorrow at 09:00')).toBeDefined();
});

test('the strip shows a reply the shopper has not seen', async () => {
  const { context, panel } = await visitContact();
  conversationStatus(context.session).value = {
    state: 'open',
    unseenReply: { agent: { name: 'Sanne de Wit' }, at: '2026-11-12T14:03:00+01:00' },
  };
  render(<ContactStrip context={context} isExpected={false} />);
  expect(await screen.findByText('Sanne replied')).toBeDefined();
  expect(screen.getByText('2 minutes ago')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(panel.opened).toEqual(['contact/conversation']);
});

test('when the backend is down the strip offers the telephone', async () => {
  const { shop, context } = await visitContact();
  shop.failNext('info', { code: 'offline' });
  render(
    <ContactStrip context={{ ...context, fallback: { phone: '+31 23 555 01 42' } }} isExpected={false} />,
  );
  const call = await screen.findByRole('link', { name: 'Call' });
  expect(call.getAttribute('href')).toBe('tel:+31235550142');
});
