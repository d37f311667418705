// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { createReplies, type PendingReply } from './createReplies.ts';

beforeEach(() => sessionStorage.clear());

const offline = async () => {
  throw new CounterbellError('offline');
};

test('an agent’s answers leave one after another, in the order they were written', async () => {
  const posted: string[] = [];
  const replies = createReplies('c_1', async ({ text }) => {
    posted.push(text);
  });
  for (const text of ['one', 'two', 'three']) {
    replies.write(text);
    replies.send(`key-${text}`);
  }
  expect(replies.draft.value).toBe('');
  await expect.poll(() => replies.pending.value).toEqual([]);
  expect(posted).toEqual(['one', 'two', 'three']);
});

test('an answer that could not be sent is kept over a reload and sent again under its own key', async () => {
  const before = createReplies('c_1', offline);
  before.write('Two years.');
  before.send('key-1');
  await expect.poll(() => before.pending.value[0]?.failure).toMatch(/offline/u);

  const posted: PendingReply[] = [];
  const after = createReplies('c_1', async (reply) => {
    posted.push(reply);
  });
  expect(after.pending.value).toMatchObject([{ key: 'key-1', text: 'Two years.' }]);
  after.retry('key-1');
  await expect.poll(() => after.pending.value).toEqual([]);
  expect(posted).toMatchObject([{ key: 'key-1', text: 'Two years.' }]);
});

test('an agent takes an answer that failed back into the draft, beside what was written since', async () => {
  const replies = createReplies('c_1', offline);
  replies.write('Two years.');
  replies.send('key-1');
  await expect.poll(() => replies.pending.value[0]?.failure).toMatch(/offline/u);
  replies.write('And');
  replies.withdraw('key-1');
  expect(replies.draft.value).toBe('And\nTwo years.');
  expect(replies.pending.value).toEqual([]);
});

test('each conversation keeps its own draft', () => {
  createReplies('c_1', offline).write('For Noor');
  createReplies('c_2', offline).write('For Pieter');
  expect(createReplies('c_1', offline).draft.value).toBe('For Noor');
});
