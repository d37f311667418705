import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createFaultProxy } from './createFaultProxy.ts';
import { createRandom } from './createRandom.ts';
import { createSchedule, type Fault, faultWeights } from './createSchedule.ts';

/** A shop behind a proxy that does one thing to every request; the shop numbers what reaches it. */
async function behind(fault: Fault | undefined) {
  let reached = 0;
  const shop = createServer((request, response) => {
    reached += 1;
    if (request.url?.endsWith('/events')) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: 1\n\n');
      return;
    }
    request.resume().on('end', () => response.end(JSON.stringify({ number: reached })));
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const address = shop.address();
  const target = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  const schedule = {
    next: () => ({ fault, random: createRandom('a') }),
    end: () => undefined,
    counts: new Map(),
  };
  const proxy = await createFaultProxy({ target, schedule });
  onTestFinished(async () => {
    await proxy.close();
    shop.closeAllConnections();
    shop.close();
    expect(proxy.errors).toEqual([]);
  });
  const post = async (signal?: AbortSignal) => {
    const answer = await fetch(`${proxy.url}/api/things`, {
      method: 'POST',
      body: 'x',
      ...(signal && { signal }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { url: proxy.url, settle: proxy.settle, post, reached: () => reached };
}

test.each([
  ['drop_before', 0],
  ['drop_after', 1],
  ['reset', 1],
] as const)(
  'a client whose connection meets %s hears nothing, and the shop has done it %i times',
  async (fault, done) => {
    const { post, reached } = await behind(fault);
    await expect(post()).rejects.toThrow();
    expect(reached()).toBe(done);
  },
);

test.each([
  ['delay', 200, 1, '{"number":1}'],
  ['gateway_error', 502, 1, '<h1>Bad gateway</h1>'],
  ['truncated', 200, 1, '{"numb'],
  ['portal', 200, 0, 'Guest network'],
  ['rate_limited', 429, 0, 'rate_limited'],
  ['duplicate', 200, 2, '"number":'],
] as const)(
  'a client that meets %s gets %i, and the shop has done it %i times',
  async (fault, status, done, text) => {
    const { post, reached } = await behind(fault);
    const answer = await post();
    expect([answer.status, reached()]).toEqual([status, done]);
    expect(answer.text).toContain(text);
    if (fault === 'rate_limited') expect(answer.headers.get('retry-after')).not.toBeNull();
  },
);

test('a client that meets a server’s fault is refused with a 5xx, and the shop has done nothing', async () => {
  const { post, reached } = await behind('server_error');
  expect([(await post()).status >= 500, reached()]).toEqual([true, 0]);
});

test('a client that meets silence waits until it gives up, though the shop has done it', async () => {
  const { post, reached } = await behind('silence');
  const patience = new AbortController();
  const answered = post(patience.signal);
  await expect.poll(reached).toBe(1);
  patience.abort();
  await expect(answered).rejects.toThrow('abort');
});

test('a shop gets a request again after its client was answered', async () => {
  const { post, settle, reached } = await behind('late_duplicate');
  expect([(await post()).text, reached()]).toEqual(['{"number":1}', 1]);
  await settle();
  expect(reached()).toBe(2);
});

test('a client is given the receipt of the request before', async () => {
  const { post } = await behind('wrong_receipt');
  expect([(await post()).text, (await post()).text]).toEqual(['{"number":1}', '{"number":1}']);
});

test('server-sent events pass as they come, and end in the middle where chance wants it', async () => {
  const whole = await behind(undefined);
  const stream = await fetch(`${whole.url}/api/things/1/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('data: 1\n\n');
  await reader?.cancel();
  const cut = await behind('reset');
  const broken = await fetch(`${cut.url}/api/things/1/events`);
  await expect(broken.text()).rejects.toThrow();
});

test('a seed brings the same faults each time, all kinds of them, and none after the end', () => {
  const fates = () => {
    const schedule = createSchedule('7', 0.5);
    return Array.from({ length: 400 }, () => schedule.next('POST ratings').fault);
  };
  expect(fates()).toEqual(fates());
  expect(new Set(fates()).size).toBe(Object.keys(faultWeights).length + 1);
  const over = createSchedule('7', 1);
  over.end();
  expect(over.next('POST ratings').fault).toBeUndefined();
});
