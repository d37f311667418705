import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compressJson } from './compressJson.ts';

test('a JSON file that is compressed on its way arrives whole, without the length it had on disk', async () => {
  const text = JSON.stringify({ hashes: 'sha384 '.repeat(400) });
  const app = new Hono();
  app.use(compressJson);
  app.get('/integrity.json', (context) =>
    context.body(text, 200, { 'Content-Type': 'application/json', 'Content-Length': String(text.length) }),
  );
  const answer = await app.request('/integrity.json', { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.headers.get('Content-Encoding')).toBe('br');
  expect(answer.headers.has('Content-Length')).toBe(false);
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(text.length);
});
