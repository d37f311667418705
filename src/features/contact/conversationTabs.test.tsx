// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { composer, useConversation } from '#test/conversationVisit.tsx';

const stage = useConversation();
const entries = () => stage.visit.context.outbox.entries.value;

test('two tabs show what waits alike, and it arrives once, and once on screen', async () => {
  await stage.start();
  const there = await stage.load();
  const screenThere = there.show();
  await screenThere.findByText('Is my strap covered?');
  act(() => stage.setOffline(true));
  await userEvent.type(screenThere.getByRole('textbox', { name: 'Write a message' }), 'One{Enter}');
  await waitFor(() => expect(screen.getAllByText('Waiting for a connection, number 1')).toHaveLength(2));
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One']));
  await waitFor(() => expect(entries()).toEqual([]));
  await waitFor(() =>
    expect(screen.getAllByRole('log').map((log) => within(log).getAllByText('One'))).toMatchObject([
      [{}],
      [{}],
    ]),
  );
  expect(screen.queryByText(/Waiting for a connection/)).toBeNull();
});

test('a conversation begun in two tabs at once is one conversation in both', async () => {
  const here = await stage.load();
  const there = await stage.load();
  const [screenHere, screenThere] = [here.show(), there.show()];
  stage.setOffline(true);
  await userEvent.type(await screenHere.findByRole('textbox'), 'One{Enter}');
  await userEvent.type(await screenThere.findByRole('textbox'), 'Two{Enter}');
  await waitFor(() => expect(screen.getAllByText('Waiting for a connection, number 2')).toHaveLength(2));
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['One', 'Two']));
  expect(stage.callsOf('start')).toHaveLength(1);
  for (const log of [screenHere, screenThere]) {
    await waitFor(() => expect(log.getAllByText('Two')).toHaveLength(1));
    expect(log.getAllByText('One')).toHaveLength(1);
  }
});

test('what is taken back and sent again at once is seen once in each tab, and arrives once', async () => {
  await stage.start();
  const there = await stage.load();
  const screenThere = there.show();
  await screenThere.findByText('Is my strap covered?');
  act(() => stage.setOffline(true));
  await userEvent.type(screenThere.getByRole('textbox', { name: 'Write a message' }), 'One{Enter}');
  await waitFor(() => expect(screen.getAllByText('Waiting for a connection, number 1')).toHaveLength(2));
  await userEvent.click(screenThere.getByRole('button', { name: 'Take it back' }));
  const field = screenThere.getByRole('textbox');
  await waitFor(() => expect(field).toHaveProperty('value', 'One'));
  await userEvent.type(field, '{Enter}');
  await waitFor(() => {
    const logs = screen.getAllByRole('log');
    expect(logs.map((log) => within(log).getAllByText('One').length)).toEqual([1, 1]);
  });
  act(() => stage.setOffline(false));
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One']));
  await waitFor(() => expect(entries()).toEqual([]));
  const logs = screen.getAllByRole('log');
  expect(logs.map((log) => within(log).getAllByText('One').length)).toEqual([1, 1]);
});

test('a draft that another tab sends is gone here too', async () => {
  await stage.start();
  await userEvent.type(await composer(), 'One');
  const there = await stage.load();
  const screenThere = there.show();
  const field = await screenThere.findByRole('textbox');
  await waitFor(() => expect(field).toHaveProperty('value', 'One'));
  await userEvent.type(field, '{Enter}');
  await waitFor(() => expect(stage.shop.received).toEqual(['Is my strap covered?', 'One']));
  await waitFor(() => {
    const values = screen.getAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);
    expect(values).toEqual(['', '']);
  });
});
