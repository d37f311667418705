// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type ConversationVisit,
  composer,
  startConversation,
  visitConversation,
  write,
} from '#test/conversationVisit.tsx';
import { fakeNow } from '#test/fakeContext.ts';
import { createFakeContact, type FakeContact } from './fake.ts';

let shop: FakeContact;
let visit: ConversationVisit;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
  vi.stubGlobal('indexedDB', new IDBFactory());
  shop = createFakeContact();
});

afterEach(() => {
  visit.leave();
  vi.useRealTimers();
});

/** The page is loaded anew; the panel starts on another screen. */
async function reload() {
  visit.leave();
  visit = await visitConversation(shop);
}

const callsOf = (call: string) => shop.calls.filter((each) => each === call);

test('a message that failed is sent again by a tap', async () => {
  visit = await startConversation(shop);
  shop.failNext('send', { code: 'offline' });
  await write('Hello again');
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent.');
  expect(shop.received).toEqual(['Is my strap covered?']);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(shop.received).toEqual(['Is my strap covered?', 'Hello again']);
  expect(screen.getAllByText('Hello again')).toHaveLength(1);
});

test('a message whose answer was lost is recognised when it comes back by the stream', async () => {
  visit = await startConversation(shop);
  shop.failNext('send', { code: 'timeout', isAnswerLost: true });
  await write('Hello again');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'Hello again']));
  expect(await screen.findByText('Delivered')).toBeDefined();
  expect(screen.getAllByText('Hello again')).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a first message that failed keeps its key: tried again it makes one conversation', async () => {
  shop.failNext('start', { code: 'timeout', isAnswerLost: true });
  visit = await visitConversation(shop);
  visit.show();
  await write('Is my strap covered?');
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Delivered');
  expect(callsOf('start')).toHaveLength(2);
  expect(shop.received).toEqual(['Is my strap covered?']);
  expect(screen.getAllByText('Is my strap covered?')).toHaveLength(1);
});

test('messages behind a failed one wait for it, so that their order stays', async () => {
  visit = await startConversation(shop);
  shop.failNext('send', { code: 'offline' });
  await write('One');
  await screen.findByRole('button', { name: 'Try again' });
  await write('Two');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'One', 'Two']));
});

test('a message the shop refuses for itself does not hold up the next', async () => {
  visit = await startConversation(shop);
  shop.failNext('send', { code: 'rejected', reason: 'invalid' });
  shop.failNext('send', { code: 'rejected', reason: 'invalid' });
  await write('One');
  await screen.findByRole('button', { name: 'Try again' });
  await write('Two');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'Two']));
});

test('a message that was not sent survives a reload and goes out by itself, once', async () => {
  shop.failNext('start', { code: 'timeout', isAnswerLost: true });
  visit = await visitConversation(shop);
  visit.show();
  await write('Is my strap covered?');
  await screen.findByRole('button', { name: 'Try again' });
  await reload();
  await waitFor(() => expect(callsOf('start')).toHaveLength(2));
  visit.show();
  expect(await screen.findByText('Delivered')).toBeDefined();
  expect(shop.received).toEqual(['Is my strap covered?']);
});

test('a conversation the shop closed can be read, and a new one started', async () => {
  visit = await startConversation(shop);
  act(() => shop.close());
  expect(await screen.findByText('This conversation is closed')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Start a new conversation' }));
  await write('Something else');
  await waitFor(() => expect(shop.received).toEqual(['Something else']));
});

test('a conversation the shop opened again can be written in, and says since when', async () => {
  visit = await startConversation(shop);
  act(() => shop.close());
  await screen.findByText('This conversation is closed');
  act(() => shop.reopen());
  expect(await screen.findByText('This conversation was opened again today at 14:05.')).toBeDefined();
  expect(screen.queryByText('This conversation is closed')).toBeNull();
  await write('One more thing');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'One more thing']));
});

test('what could not be sent before the shop closed the conversation is given back', async () => {
  visit = await startConversation(shop);
  shop.failNext('send', { code: 'offline' });
  await write('And the clip?');
  await screen.findByRole('button', { name: 'Try again' });
  act(() => shop.close());
  await userEvent.click(await screen.findByRole('button', { name: 'Start a new conversation' }));
  expect((await composer()).value).toBe('And the clip?');
});

test('what was sent into a conversation that had just closed is given back', async () => {
  visit = await startConversation(shop);
  shop.closeUntold();
  await write('And the clip?');
  await userEvent.click(await screen.findByRole('button', { name: 'Start a new conversation' }));
  expect((await composer()).value).toBe('And the clip?');
});

test('when the right to the conversation has ended the shopper is told, and what was typed stays', async () => {
  visit = await startConversation(shop);
  await userEvent.type(await composer(), 'And my');
  act(() => shop.revoke());
  expect(await screen.findByText('This conversation has ended on this device')).toBeDefined();
  expect((await composer()).value).toBe('And my');
  await reload();
  visit.show();
  expect(await screen.findByText('Ask us anything')).toBeDefined();
  expect(screen.queryByText('Is my strap covered?')).toBeNull();
});

test('a repeated event is shown once, and a skipped one is fetched', async () => {
  visit = await startConversation(shop);
  act(() => shop.agentReplies('One.'));
  await screen.findByText('One.');
  act(() => {
    for (const event of shop.page().events) shop.tell(event);
  });
  shop.addUntold('Two.');
  act(() => shop.agentReplies('Three.'));
  expect(await screen.findByText('Two.')).toBeDefined();
  const words = screen.getAllByText(/^(One|Two|Three)\.$/u).map(({ textContent }) => textContent);
  expect(words).toEqual(['One.', 'Two.', 'Three.']);
});

test('history that does not load is said in words and can be tried again', async () => {
  visit = await startConversation(shop);
  shop.failNext('get', { code: 'unavailable' });
  await reload();
  visit.show();
  expect(await screen.findByText('Your earlier messages didn’t load')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Is my strap covered?')).toBeDefined();
});
