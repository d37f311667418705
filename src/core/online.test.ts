// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOnline } from './online.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => void vi.useRealTimers());

/** A connection that is lost until it is mended. */
function createConnection() {
  let isLost = true;
  const probe = vi.fn(async () => online.told(!isLost));
  const online = createOnline(probe);
  const mend = () => {
    isLost = false;
  };
  return { online, probe, mend };
}

test('a shopper is online until a request finds no way, and again once one does', () => {
  const { online } = createConnection();
  expect(online.isOffline.value).toBe(false);
  online.told(false);
  expect(online.isOffline.value).toBe(true);
  online.told(true);
  expect(online.isOffline.value).toBe(false);
});

test('the connection is tried for ever more rarely, at most once a minute, and only while somebody needs it', async () => {
  const { online, probe } = createConnection();
  const isNeeded = signal(false);
  const stop = online.watch(isNeeded);
  online.told(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(probe).not.toHaveBeenCalled();
  isNeeded.value = true;
  await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
  expect(probe).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(600_000);
  const calls = probe.mock.calls.length;
  await vi.advanceTimersByTimeAsync(300_000);
  expect(probe.mock.calls.length - calls).toBe(10);
  stop();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(probe.mock.calls.length - calls).toBe(10);
});

test('a browser that believes the connection is gone is a reason to ask the shop, while somebody needs it', async () => {
  const { online, probe, mend } = createConnection();
  const isNeeded = signal(false);
  const stop = online.watch(isNeeded);
  dispatchEvent(new Event('offline'));
  expect(probe).not.toHaveBeenCalled();
  isNeeded.value = true;
  dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(0);
  expect(probe).toHaveBeenCalledOnce();
  expect(online.isOffline.value).toBe(true);
  mend();
  online.told(true);
  dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(0);
  expect(online.isOffline.value).toBe(false);
  stop();
  dispatchEvent(new Event('offline'));
  expect(probe).toHaveBeenCalledTimes(2);
});

test('what the browser believes is a hint to try at once, and nothing more', async () => {
  const { online, probe, mend } = createConnection();
  online.watch(signal(true));
  online.told(false);
  dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(probe).toHaveBeenCalledOnce();
  expect(online.isOffline.value).toBe(true);
  mend();
  dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(online.isOffline.value).toBe(false);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(probe).toHaveBeenCalledTimes(2);
});

test('where something blocks only what the shopper asks for, the connection is not tried for without end', async () => {
  let probes = 0;
  const online = createOnline(async () => {
    probes++;
    online.told(true);
    online.told(false);
  });
  online.watch(signal(true));
  online.told(false);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(probes).toBe(3);
  await vi.advanceTimersByTimeAsync(300_000);
  const before = probes;
  await vi.advanceTimersByTimeAsync(300_000);
  expect(probes - before).toBeLessThanOrEqual(10);
});
