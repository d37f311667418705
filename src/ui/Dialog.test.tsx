// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

afterEach(cleanup);

function Privacy() {
  const [asking, setAsking] = useState(false);
  const cancel = () => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Forget me on this device</Button>
      {asking && (
        <Dialog title="Forget everything here?" text="Two orders are removed." onCancel={cancel}>
          <Button variant="dangerSolid">Forget me</Button>
          <Button data-safe onClick={cancel}>
            Cancel
          </Button>
        </Dialog>
      )}
    </>
  );
}

function focused() {
  return document.activeElement?.closest('button')?.textContent;
}

beforeEach(async () => {
  render(<Privacy />);
  await userEvent.click(screen.getByRole('button', { name: 'Forget me on this device' }));
});

test('a shopper starts on the safe answer and cannot tab out of the question', async () => {
  expect(screen.getByRole('alertdialog', { name: 'Forget everything here?' })).toBeTruthy();
  expect(focused()).toBe('Cancel');
  await userEvent.tab();
  expect(focused()).toBe('Forget me');
  await userEvent.tab({ shift: true });
  expect(focused()).toBe('Cancel');
});

test('a shopper cancels with Escape, which does not reach the panel', async () => {
  const keys: string[] = [];
  const hear = (event: KeyboardEvent) => keys.push(event.key);
  document.addEventListener('keydown', hear);
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', hear);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(focused()).toBe('Forget me on this device');
  expect(keys).toEqual([]);
});
