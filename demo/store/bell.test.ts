// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { type BellCall, callBell } from './bell.ts';

afterEach(() => {
  Reflect.deleteProperty(window, 'counterbell');
});

test('calls made before the widget arrives wait for it, in order', () => {
  const identify: BellCall = ['identify', { getToken: async () => 'token' }];
  callBell(identify);
  callBell(['logout']);
  expect(Reflect.get(window, 'counterbell')).toEqual({ q: [identify, ['logout']] });
});

test('once the widget is there, a call goes straight to it', () => {
  const heard: BellCall[] = [];
  const handle = { open: () => {}, q: { push: (call: BellCall) => heard.push(call) } };
  Reflect.set(window, 'counterbell', handle);
  callBell(['logout']);
  expect(heard).toEqual([['logout']]);
  expect(Reflect.get(window, 'counterbell')).toBe(handle);
});
