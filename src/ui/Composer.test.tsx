// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Composer } from './Composer.tsx';

afterEach(cleanup);

let sent: string[] = [];

function Conversation() {
  const [value, setValue] = useState('');
  return (
    <Composer
      value={value}
      onInput={setValue}
      onSend={() => {
        sent.push(value);
        setValue('');
      }}
      placeholder="Write a message"
      sendLabel="Send"
    />
  );
}

function textbox() {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });
}

beforeEach(() => {
  sent = [];
  render(<Conversation />);
});

test('a shopper with a keyboard sends with Enter and starts a line with Shift and Enter', async () => {
  await userEvent.type(textbox(), 'Hello{Shift>}{Enter}{/Shift}Sanne{Enter}');
  expect(sent).toEqual(['Hello\nSanne']);
  expect(textbox().value).toBe('');
});

test('a shopper who confirms a composed word with Enter sends nothing yet', async () => {
  await userEvent.type(textbox(), '你好');
  await fireEvent.keyDown(textbox(), { key: 'Enter', isComposing: true });
  await fireEvent.keyDown(textbox(), { key: 'Enter', keyCode: 229 });
  expect(sent).toEqual([]);

  await fireEvent.keyDown(textbox(), { key: 'Enter' });
  expect(sent).toEqual(['你好']);
});

test('a shopper cannot send an empty message', async () => {
  const send = screen.getByRole('button', { name: 'Send' });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  await userEvent.type(textbox(), '  ');
  await userEvent.click(send);
  expect(sent).toEqual([]);

  await userEvent.type(textbox(), 'Thanks');
  await userEvent.click(send);
  expect(sent).toEqual(['  Thanks']);
});
