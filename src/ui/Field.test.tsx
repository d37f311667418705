// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Field } from './Field.tsx';

afterEach(cleanup);

function OrderNumber({ error }: { readonly error?: string }) {
  const [value, setValue] = useState('');
  return (
    <Field
      label="Order number"
      hint="Starts with ZZ"
      error={error}
      value={value}
      onInput={(text) => setValue(text.toUpperCase())}
      kind="code"
      name="number"
    />
  );
}

test('an e-mail address that was given before is offered, and nothing is filled in', () => {
  render(
    <Field
      label="E-mail"
      kind="email"
      name="email"
      value=""
      onInput={() => undefined}
      suggestion="a@b.example"
    />,
  );
  const field = screen.getByLabelText('E-mail');
  expect(field).toHaveProperty('value', '');
  const offers = document.getElementById(field.getAttribute('list') ?? '');
  expect(offers?.querySelector('option')?.value).toBe('a@b.example');
});

function describedBy(field: HTMLElement) {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent);
}

test('a shopper hears the hint, and hears what is wrong once something is', () => {
  const { rerender } = render(<OrderNumber />);
  const field = screen.getByRole('textbox', { name: 'Order number' });
  expect(describedBy(field)).toEqual(['Starts with ZZ']);
  expect(field.hasAttribute('aria-invalid')).toBe(false);

  rerender(<OrderNumber error="One digit is missing here." />);
  expect(describedBy(field)).toEqual(['Starts with ZZ', 'One digit is missing here.']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a shopper who types a code in small letters sees what the owner makes of it', async () => {
  render(<OrderNumber />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Order number' });
  await userEvent.type(field, 'zz-1');
  expect(field.value).toBe('ZZ-1');
  expect(field.dir).toBe('ltr');
});

test('a shopper composing a word keeps their own text until the word is done', async () => {
  render(<OrderNumber />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Order number' });
  field.value = 'ni';
  await fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(field.value).toBe('ni');

  await fireEvent.compositionEnd(field);
  expect(field.value).toBe('NI');
});
