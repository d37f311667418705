import { expect, test } from 'vitest';
import { createFormat } from './format.ts';
import { createTexts } from './i18n.ts';
import { isolateIn } from './isolate.ts';

const arabic = isolateIn('ar');
const dutch = isolateIn('nl');

test.each(['ZZ-20418', 'noor@bakker.example', 'Weekender (38 cm)', 'DHL', 'محمد (أحمد)'])(
  'in an Arabic sentence %s keeps its own direction',
  (value) => {
    expect(arabic(value)).toBe(`\u2068${value}\u2069`);
  },
);

test.each(['20418', '14:15–16:15', '\u200f12.50 €', 3, 0])('%s runs as its Arabic sentence does', (value) => {
  expect(arabic(value)).toBe(value);
});

test('in a Dutch sentence only a name that runs the other way is kept apart', () => {
  expect(dutch('Noor Bakker')).toBe('Noor Bakker');
  expect(dutch('محمد (VIP)')).toBe('\u2068محمد (VIP)\u2069');
  expect(dutch('תיק צד')).toBe('\u2068תיק צד\u2069');
});

test('what is kept apart once is not so again, or a list of names would begin at the wrong side', () => {
  expect(arabic(arabic('DHL'))).toBe('\u2068DHL\u2069');
  const names = createFormat('ar', 'UTC').list(['Tote', 'Weekender']);
  expect(names).toBe('\u2068Tote\u2069 و\u2068Weekender\u2069');
  expect(arabic(names)).toBe(names);
});

test('the list of names in English is as it was', () => {
  expect(createFormat('en', 'UTC').list(['Sanne', 'Joris'])).toBe('Sanne and Joris');
});

test('a sentence keeps its slots apart where they would turn it, and its nodes stay nodes', () => {
  const texts = createTexts('nl');
  texts.add('orders', { from: '{{number}} van {{name}}: {{link}}' });
  const link = { node: 'link' };
  const { t, rich } = texts.translator('orders');
  expect(t('from', { number: 1, name: 'דנה (VIP)', link: 'zie hier' })).toBe(
    '1 van \u2068דנה (VIP)\u2069: zie hier',
  );
  expect(rich('from', { number: 1, name: 'דנה', link })).toEqual(['1 van \u2068דנה\u2069: ', link]);
});
