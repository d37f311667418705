// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeContext, fakeNow } from '#test/fakeContext.ts';
import { ContactStrip } from './ContactStrip.tsx';
import { createFakeContact, fakeInfo } from './fake.ts';
import { contact } from './index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
});

/** The strip of a shopper who sees the shop's own words, and then loses the connection. */
async function loseConnection(words: string, info = fakeInfo) {
  const { context, isOffline } = await createFakeContext({
    feature: contact,
    port: createFakeContact({ info }),
  });
  render(<ContactStrip context={context} isExpected={false} />);
  await screen.findByText(words);
  act(() => {
    isOffline.value = true;
  });
  return { isOffline };
}

test('when the connection goes the strip offers the telephone, and chat again once it is back', async () => {
  const { isOffline } = await loseConnection('Sanne and Joris are in');
  expect(screen.getByText('Calling works without internet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe('tel:+31235550142');
  act(() => {
    isOffline.value = false;
  });
  expect(screen.getByText('Sanne and Joris are in')).toBeTruthy();
});

test('without a connection nobody is offered a telephone that is not answered now', async () => {
  vi.setSystemTime('2026-11-12T20:40:00+01:00');
  await loseConnection('We’re closed');
  expect(screen.queryByRole('link', { name: 'Call' })).toBeNull();
  expect(screen.getByText('Back tomorrow at 09:00')).toBeTruthy();
});

test('without a connection and without a telephone the strip promises no reply in minutes', async () => {
  const channels = fakeInfo.channels.filter(({ type }) => type !== 'phone');
  await loseConnection('Sanne and Joris are in', { ...fakeInfo, channels });
  expect(screen.getByText('Still have a question?')).toBeTruthy();
  expect(screen.queryByText(/Reply in about/u)).toBeNull();
});

test('a shopper whose device knows of a conversation is led to it from the first moment', async () => {
  const { context, panel } = await createFakeContext({ feature: contact, port: createFakeContact() });
  render(<ContactStrip context={context} isExpected={true} />);
  expect(screen.getByText('Your conversation')).toBeTruthy();
  screen.getByRole('button', { name: 'Open' }).click();
  expect(panel.opened).toEqual(['contact/conversation']);
});
