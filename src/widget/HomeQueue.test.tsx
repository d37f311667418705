// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { createOutbox } from '#core/outbox/outbox.ts';
import { HomeQueue } from './HomeQueue.tsx';
import { loadLanguage } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { createRouter } from './router.ts';
import { loadSettingsTexts } from './settingsTexts.ts';

const user = userEvent.setup();

afterEach(() => {
  cleanup();
  globalThis.indexedDB = new IDBFactory();
});

/** The home screen of a shopper without a connection, with what waits. */
async function openHome(titles: readonly string[], locale: 'en' | 'nl' | 'zh-CN' = 'en') {
  const outbox = createOutbox({ isOffline: signal(true) });
  outbox.start();
  for (const title of titles) {
    await outbox.add({ kind: 'test', stream: title, input: title, title, route: 'contact/conversation' });
  }
  const router = createRouter();
  const toast: PanelModel['toast'] = signal(undefined);
  const opened: string[] = [];
  const model = {
    outbox,
    router,
    toast,
    features: signal([]),
    isOpen: signal(true),
    shopOrGuess: signal({
      contract: '1' as const,
      name: 'Shop',
      timeZone: 'UTC',
      imageHosts: [],
      features: {},
    }),
    open: (route: string) => void opened.push(route),
  };
  const language = await loadLanguage(locale, []);
  await loadSettingsTexts(language);
  const Shown = () => <HomeQueue model={model} language={language} queue={outbox.entries.value} />;
  render(<Shown />);
  return { outbox, router, toast, opened };
}

const rows = () => [...document.querySelectorAll('.row-text')].map(({ textContent }) => textContent);
const pressFirst = async (name: string) => {
  const [button] = screen.getAllByRole('button', { name });
  if (button) await user.click(button);
};

test('what waits is listed with its number and until when, and all of it is one press away', async () => {
  const { opened } = await openHome(['One', 'Two', 'Three', 'Four']);
  expect(screen.getByText('4 things wait to be sent')).toBeTruthy();
  expect(rows()).toEqual([
    expect.stringMatching(/^OneNumber 1 in the queue, until \d+ \w+, \d\d:\d\d$/u),
    expect.stringMatching(/^TwoNumber 2 in the queue/u),
    expect.stringMatching(/^ThreeNumber 3 in the queue/u),
    'See what waits',
  ]);
  await user.click(screen.getByRole('button', { name: 'See what waits' }));
  expect(opened).toEqual(['waiting']);
});

test('what is taken back stays where it was, the others move up in the queue, and it can be sent after all', async () => {
  const { outbox } = await openHome(['One', 'Two']);
  await pressFirst('Take it back');
  await screen.findByText('Taken back. It isn’t sent.');
  expect(rows()[0]).toMatch(/^OneTaken back/u);
  expect(rows()[1]).toMatch(/^TwoNumber 1 in the queue/u);
  expect(outbox.entries.value.map(({ title }) => title)).toEqual(['Two']);
  const button = screen.getByRole('button', { name: 'Send it after all' });
  expect(document.activeElement).toBe(button);
  await user.click(button);
  await waitFor(() => expect(rows()[0]).toMatch(/^OneNumber 2 in the queue/u));
  expect(document.activeElement).toBe(button);
});

test('what was taken back is gone once the shopper moved on', async () => {
  const { router } = await openHome(['One']);
  await pressFirst('Take it back');
  await screen.findByText('Taken back. It isn’t sent.');
  act(() => router.open('answers', {}));
  await waitFor(() => expect(screen.queryByText('One')).toBeNull());
});

test('what another tab is sending already is not taken back, and the shopper is told', async () => {
  const { outbox, toast } = await openHome(['One']);
  vi.spyOn(outbox, 'takeBack').mockResolvedValue(undefined);
  await pressFirst('Take it back');
  await waitFor(() => expect(toast.value?.words).toBe('It’s being sent right now'));
  expect(rows()[0]).toMatch(/^OneNumber 1 in the queue/u);
});

test('where what takes back does not come, nothing changes, and the shopper is told', async () => {
  const { outbox, toast } = await openHome(['One']);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(outbox, 'takeBack').mockRejectedValue(new TypeError('Failed to fetch'));
  await pressFirst('Take it back');
  await waitFor(() =>
    expect(toast.value).toMatchObject({ words: 'Part of help didn’t load', icon: 'alert' }),
  );
  expect(rows()[0]).toMatch(/^OneNumber 1 in the queue/u);
  expect(said).toHaveBeenCalledOnce();
});

test.each([
  ['nl', /^OneNummer 1 in de rij, tot /u, 'Terugnemen'],
  ['zh-CN', /^One排在第 1 位，保留到 /u, '撤回'],
] as const)('in %s too', async (locale, row, button) => {
  await openHome(['One'], locale);
  expect(rows()[0]).toMatch(row);
  expect(screen.getByRole('button', { name: button })).toBeTruthy();
});
