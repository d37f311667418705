import { expect, test } from 'vitest';
import { dataScript, html } from './html.ts';

test('a product name with markup in it is shown as text, never run', () => {
  const name = `<img src=x onerror="alert('1')"> & co`;
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</p>',
  );
});

test('templates nest, lists join, and an absent part leaves nothing behind', () => {
  const rows = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${rows}</ul>${undefined}${3}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3');
});

test('a text cannot close the data block it is written in', () => {
  const block = dataScript('application/json', 'x', { text: '</script><script>alert(1)</script>' }).text;
  expect(block.match(/<\/?script/g)).toEqual(['<script', '</script']);
  expect(JSON.parse(block.slice(block.indexOf('>') + 1, block.lastIndexOf('<')))).toEqual({
    text: '</script><script>alert(1)</script>',
  });
});
