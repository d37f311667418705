// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Choice } from './Choice.tsx';
import { Facts } from './Facts.tsx';
import { Item } from './Item.tsx';
import { Timeline } from './Timeline.tsx';

const words = 'Weekender (38 cm)';

test('what a shop calls a thing runs its own way in a panel of the other, wherever it stands', () => {
  render(
    <div dir="rtl">
      <Item title={words} />
      <Choice kind="radio" name="a" value="a" checked={false} onChange={() => undefined} title={words} />
      <Timeline items={[{ id: 'a', title: words, detail: words, state: 'now' }]} />
      <Facts rows={[{ id: 'a', label: 'دفع', value: words }]} />
    </div>,
  );
  const found = screen.getAllByText(words);
  expect(found).toHaveLength(5);
  for (const element of found) expect(element.closest('bdi, [dir]')?.getAttribute('dir')).not.toBe('rtl');
});
