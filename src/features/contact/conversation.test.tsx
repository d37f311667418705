// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { composer, useConversation, write } from '#test/conversationVisit.tsx';
import { createFakeContact } from './fake.ts';

const stage = useConversation();

test('a shopper starts a conversation and the reply arrives, with a name, and is read', async () => {
  await stage.start();
  expect(stage.shop.received).toEqual(['Is my strap covered?']);

  act(() => stage.shop.agentReplies('Yes, for two years.'));
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Sanne de Wit' })).toBeDefined();
  expect(screen.getByText('Customer care, open until 17:30')).toBeDefined();
  expect(screen.getByRole('log', { name: 'Messages' }).textContent).toContain('Sanne de Wit, 14:05:');
  await waitFor(() => expect(stage.callsOf('markRead')).toHaveLength(1));
});

test('a shopper sees when a message was read', async () => {
  await stage.start();
  act(() => stage.shop.agentReads());
  expect(await screen.findByText('Read 14:05')).toBeDefined();
});

test('typing is told once, however often the agent types, and ends with the message', async () => {
  await stage.start();
  act(() => stage.shop.agentTypes());
  const typing = await screen.findByRole('status', { name: 'Sanne is typing' });
  act(() => stage.shop.agentTypes());
  expect(screen.getByRole('status', { name: 'Sanne is typing' })).toBe(typing);
  act(() => stage.shop.agentReplies('Yes.'));
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Sanne is typing' })).toBeNull());
});

test('the bell counts what arrives while the panel is closed, and seeing it clears the count', async () => {
  await stage.start();
  await stage.reload();
  stage.visit.setOpen(false);
  await waitFor(() => expect(stage.callsOf('follow')).toHaveLength(2));
  act(() => stage.shop.agentReplies('Yes.'));
  act(() => stage.shop.agentReplies('For two years.'));
  await waitFor(() => expect(stage.visit.context.unread.value).toBe(2));
  expect(stage.callsOf('markRead')).toEqual([]);

  stage.visit.setOpen(true);
  stage.visit.show();
  await waitFor(() => expect(stage.visit.context.unread.value).toBe(0));
  await waitFor(() => expect(stage.callsOf('markRead')).toHaveLength(1));
});

test('that a message was read is told again after a reload, where it could not be told', async () => {
  await stage.start();
  stage.shop.failNext('markRead', { code: 'unavailable' });
  act(() => stage.shop.agentReplies('Yes.'));
  await waitFor(() => expect(stage.callsOf('markRead')).toHaveLength(1));
  await stage.reload();
  await waitFor(() => expect(stage.callsOf('markRead')).toHaveLength(2));
  expect(stage.visit.context.unread.value).toBe(0);
});

test('a message that comes while the shopper is on another screen is announced', async () => {
  await stage.start();
  await stage.reload();
  await waitFor(() => expect(stage.callsOf('follow')).toHaveLength(2));
  act(() => stage.shop.agentReplies('Yes.'));
  await waitFor(() => expect(stage.visit.panel.announced).toEqual(['New message from Sanne de Wit']));
});

test('a shopper who never wrote costs no request in the background', async () => {
  await stage.load();
  expect(await stage.visit.context.session.read('conversation', v.unknown())).toBeUndefined();
  expect(stage.shop.calls).toEqual([]);
});

test('the conversation and what was being written are there after a reload', async () => {
  await stage.start();
  act(() => stage.shop.agentReplies('Yes, for two years.'));
  await userEvent.type(await composer(), 'And the');
  await waitFor(async () => {
    const draft = await stage.visit.context.session.read('contact-draft', v.object({ text: v.string() }));
    expect(draft).toEqual({ text: 'And the' });
  });
  await stage.reload();
  stage.visit.show();
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await waitFor(async () => expect((await composer()).value).toBe('And the'));
});

test('the shopper sees what goes along and leaves parts out', async () => {
  await stage.load();
  stage.visit.show('order=ZZ-20418&article=returns&query=rain%20cover');
  expect(await screen.findByText('order ZZ-20418')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Leave out the page you’re on' }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave out the answer you read' }));
  expect(screen.queryByText('the answer you read')).toBeNull();
  await write('Hello');
  await waitFor(() =>
    expect(stage.shop.started[0]?.context).toEqual({ orderNumber: 'ZZ-20418', query: 'rain cover' }),
  );
});

test('at night the shopper may say where the answer can go, and it is shown masked', async () => {
  vi.setSystemTime('2026-11-12T20:40:00+01:00');
  await stage.load();
  stage.visit.show();
  expect(await screen.findByText('We answer here when we’re back: tomorrow at 09:00.')).toBeDefined();
  const email = screen.getByRole('textbox', { name: /Where can we answer/ });
  await userEvent.type(email, 'noor');
  await write('Hello');
  expect(screen.getByText(/An e-mail address has an @/)).toBeDefined();
  expect(stage.shop.started).toEqual([]);
  await userEvent.type(email, '@bakker.example');
  await write('');
  await waitFor(() => expect(stage.shop.started[0]?.email).toBe('noor@bakker.example'));
  expect(await screen.findByText('n•••@bakker.example')).toBeDefined();
});

test('earlier messages come a page at a time', async () => {
  stage.shop = createFakeContact({ pageSize: 3 });
  await stage.start();
  for (const text of ['Two', 'Three', 'Four']) act(() => stage.shop.agentReplies(text));
  await stage.reload();
  stage.visit.show();
  await screen.findByText('Four');
  expect(screen.queryByText('Is my strap covered?')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
  expect(await screen.findByText('Is my strap covered?')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('what an agent writes is text, never markup', async () => {
  await stage.start();
  act(() => stage.shop.agentReplies('<img src=x onerror=alert(1)>'));
  const bubble = await screen.findByText('<img src=x onerror=alert(1)>');
  expect(bubble.getAttribute('dir')).toBe('auto');
  expect(bubble.children).toHaveLength(0);
});
