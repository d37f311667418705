// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { HomeSearch } from './HomeSearch.tsx';
import { openAnswers } from './openAnswers.tsx';
import { PopularQuestions } from './PopularQuestions.tsx';

const field = () => screen.getByRole('combobox');

test('a shopper finds an answer although a letter is wrong', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  show();
  expect(document.activeElement).toBe(field());
  await user.keyboard('retrun');
  const option = await screen.findByRole('option', { name: /How long do I have to return something/u });
  await user.click(option);
  expect(panel.opened).toEqual(['article/return-window']);
});

test('a shopper searches with the keyboard alone', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home', { features: ['answers'] });
  show();
  await user.keyboard('refund');
  await screen.findByRole('option', { name: /When will I see my refund/u });
  const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  const first = () => screen.getAllByRole('option')[0];
  expect(active()).toBe(first());
  await user.keyboard('{End}');
  expect(active()).toBe(screen.getAllByRole('option').at(-1));
  await user.keyboard('{ArrowDown}');
  expect(active()).toBe(first());
  await user.keyboard('{ArrowUp}{Home}{Enter}');
  expect(panel.opened).toEqual(['article/refund-when']);
});

test('Escape empties the field first and leaves the screen next', async () => {
  const { show, context, panel, user } = await openAnswers('answers?from=home');
  show();
  await user.keyboard('refund{Escape}');
  expect(context.query.value).toBe('');
  expect(panel.wentBack).toBe(0);
  await user.keyboard('{Escape}');
  expect(panel.wentBack).toBe(1);
});

test('the arrows’ choice stays where it is while the shopper types on', async () => {
  const { show, user } = await openAnswers('answers?from=home', { features: ['answers'] });
  show();
  await user.keyboard('retur');
  await screen.findByRole('option', { name: /How long do I have/u });
  await user.keyboard('{ArrowDown}');
  await user.keyboard('n');
  expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/^How long do I have/u);
});

test('a shopper searches in Chinese', async () => {
  const { show, user } = await openAnswers('answers?from=home', { locale: 'zh-CN' });
  show();
  await user.type(field(), '下雨');
  expect(await screen.findByRole('option', { name: /包可以淋雨吗/u })).toBeDefined();
});

test('a half-composed Chinese word is not searched, and its end is', async () => {
  const { show, context } = await openAnswers('answers?from=home', { locale: 'zh-CN' });
  show();
  const input = field();
  if (!(input instanceof HTMLInputElement)) throw new TypeError('the field is no input');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  input.value = 'tui huo';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(context.query.value).toBe('');
  input.value = '退货';
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(context.query.value).toBe('退货');
  await waitFor(() =>
    expect(screen.getAllByRole('option').at(-1)?.textContent).toMatch(/^收货后多久可以退货/u),
  );
});

test('an order number is looked up, not searched', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  show();
  await user.keyboard('#zz 20418');
  const [first] = await screen.findAllByRole('option');
  expect(first?.textContent).toContain('Track order ZZ-20418');
  await user.keyboard('{Enter}');
  expect(panel.opened).toEqual(['orders/lookup?number=ZZ-20418']);
});

test('a question that is an action offers that action first, if the panel has it', async () => {
  const { show, user } = await openAnswers('answers?from=home', { features: ['answers', 'orders'] });
  show();
  await user.keyboard('where is my parcel');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Track an order');
  await user.clear(field());
  await user.keyboard('return');
  await screen.findByRole('option', { name: /How long do I have/u });
  expect(screen.queryByRole('option', { name: /^Return or exchange/u })).toBeNull();
});

test('where nothing is found, other words and a person who gets the words are offered', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  show();
  await user.keyboard('planet jupiter orbit spaceship umbrela');
  expect(
    await screen.findByRole('heading', {
      name: /No answer for “planet jupiter orbit spaceship umbrela” yet/u,
    }),
  ).toBeDefined();
  expect(screen.getByText(/all 3 answers in English/u)).toBeDefined();
  expect(screen.getByRole('button', { name: 'umbrella' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Ask a person' }));
  expect(panel.opened).toEqual(['contact?query=planet+jupiter+orbit+spaceship+umbrela']);
  await waitFor(() => expect(panel.announced.filter(Boolean)).toEqual(['Nothing found']));
});

test('how many results there are is said once the shopper pauses', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home', { features: ['answers'] });
  show();
  await user.keyboard('umbrella');
  await waitFor(() => expect(panel.announced.filter(Boolean)).toEqual(['1 result']));
});

test('offline, search says so in words, and goes on when the shopper tries again', async () => {
  const { show, port, user } = await openAnswers('answers?from=home');
  port.fail(new CounterbellError('offline'));
  show();
  await user.keyboard('refund');
  expect(await screen.findByRole('heading', { name: 'No connection to the shop' })).toBeDefined();
  port.fail(undefined);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('option', { name: /When will I see my refund/u })).toBeDefined();
});

test('all screens together ask for the answers once', async () => {
  const { show, port, user } = await openAnswers('answers?from=home');
  const first = show();
  await user.keyboard('refund');
  await screen.findAllByRole('option');
  first.unmount();
  show('answers/categories');
  expect(await screen.findByRole('button', { name: /Returns.*2 answers/u })).toBeDefined();
  expect(port.indexCalls).toBe(1);
});

test('a shopper browses from all topics to one topic’s answers', async () => {
  const { show, panel, user } = await openAnswers('answers/categories');
  const topics = show();
  await user.click(await screen.findByRole('button', { name: /Care/u }));
  expect(panel.opened).toEqual(['answers/category/care']);
  topics.unmount();
  show('answers/category/care');
  await user.click(await screen.findByRole('button', { name: 'Can my bag get wet in the rain?' }));
  expect(panel.opened.at(-1)).toBe('article/waterproofing');
});

test('the home screen hands over every letter typed before search is there', async () => {
  const { context, panel, user } = await openAnswers('answers?from=home');
  render(<HomeSearch context={context} />);
  await user.type(screen.getByRole('searchbox'), 'refund');
  await waitFor(() => expect(panel.opened).toEqual(['answers?from=home']));
  expect(context.query.value).toBe('refund');
});

test('the home screen shows popular questions and the way to all', async () => {
  const { context, panel, user } = await openAnswers('answers?from=home');
  render(<PopularQuestions context={context} />);
  await user.click(await screen.findByRole('button', { name: 'When will I see my refund?' }));
  await user.click(screen.getByRole('button', { name: 'All answers' }));
  expect(panel.opened).toEqual(['article/refund-when', 'answers/categories']);
});
