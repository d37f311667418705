// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { joinSearches } from './joinSearches.ts';
import { openAnswers } from './openAnswers.tsx';
import { createSearch, type SearchArticle } from './search.ts';

test('a shopper finds answers of both languages, each marked as what it is, and what to do in their own', async () => {
  const { show, context, user } = await openAnswers('answers?from=home', { locale: 'nl' });
  show();
  await user.keyboard('umbrella');
  const english = await screen.findByRole('option', { name: /Can my bag get wet in the rain/u });
  expect(
    within(english)
      .getByText(/Can my bag/u)
      .closest('[lang]')
      ?.getAttribute('lang'),
  ).toBe('en');
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('retourtermijn');
  const dutch = await screen.findByRole('option', { name: /Hoe lang heb ik/u });
  expect(
    within(dutch)
      .getByText(/Hoe lang/u)
      .closest('[lang]')
      ?.getAttribute('lang'),
  ).toBe('nl');
  context.query.value = 'ik wil iets terugsturen';
  expect(await screen.findByRole('option', { name: /Retourneren of ruilen/u })).toBeDefined();
});

const toArticle = (title: string): SearchArticle => ({ id: title, title, body: '' });

test('surer answers come first, whatever language they are written in', async () => {
  const german = ['Rücksendung ohne Drucker', 'Mit Apple bezahlen'].map(toArticle);
  const english = ['Can I pay with Apple Pay?', 'Do I need an account?'].map(toArticle);
  const search = joinSearches(await createSearch(german, { locale: 'de' }), [
    await createSearch(english, { locale: 'en' }),
  ]);
  expect(search.search('apple pay')[0]?.id).toBe('Can I pay with Apple Pay?');
  expect(search.search('Rücksendung')[0]?.id).toBe('Rücksendung ohne Drucker');
  expect(search.search('apple', { limit: 1 })).toHaveLength(1);
  expect(search.actions('wo ist mein paket')[0]?.action).toBe('track');
  expect(search.correct('acount')).toBe('account');
  expect(search.mark('account', 'my account')).toEqual([[3, 10]]);
});
