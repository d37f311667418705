// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Stepper } from './Stepper.tsx';

afterEach(cleanup);

function HowMany({ start }: { readonly start: number }) {
  const [value, setValue] = useState(start);
  return (
    <Stepper
      label="How many?"
      value={value}
      min={1}
      max={3}
      onChange={setValue}
      decreaseLabel="One less"
      increaseLabel="One more"
    />
  );
}

test('a shopper who bought three cannot send back four', async () => {
  render(<HowMany start={2} />);
  const more = screen.getByRole('button', { name: 'One more' });
  await userEvent.click(more);
  expect(screen.getByRole('status').textContent).toBe('3');
  expect(more.getAttribute('aria-disabled')).toBe('true');

  await userEvent.click(more);
  expect(screen.getByRole('status').textContent).toBe('3');
});

test('a shopper at the lowest number keeps the focus on the button that no longer works', async () => {
  render(<HowMany start={2} />);
  const less = screen.getByRole('button', { name: 'One less' });
  await userEvent.click(less);
  await userEvent.click(less);
  expect(screen.getByRole('status').textContent).toBe('1');
  expect(document.activeElement).toBe(less);
});
