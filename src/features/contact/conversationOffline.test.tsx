// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { composer, useConversation, write } from '#test/conversationVisit.tsx';

const stage = useConversation();
const entries = () => stage.visit.context.outbox.entries.value;
const day = 86_400_000;

test('what is written offline waits with its number, and arrives in order when the connection is back', async () => {
  await stage.start();
  act(() => stage.setOffline(true));
  await write('One');
  await write('Two');
  expect(await screen.findByText('Waiting for a connection, number 1')).toBeDefined();
  expect(await screen.findByText('Waiting for a connection, number 2')).toBeDefined();
  expect(screen.getByText(/^No connection to the shop. These are the messages as of 14:05/)).toBeDefined();
  expect((await composer()).value).toBe('');
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One', 'Two']));
  await waitFor(() => expect(screen.queryByText(/Waiting for a connection/)).toBeNull());
  expect(screen.queryByText(/No connection to the shop/)).toBeNull();
});

test('a conversation begun offline starts when the connection is back, with all that was written', async () => {
  await stage.load();
  stage.setOffline(true);
  stage.visit.show('order=ZZ-20418');
  await write('One');
  await screen.findByText('Waiting for a connection, number 1');
  await write('Two');
  await screen.findByText('Waiting for a connection, number 2');
  expect(stage.callsOf('start')).toEqual([]);
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['One', 'Two']));
  expect(stage.callsOf('start')).toHaveLength(1);
  expect(stage.shop.started[0]?.context?.orderNumber).toBe('ZZ-20418');
});

test('a shopper takes back what waits, changes it, and only that is sent', async () => {
  await stage.start();
  act(() => stage.setOffline(true));
  await write('One');
  await write('Two');
  await screen.findByText('Waiting for a connection, number 2');
  const [, second] = screen.getAllByRole('button', { name: 'Take it back' });
  await userEvent.click(second ?? document.body);
  await waitFor(async () => expect((await composer()).value).toBe('Two'));
  const field = await composer();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(within(screen.getByRole('log')).queryByText('Two')).toBeNull();
  await write(' and a half');
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One', 'Two and a half']));
});

test('what may have arrived before it was taken back leaves the draft when it turns out that it had', async () => {
  await stage.start();
  stage.shop.setReachable(false);
  await write('One');
  await screen.findByText(/Not sent yet/);
  const [entry] = entries();
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await waitFor(async () => expect((await composer()).value).toBe('One'));
  expect(stage.visit.panel.toasted).toEqual(['If it reached us before, you’ll see it here']);
  stage.shop.addOwnUntold('One', entry?.key ?? '');
  act(() => stage.shop.setReachable(true));
  expect(await within(screen.getByRole('log')).findByText('One')).toBeDefined();
  await waitFor(async () => expect((await composer()).value).toBe(''));
});

test('the conversation is seen offline after a reload, as of when, and what waits goes out without the panel', async () => {
  await stage.start();
  act(() => stage.shop.agentReplies('Yes, for two years.'));
  await screen.findByText('Yes, for two years.');
  act(() => stage.setOffline(true));
  await write('And the clip?');
  await screen.findByText('Waiting for a connection, number 1');

  await stage.reload();
  stage.setOffline(true);
  stage.visit.show();
  expect(await screen.findByText('Yes, for two years.')).toBeDefined();
  expect(await screen.findByText('Waiting for a connection, number 1')).toBeDefined();
  expect(screen.getByText(/as of 14:05/)).toBeDefined();

  stage.visit.leave();
  stage.setOffline(false);
  await stage.load();
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'And the clip?']));
  stage.visit.show();
  expect(await screen.findByText('And the clip?')).toBeDefined();
  await waitFor(() => expect(entries()).toEqual([]));
});

test('a message that waited too long is not sent, says so, and can be sent again', async () => {
  await stage.start();
  act(() => stage.setOffline(true));
  await write('One');
  await screen.findByText('Waiting for a connection, number 1');
  vi.setSystemTime(Date.now() + 8 * day);
  act(() => stage.setOffline(false));
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent within a week');
  expect(stage.shop.received).toEqual(['Is my strap covered?']);
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One']));
});

test('what a conversation that ended did not take stays, to be written in a new one', async () => {
  await stage.start();
  act(() => stage.setOffline(true));
  await write('One');
  await screen.findByText('Waiting for a connection, number 1');
  act(() => {
    stage.shop.revoke();
    stage.setOffline(false);
  });
  expect(await screen.findByText('This conversation has ended on this device')).toBeDefined();
  expect((await screen.findByRole('alert')).textContent).toContain('That conversation has ended.');
  await stage.reload();
  stage.visit.show();
  await userEvent.click(await screen.findByRole('button', { name: 'Change it' }));
  await waitFor(async () => expect((await composer()).value).toBe('One'));
});

test('a page that goes before the answer to the first message came makes no second conversation', async () => {
  await stage.load();
  stage.visit.show();
  stage.shop.holdNext('start');
  await write('One');
  await waitFor(() => expect(stage.callsOf('start')).toHaveLength(1));
  stage.visit.leave();
  act(() => stage.shop.release());
  await stage.load();
  stage.visit.show();
  expect(await screen.findByText('Delivered')).toBeDefined();
  expect(stage.shop.received).toEqual(['One']);
  await write('Two');
  await waitFor(() => expect(stage.shop.received).toEqual(['One', 'Two']));
});

test('a browser that keeps nothing says so, and sends all the same', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await stage.load();
  stage.setOffline(true);
  stage.visit.show();
  await write('One');
  expect(await screen.findByText(/This browser keeps nothing/)).toBeDefined();
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['One']));
});
