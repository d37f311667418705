// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Menu } from './Menu.tsx';

afterEach(cleanup);

function More() {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('nothing');
  const items = ['Language', 'Opening hours', 'Privacy'].map((label) => ({
    id: label,
    label,
    onSelect: () => setChosen(label),
  }));
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        More options
      </button>
      {open && <Menu label="More options" items={items} onClose={() => setOpen(false)} />}
      <p>Chosen: {chosen}</p>
    </>
  );
}

function focused() {
  return document.activeElement?.closest('button')?.textContent;
}

beforeEach(async () => {
  render(<More />);
  await userEvent.click(screen.getByRole('button', { name: 'More options' }));
});

test('a shopper walks the menu with the arrow keys, round both ends', async () => {
  expect(focused()).toBe('Language');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe('Privacy');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('Language');
  await userEvent.keyboard('{End}');
  expect(focused()).toBe('Privacy');
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('Language');
});

test('a shopper types the first letter of what they look for', async () => {
  await userEvent.keyboard('o');
  expect(focused()).toBe('Opening hours');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('Chosen: Opening hours')).toBeTruthy();
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a shopper leaves with Escape and is back on the button', async () => {
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('More options');
});

test('a shopper leaves by pressing elsewhere', async () => {
  await userEvent.click(screen.getByText('Chosen: nothing'));
  expect(screen.queryByRole('menu')).toBeNull();
});
