import { expect, test } from 'vitest';
import { createTexts } from './i18n.ts';

function textsOf(locale: 'en' | 'nl' | 'zh-CN', texts: Record<string, string>) {
  const all = createTexts(locale);
  all.add('orders', texts);
  return all.translator('orders');
}

test('a sentence takes its slots in the language’s own order', () => {
  const number = { node: 'number' };
  const shop = { node: 'shop' };
  const slots = { number, shop };
  const english = textsOf('en', { from: 'Order {{number}} from {{shop}} is on its way' });
  const chinese = textsOf('zh-CN', { from: '{{shop}}的订单{{number}}已发出' });
  expect(english.rich('from', slots)).toEqual(['Order ', number, ' from ', shop, ' is on its way']);
  expect(chinese.rich('from', slots)).toEqual([shop, '的订单', number, '已发出']);
});

test('a slot filled with words becomes one with the sentence', () => {
  const node = { node: 'link' };
  const { rich } = textsOf('en', { ask: 'Ask {{name}} {{count}} things: {{link}}' });
  expect(rich('ask', { name: 'Noor', count: 2, link: node })).toEqual(['Ask Noor 2 things: ', node]);
});

test('one node may stand twice, and a sentence may be nothing else', () => {
  const node = { node: 'x' };
  const { rich } = textsOf('en', { twice: '{{x}}–{{x}}', alone: '{{x}}' });
  expect(rich('twice', { x: node })).toEqual([node, '–', node]);
  expect(rich('alone', { x: node })).toEqual([node]);
});

test('one thing and several read differently where the language says so', () => {
  const bags = { bags_one: '{{count}} bag', bags_other: '{{count}} bags' };
  const english = textsOf('en', bags);
  expect([0, 1, 2].map((count) => english.t('bags', { count }))).toEqual(['0 bags', '1 bag', '2 bags']);
  const chinese = textsOf('zh-CN', { bags_other: '{{count}}个包' });
  expect([1, 2].map((count) => chinese.t('bags', { count }))).toEqual(['1个包', '2个包']);
  expect(english.rich('bags', { count: 1 })).toEqual(['1 bag']);
});

test.each(['<b>Noor</b> & Zoon', '{{secret}}', '$t(secret)', '$& $1', '{{'])(
  'what a shopper is called is never read as part of the texts: %s',
  (name) => {
    const { t } = textsOf('en', { hello: 'Hello {{name}}, {{name}}', secret: 'SECRET' });
    expect(t('hello', { name })).toBe(`Hello ${name}, ${name}`);
  },
);

test('two features with a text of the same name do not mix', () => {
  const all = createTexts('en');
  all.add('orders', { title: 'Orders: all' });
  all.add('returns', { 'title.new': 'Returns' });
  expect(all.translator('orders').t('title')).toBe('Orders: all');
  expect(all.translator('returns').t('title.new')).toBe('Returns');
});
