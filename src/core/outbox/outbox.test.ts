import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { fails, later, openPage, write } from './fakePage.ts';
import { createFakeWorld } from './fakeWorld.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('what is delivered leaves nothing on the device, and its answer reaches the screen that waits', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, async () => ({ number: 'R-1' }));
  const { key, saved } = await outbox.add(write);
  expect(saved).toBe(true);
  await expect(outbox.outcome(key)).resolves.toEqual({ number: 'R-1' });
  await world.idle();
  expect(outbox.entries.value).toEqual([]);
  await expect.poll(databases).toEqual([]);
});

test('an answer reaches the tab that waits for it, whichever tab sent it', async () => {
  const world = createFakeWorld();
  const answers: ((receipt: string) => void)[] = [];
  const send = () => new Promise((resolve) => answers.push(resolve));
  const { outbox } = openPage(world, send);
  await outbox.add(write);
  await world.idle();
  const { outbox: other } = openPage(world, later);
  const { key } = await other.add(write);
  const outcome = other.outcome(key);
  for (let sent = 0; sent < 2; sent++) {
    await world.idle();
    answers[sent]?.(`receipt ${sent}`);
  }
  await expect(outcome).resolves.toBe('receipt 1');
  await world.idle();
  expect(other.entries.value).toEqual([]);
});

test('a pause the server asked for outlives the page', async () => {
  const world = createFakeWorld();
  const busy = fails('rate_limited', { retryAfterMs: 600_000 });
  const first = openPage(world, busy);
  await first.outbox.add(write);
  await world.idle();
  first.tab.kill();
  const send = vi.fn(async () => 'receipt');
  const { outbox } = openPage(world, send);
  await outbox.flush();
  await world.pass(599_000);
  expect(send).not.toHaveBeenCalled();
  await world.pass(2_000);
  expect(send).toHaveBeenCalledOnce();
});

test('a shopper who asks has it tried now, though the server asked for a pause', async () => {
  const world = createFakeWorld();
  let isBusy = true;
  const { outbox } = openPage(world, async () => {
    if (isBusy) throw new CounterbellError('rate_limited', { retryAfterMs: 600_000 });
    return 'receipt';
  });
  const { key } = await outbox.add(write);
  await world.idle();
  isBusy = false;
  await world.pass(1_000);
  await outbox.flush();
  expect(outbox.entries.value).toMatchObject([{ key, state: 'waiting', tries: 1 }]);
  await outbox.flush({ isAsked: true });
  expect(outbox.entries.value).toEqual([]);
});

test('a tab that freezes while it sends is taken over', async () => {
  const world = createFakeWorld();
  const { tab, outbox } = openPage(world, later);
  await outbox.add(write);
  await world.idle();
  tab.freeze();
  const send = vi.fn(async () => 'receipt');
  const { outbox: other } = openPage(world, send);
  await world.pass(25_000);
  expect(send).not.toHaveBeenCalled();
  await world.pass(35_000);
  expect(send).toHaveBeenCalledOnce();
  expect(other.entries.value).toEqual([]);
});

test('a guest whose right has lapsed gets the task back; who is signed in waits for a new token', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, fails('unauthorized'));
  const guests = await outbox.add(write);
  await expect(outbox.outcome(guests.key)).rejects.toMatchObject({ code: 'unauthorized' });
  outbox.switchTo('shopper-noor', { isCertain: true });
  expect(outbox.entries.value).toEqual([]);
  await outbox.add(write);
  await world.idle();
  expect(outbox.entries.value).toMatchObject([{ state: 'waiting', problem: { code: 'unauthorized' } }]);
});

test('what is refused comes back with what was typed and why, and lets those behind it pass', async () => {
  const world = createFakeWorld();
  const fields = [{ pointer: '/text', code: 'too_long' }];
  let tries = 0;
  const { outbox } = openPage(world, async () => {
    tries++;
    if (tries === 1) throw new CounterbellError('rejected', { reason: 'invalid', fields });
    return 'receipt';
  });
  const first = await outbox.add(write);
  const second = await outbox.add({ ...write, input: 'Bye' });
  await expect(outbox.outcome(first.key)).rejects.toMatchObject({
    code: 'rejected',
    reason: 'invalid',
    fields,
  });
  await expect(outbox.outcome(second.key)).resolves.toBe('receipt');
  expect(outbox.entries.value).toMatchObject([{ key: first.key, state: 'returned', input: 'Hello' }]);
  await outbox.retry(first.key);
  await expect(outbox.outcome(first.key)).resolves.toBe('receipt');
});

test('messages wait for a conversation that could not be started', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, async () => 'receipt');
  const refuse = fails('rejected', { reason: 'invalid' });
  outbox.register('start', refuse, { othersDepend: true });
  const { key } = await outbox.add({ ...write, kind: 'start' });
  await outbox.add(write);
  await world.pass(60_000);
  expect(outbox.entries.value.map(({ state }) => state)).toEqual(['returned', 'waiting']);
  expect(await outbox.takeBack(key)).toMatchObject({ input: 'Hello' });
  await world.idle();
  expect(outbox.entries.value).toEqual([]);
});

test('what the server always chokes on lets those behind it pass in the end, as a task', async () => {
  const world = createFakeWorld();
  const { outbox } = openPage(world, async (key) => {
    if (key === 'poison') throw new CounterbellError('unavailable', { reason: 'internal' });
  });
  await outbox.add({ ...write, key: 'poison' });
  await outbox.add({ ...write, key: 'fine' });
  await world.pass(3_600_000);
  expect(outbox.entries.value).toMatchObject([{ key: 'poison', state: 'returned' }]);
});

test('nothing is sent once the time that was told is over; it is a task, and can be sent after all', async () => {
  const world = createFakeWorld();
  const lost = fails('offline');
  const first = openPage(world, lost);
  const { key } = await first.outbox.add({ ...write, lifetimeMs: 60_000 });
  await world.idle();
  first.tab.kill();
  await world.pass(60_000);
  const send = vi.fn(async () => 'receipt');
  const { outbox } = openPage(world, send);
  await world.idle();
  expect(outbox.entries.value).toMatchObject([{ key, state: 'expired' }]);
  expect(send).not.toHaveBeenCalled();
  await outbox.retry(key);
  await expect(outbox.outcome(key)).resolves.toBe('receipt');
});
