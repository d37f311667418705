// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { composer, useConversation, write } from '#test/conversationVisit.tsx';

const stage = useConversation();

test('a message the shop cannot take right now says so, and goes out at a tap', async () => {
  await stage.start();
  stage.shop.failNext('send', { code: 'unavailable' });
  await write('Hello again');
  await screen.findByText('Not sent yet, number 1. We keep trying.');
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'Hello again']));
  await waitFor(() => expect(screen.queryByText(/Not sent yet/)).toBeNull());
  expect(screen.getAllByText('Hello again')).toHaveLength(1);
});

test('a message whose answer was lost is recognised when it comes back by the stream', async () => {
  await stage.start();
  stage.shop.failNext('send', { code: 'timeout', isAnswerLost: true });
  await write('Hello again');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'Hello again']));
  expect(await screen.findByText('Delivered')).toBeDefined();
  expect(screen.getAllByText('Hello again')).toHaveLength(1);
  await waitFor(() => expect(stage.visit.context.outbox.entries.value).toEqual([]));
  expect(stage.shop.received).toEqual(['Is my strap covered?', 'Hello again']);
});

test('a first message whose answer was lost goes out again by itself, and makes one conversation', async () => {
  stage.shop.failNext('start', { code: 'timeout', isAnswerLost: true });
  await stage.load();
  stage.visit.show();
  await write('Is my strap covered?');
  await screen.findByText('Delivered');
  expect(stage.callsOf('start')).toHaveLength(2);
  expect(stage.shop.received).toEqual(['Is my strap covered?']);
  expect(screen.getAllByText('Is my strap covered?')).toHaveLength(1);
});

test('messages behind one that waits wait for it, so that their order stays', async () => {
  await stage.start();
  stage.shop.failNext('send', { code: 'unavailable' });
  await write('One');
  await write('Two');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One', 'Two']));
});

test('a message the shop refuses for itself stays to be changed, and does not hold up the next', async () => {
  await stage.start();
  stage.shop.failNext('send', { code: 'rejected', reason: 'invalid' });
  await write('One');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Not sent. The shop couldn’t take it as it is.');
  await write('Two');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'Two']));
  await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
  await waitFor(async () => expect((await composer()).value).toBe('One'));
  const field = await composer();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await write(' more');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'Two', 'One more']));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a refused message can be sent again as it is', async () => {
  await stage.start();
  stage.shop.failNext('send', { code: 'rejected', reason: 'invalid' });
  await write('One');
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One']));
});

test('a message that was not sent survives a reload and goes out by itself, once', async () => {
  stage.shop.failNext('start', { code: 'timeout', isAnswerLost: true });
  await stage.load();
  stage.visit.show();
  await write('Is my strap covered?');
  await waitFor(() => expect(stage.callsOf('start')).toHaveLength(1));
  await stage.reload();
  await waitFor(() => expect(stage.callsOf('start').length).toBeGreaterThan(1));
  stage.visit.show();
  expect(await screen.findByText('Delivered')).toBeDefined();
  expect(stage.shop.received).toEqual(['Is my strap covered?']);
});

test('a conversation the shop closed can be read, and a new one started', async () => {
  await stage.start();
  act(() => stage.shop.close());
  expect(await screen.findByText('This conversation is closed')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Start a new conversation' }));
  await write('Something else');
  await waitFor(() => expect(stage.shop.received).toEqual(['Something else']));
});

test('a conversation the shop opened again can be written in, and says since when', async () => {
  await stage.start();
  act(() => stage.shop.close());
  await screen.findByText('This conversation is closed');
  act(() => stage.shop.reopen());
  expect(await screen.findByText('This conversation was opened again today at 14:05.')).toBeDefined();
  expect(screen.queryByText('This conversation is closed')).toBeNull();
  await write('One more thing');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One more thing']));
});

test('what could not be sent before the shop closed the conversation goes along to a new one', async () => {
  await stage.start();
  stage.shop.setReachable(false);
  await write('And the clip?');
  await screen.findByText('Not sent yet, number 1. We keep trying.');
  stage.shop.closeUntold();
  stage.shop.setReachable(true);
  expect(await screen.findByText(/What wasn’t sent comes along to a new one/)).toBeDefined();
  expect((await screen.findByRole('alert')).textContent).toContain('This conversation was closed first.');
  expect(screen.queryByRole('button', { name: 'Change it' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Start a new conversation' }));
  expect((await composer()).value).toBe('And the clip?');
  await write('');
  await waitFor(() => expect(stage.shop.received).toEqual(['And the clip?']));
});

test('what was sent into a conversation that had just closed is given back', async () => {
  await stage.start();
  stage.shop.closeUntold();
  await write('And the clip?');
  await userEvent.click(await screen.findByRole('button', { name: 'Start a new conversation' }));
  expect((await composer()).value).toBe('And the clip?');
});

test('when the right to the conversation has ended the shopper is told, and what was typed stays', async () => {
  await stage.start();
  await userEvent.type(await composer(), 'And my');
  act(() => stage.shop.revoke());
  expect(await screen.findByText('This conversation has ended on this device')).toBeDefined();
  expect((await composer()).value).toBe('And my');
  await stage.reload();
  stage.visit.show();
  expect(await screen.findByText('Ask us anything')).toBeDefined();
  expect(screen.queryByText('Is my strap covered?')).toBeNull();
});

test('a repeated event is shown once, and a skipped one is fetched', async () => {
  await stage.start();
  act(() => stage.shop.agentReplies('One.'));
  await screen.findByText('One.');
  act(() => {
    for (const event of stage.shop.page().events) stage.shop.tell(event);
  });
  stage.shop.addUntold('Two.');
  act(() => stage.shop.agentReplies('Three.'));
  expect(await screen.findByText('Two.')).toBeDefined();
  const words = screen.getAllByText(/^(One|Two|Three)\.$/u).map(({ textContent }) => textContent);
  expect(words).toEqual(['One.', 'Two.', 'Three.']);
});

test('messages that do not load are said in words, with what is known, and can be tried again', async () => {
  await stage.start();
  stage.shop.addUntold('Yes.');
  stage.shop.failNext('get', { code: 'unavailable' });
  await stage.reload();
  stage.visit.show();
  expect(await screen.findByText('Newer messages didn’t load')).toBeDefined();
  expect(screen.getByText('Is my strap covered?')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Yes.')).toBeDefined();
});
