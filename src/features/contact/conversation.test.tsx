// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeContext, fakeNow } from '#test/fakeContext.ts';
import { ContactPages } from './ContactPages.tsx';
import { createFakeContact, type FakeContact } from './fake.ts';
import { contact } from './index.ts';

let shop: FakeContact;
let leavePage: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: fakeNow });
  shop = createFakeContact();
});

afterEach(async () => {
  await leavePage();
  vi.useRealTimers();
  indexedDB.deleteDatabase('counterbell');
  indexedDB.deleteDatabase('counterbell-conversation');
});

/** Loads the page: the widget starts, and the shopper is in the conversation unless `isElsewhere`. */
async function loadPage({ query = '', isElsewhere = false, isOpen = true } = {}) {
  const { context, panel } = await createFakeContext({ feature: contact, port: shop });
  Object.assign(context.isOpen, { value: isOpen });
  const end = contact.background?.(context) ?? (() => undefined);
  const route = { feature: 'contact', path: ['conversation'], query: new URLSearchParams(query) };
  if (!isElsewhere) render(<ContactPages context={context} route={route} />);
  leavePage = async () => {
    cleanup();
    // What is still being written goes to the device before the page is gone.
    await waitFor(() => expect(context.session).toBeDefined());
    end();
  };
  return { context, panel };
}

const composer = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });

async function write(text: string) {
  await userEvent.type(await composer(), `${text}{Enter}`);
}

async function startConversation() {
  const page = await loadPage();
  await write('Is my strap covered?');
  await screen.findByText('Delivered');
  return page;
}

test('a shopper starts a conversation and the reply arrives, with a name, and is read', async () => {
  await startConversation();
  expect(shop.received).toEqual(['Is my strap covered?']);

  act(() => shop.agentReplies('Yes, for two years.'));
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Sanne de Wit' })).toBeDefined();
  expect(screen.getByText('Customer care, open until 17:30')).toBeDefined();
  expect(screen.getByRole('log', { name: 'Messages' }).textContent).toContain('Sanne de Wit, 14:05:');
  await waitFor(() => expect(shop.calls.filter((call) => call === 'markRead')).toHaveLength(1));
});

test('a shopper sees when a message was read', async () => {
  await startConversation();
  act(() => shop.agentReads());
  expect(await screen.findByText('Read 14:05')).toBeDefined();
});

test('typing is told once, however often the agent types, and ends with the message', async () => {
  await startConversation();
  act(() => shop.agentTypes());
  const typing = await screen.findByRole('status', { name: 'Sanne is typing' });
  act(() => shop.agentTypes());
  expect(screen.getByRole('status', { name: 'Sanne is typing' })).toBe(typing);
  act(() => shop.agentReplies('Yes.'));
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Sanne is typing' })).toBeNull());
});

test('the bell counts what arrives while the panel is closed, and seeing it clears the count', async () => {
  await startConversation();
  await leavePage();
  const { context } = await loadPage({ isElsewhere: true, isOpen: false });
  await waitFor(() => expect(shop.calls.filter((call) => call === 'follow')).toHaveLength(2));
  act(() => shop.agentReplies('Yes.'));
  act(() => shop.agentReplies('For two years.'));
  await waitFor(() => expect(context.unread.value).toBe(2));
  expect(shop.calls).not.toContain('markRead');

  Object.assign(context.isOpen, { value: true });
  const route = { feature: 'contact', path: ['conversation'], query: new URLSearchParams() };
  render(<ContactPages context={context} route={route} />);
  await waitFor(() => expect(context.unread.value).toBe(0));
  await waitFor(() => expect(shop.calls.filter((call) => call === 'markRead')).toHaveLength(1));
});

test('a message that comes while the shopper is on another screen is announced', async () => {
  await startConversation();
  await leavePage();
  const { panel } = await loadPage({ isElsewhere: true });
  await waitFor(() => expect(shop.calls.filter((call) => call === 'follow')).toHaveLength(2));
  act(() => shop.agentReplies('Yes.'));
  await waitFor(() => expect(panel.announced).toEqual(['New message from Sanne de Wit']));
});

test('a shopper who never wrote costs no request in the background', async () => {
  await loadPage({ isElsewhere: true });
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  expect(shop.calls).toEqual([]);
});

test('the conversation and the draft are there after a reload', async () => {
  await startConversation();
  act(() => shop.agentReplies('Yes, for two years.'));
  await screen.findByText('Yes, for two years.');
  await leavePage();
  await loadPage();
  expect(await screen.findByText('Is my strap covered?')).toBeDefined();
  expect(screen.getByText('Yes, for two years.')).toBeDefined();
});

test('a message that failed is sent again by a tap, and arrives once although the first try had arrived', async () => {
  await startConversation();
  shop.failNext('send', { code: 'timeout', isAnswerLost: true });
  shop.failNext('send', { code: 'offline' });
  const { tell } = shop;
  expect(tell).toBeDefined();
  await write('Hello again');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'Hello again']));
  expect(await screen.findAllByText('Hello again')).toHaveLength(1);
});

test('a first message that failed keeps its key: tried again it makes one conversation', async () => {
  shop.failNext('start', { code: 'timeout', isAnswerLost: true });
  await loadPage();
  await write('Is my strap covered?');
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Delivered');
  expect(new Set(shop.started.map(({ key }) => key)).size).toBe(1);
  expect(shop.received).toEqual(['Is my strap covered?']);
  expect(screen.getAllByText('Is my strap covered?')).toHaveLength(1);
});

test('messages behind a failed one wait for it, so that their order stays', async () => {
  await startConversation();
  shop.failNext('send', { code: 'offline' });
  await write('One');
  await screen.findByRole('button', { name: 'Try again' });
  await write('Two');
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?', 'One', 'Two']));
});

test('a message that was not sent survives a reload and goes out with its first key', async () => {
  shop.failNext('start', { code: 'offline' });
  await loadPage();
  await write('Is my strap covered?');
  await screen.findByRole('button', { name: 'Try again' });
  await leavePage();
  await loadPage({ isElsewhere: true });
  await waitFor(() => expect(shop.received).toEqual(['Is my strap covered?']));
  expect(shop.started).toHaveLength(1);
});

test('the shopper sees what goes along and leaves a part out', async () => {
  await loadPage({ query: 'order=ZZ-20418&article=returns&query=rain%20cover' });
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
  await loadPage();
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

test('a conversation the shop closed can be read, and a new one started', async () => {
  await startConversation();
  act(() => shop.close());
  expect(await screen.findByText('This conversation is closed')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Start a new conversation' }));
  await write('Something else');
  await waitFor(() => expect(shop.received).toEqual(['Something else']));
});

test('when the right to the conversation has ended the shopper is told, and what was typed stays', async () => {
  await startConversation();
  await userEvent.type(await composer(), 'And my');
  act(() => shop.revoke());
  expect(await screen.findByText('This conversation has ended on this device')).toBeDefined();
  expect((await composer()).value).toBe('And my');
});

test('a repeated event is shown once, and a skipped one is fetched', async () => {
  await startConversation();
  act(() => shop.agentReplies('One.'));
  await screen.findByText('One.');
  act(() => {
    for (const event of shop.page().events) shop.tell(event);
  });
  shop.addUntold('Two.');
  act(() => shop.agentReplies('Three.'));
  expect(await screen.findByText('Two.')).toBeDefined();
  expect(screen.getAllByText(/^(One|Two|Three)\.$/).map(({ textContent }) => textContent)).toEqual([
    'One.',
    'Two.',
    'Three.',
  ]);
});

test('earlier messages come a page at a time', async () => {
  shop = createFakeContact({ pageSize: 3 });
  await startConversation();
  for (const text of ['Two', 'Three', 'Four']) act(() => shop.agentReplies(text));
  await screen.findByText('Four');
  await leavePage();
  await loadPage();
  await screen.findByText('Four');
  expect(screen.queryByText('Is my strap covered?')).toBeNull();
  for (;;) {
    const earlier = screen.queryByRole('button', { name: 'Show earlier messages' });
    if (!earlier) break;
    await userEvent.click(earlier);
    await waitFor(() => expect(screen.queryByText('Loading earlier messages')).toBeNull());
  }
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
});

test('what an agent writes is text, never markup', async () => {
  await startConversation();
  act(() => shop.agentReplies('<img src=x onerror=alert(1)>'));
  const bubble = await screen.findByText('<img src=x onerror=alert(1)>');
  expect(bubble.getAttribute('dir')).toBe('auto');
  expect(bubble.children).toHaveLength(0);
});

test('history that does not load is said in words and can be tried again', async () => {
  await startConversation();
  await leavePage();
  shop.failNext('get', { code: 'unavailable' });
  await loadPage();
  expect(await screen.findByText('Your earlier messages didn’t load')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Is my strap covered?')).toBeDefined();
});
