// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CounterbellError } from '#core/errors.ts';
import { openAnswers } from './openAnswers.tsx';

test('an article leads into the panel, to what is related, and to a person who knows what was read', async () => {
  const { show, context, panel, user } = await openAnswers('article/return-window');
  context.query.value = 'send it back';
  show();
  const updated = context.format.date('2025-11-03');
  expect(await screen.findByText(`Updated ${updated}, a 1-minute read`)).toBeDefined();
  await user.click(screen.getByRole('link', { name: 'Return or exchange' }));
  await user.click(screen.getByRole('button', { name: 'When will I see my refund?' }));
  await user.click(screen.getByRole('button', { name: 'Ask a person' }));
  expect(panel.opened).toEqual([
    'returns',
    'article/refund-when',
    'contact?article=return-window&query=send+it+back',
  ]);
});

test('an article that is gone says so and offers search', async () => {
  const { show, panel, user } = await openAnswers('article/nowhere');
  show();
  await user.click(await screen.findByRole('button', { name: 'Search all answers' }));
  expect(panel.opened).toEqual(['answers']);
});

test('a shopper says what was missing; refused, it is sent anew, stored once, and not asked again in this visit', async () => {
  const { show, port, user } = await openAnswers('article/refund-when');
  const first = show();
  await user.click(await screen.findByRole('button', { name: 'No' }));
  await user.type(screen.getByRole('textbox', { name: /What was missing/u }), 'PayPal');
  port.fail(new CounterbellError('rejected'));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('alert', {}, { timeout: 10_000 })).toBeDefined();
  port.fail(undefined);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Thanks. We use this to make the answer better.')).toBeDefined();
  const stored = [{ id: 'refund-when', locale: 'en', rating: { helpful: false, comment: 'PayPal' } }];
  expect([...port.ratings.values()]).toEqual(stored);
  first.unmount();
  show();
  expect(await screen.findByText('Thanks, you told us about this answer.')).toBeDefined();
});

test('what a shopper says of an article without a connection is kept, can be taken back, and is sent later', async () => {
  const { show, port, user, isOffline } = await openAnswers('article/return-window');
  show();
  isOffline.value = true;
  await user.click(await screen.findByRole('button', { name: 'Yes' }));
  await screen.findByText('Thanks, it’s kept on this device');
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  await user.click(await screen.findByRole('button', { name: 'No' }));
  await user.type(screen.getByRole('textbox', { name: /What was missing/u }), 'suede');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('Thanks, it’s kept on this device');
  expect(port.ratings.size).toBe(0);
  isOffline.value = false;
  await screen.findByText('Thanks. We use this to make the answer better.');
  expect([...port.ratings.values()].map(({ rating }) => rating)).toEqual([
    { helpful: false, comment: 'suede' },
  ]);
});

test('what a shopper was writing about an article is there again after a detour', async () => {
  const { show, context, user } = await openAnswers('article/waterproofing');
  const first = show();
  await user.click(await screen.findByRole('button', { name: 'No' }));
  await user.type(screen.getByRole('textbox', { name: /What was missing/u }), 'suede');
  first.unmount();
  await waitFor(async () => {
    const draft = await context.session.read(
      'answers.missing.waterproofing',
      v.object({ comment: v.string() }),
    );
    expect(draft?.comment).toBe('suede');
  });
  show();
  expect(await screen.findByDisplayValue('suede')).toBeDefined();
});

test('an article that exists only in English says so in the shopper’s language, and is marked as English', async () => {
  const { show } = await openAnswers('article/waterproofing', { locale: 'nl' });
  show();
  expect(await screen.findByText('Dit antwoord is er alleen in het Engels.')).toBeDefined();
  const article = screen.getByRole('article');
  expect([article.lang, article.dir]).toEqual(['en', 'ltr']);
  expect(screen.getByText('Care').lang).toBe('en');
  expect(screen.getByText('Hoe lang heb ik om iets terug te sturen?').lang).toBe('nl');
});

test('an article in the shopper’s language says nothing of languages', async () => {
  const { show } = await openAnswers('article/return-window', { locale: 'nl' });
  show();
  expect((await screen.findByRole('article')).lang).toBe('nl');
  expect(screen.queryByText(/alleen in het/u)).toBeNull();
});
