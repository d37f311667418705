// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
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

test('a shopper starts a conversation and the reply arrives, with a name, and is read', async () => {
  visit = await startConversation(shop);
  expect(shop.received).toEqual(['Is my strap covered?']);

  act(() => shop.agentReplies('Yes, for two years.'));
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Sanne de Wit' })).toBeDefined();
  expect(screen.getByText('Customer care, open until 17:30')).toBeDefined();
  expect(screen.getByRole('log', { name: 'Messages' }).textContent).toContain('Sanne de Wit, 14:05:');
  await waitFor(() => expect(callsOf('markRead')).toHaveLength(1));
});

test('a shopper sees when a message was read', async () => {
  visit = await startConversation(shop);
  act(() => shop.agentReads());
  expect(await screen.findByText('Read 14:05')).toBeDefined();
});

test('typing is told once, however often the agent types, and ends with the message', async () => {
  visit = await startConversation(shop);
  act(() => shop.agentTypes());
  const typing = await screen.findByRole('status', { name: 'Sanne is typing' });
  act(() => shop.agentTypes());
  expect(screen.getByRole('status', { name: 'Sanne is typing' })).toBe(typing);
  act(() => shop.agentReplies('Yes.'));
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Sanne is typing' })).toBeNull());
});

test('the bell counts what arrives while the panel is closed, and seeing it clears the count', async () => {
  visit = await startConversation(shop);
  await reload();
  visit.setOpen(false);
  await waitFor(() => expect(callsOf('follow')).toHaveLength(2));
  act(() => shop.agentReplies('Yes.'));
  act(() => shop.agentReplies('For two years.'));
  await waitFor(() => expect(visit.context.unread.value).toBe(2));
  expect(callsOf('markRead')).toEqual([]);

  visit.setOpen(true);
  visit.show();
  await waitFor(() => expect(visit.context.unread.value).toBe(0));
  await waitFor(() => expect(callsOf('markRead')).toHaveLength(1));
});

test('a message that comes while the shopper is on another screen is announced', async () => {
  visit = await startConversation(shop);
  await reload();
  await waitFor(() => expect(callsOf('follow')).toHaveLength(2));
  act(() => shop.agentReplies('Yes.'));
  await waitFor(() => expect(visit.panel.announced).toEqual(['New message from Sanne de Wit']));
});

test('a shopper who never wrote costs no request in the background', async () => {
  visit = await visitConversation(shop);
  expect(await visit.context.session.read('conversation', v.unknown())).toBeUndefined();
  expect(shop.calls).toEqual([]);
});

test('the conversation and what was being written are there after a reload', async () => {
  visit = await startConversation(shop);
  act(() => shop.agentReplies('Yes, for two years.'));
  await userEvent.type(await composer(), 'And the');
  await waitFor(async () => {
    const draft = await visit.context.session.read('contact-draft', v.object({ text: v.string() }));
    expect(draft).toEqual({ text: 'And the' });
  });
  await reload();
  visit.show();
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await waitFor(async () => expect((await composer()).value).toBe('And the'));
});

test('the shopper sees what goes along and leaves parts out', async () => {
  visit = await visitConversation(shop);
  visit.show('order=ZZ-20418&article=returns&query=rain%20cover');
  expect(await screen.findByText('order ZZ-20418')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Leave out the page you’re on' }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave out the answer you read' }));
  expect(screen.queryByText('the answer you read')).toBeNull();
  await write('Hello');
  await waitFor(() =>
    expect(shop.started[0]?.context).toEqual({ orderNumber: 'ZZ-20418', query: 'rain cover' }),
  );
});

test('at night the shopper may say where the answer can go, and it is shown masked', async () => {
  vi.setSystemTime('2026-11-12T20:40:00+01:00');
  visit = await visitConversation(shop);
  visit.show();
  expect(await screen.findByText('We answer here when we’re back: tomorrow at 09:00.')).toBeDefined();
  const email = screen.getByRole('textbox', { name: /Where can we answer/ });
  await userEvent.type(email, 'noor');
  await write('Hello');
  expect(screen.getByText(/An e-mail address has an @/)).toBeDefined();
  expect(shop.started).toEqual([]);
  await userEvent.type(email, '@bakker.example');
  await write('');
  await waitFor(() => expect(shop.started[0]?.email).toBe('noor@bakker.example'));
  expect(await screen.findByText('n•••@bakker.example')).toBeDefined();
});

test('earlier messages come a page at a time', async () => {
  shop = createFakeContact({ pageSize: 3 });
  visit = await startConversation(shop);
  for (const text of ['Two', 'Three', 'Four']) act(() => shop.agentReplies(text));
  await reload();
  visit.show();
  await screen.findByText('Four');
  expect(screen.queryByText('Is my strap covered?')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
  expect(await screen.findByText('Is my strap covered?')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('what an agent writes is text, never markup', async () => {
  visit = await startConversation(shop);
  act(() => shop.agentReplies('<img src=x onerror=alert(1)>'));
  const bubble = await screen.findByText('<img src=x onerror=alert(1)>');
  expect(bubble.getAttribute('dir')).toBe('auto');
  expect(bubble.children).toHaveLength(0);
});
