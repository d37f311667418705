// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createOutbox } from './outbox.ts';

test('smoke', async () => {
  const outbox = createOutbox();
  outbox.start();
  const got: string[] = [];
  const a = await outbox.add({ kind: 'x', stream: 's', input: 1, title: 't', route: '/' });
  expect(a.saved).toBe(true);
  const b = await outbox.add({ kind: 'x', stream: 's', input: 2, title: 't', route: '/' });
  expect(outbox.entries.value.map((e) => [e.input, e.state, e.isSaved])).toEqual([
    [1, 'waiting', true],
    [2, 'waiting', true],
  ]);
  expect((await outbox.takeBack(b.key))?.input).toBe(2);
  outbox.register('x', async (entry) => {
    got.push(entry.key);
    return { id: 7 };
  });
  expect(await outbox.outcome(a.key)).toEqual({ id: 7 });
  await expect(outbox.outcome(b.key)).rejects.toMatchObject({ code: 'aborted' });
  expect(outbox.entries.value).toEqual([]);
  await expect.poll(async () => (await indexedDB.databases()).map((d) => d.name)).toEqual([]);
  expect(got).toEqual([a.key]);
  outbox.dispose();
});
