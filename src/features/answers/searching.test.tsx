// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ArticleRows } from './ArticleRows.tsx';
import { openAnswers } from './openAnswers.tsx';
import type { AnswersPort } from './port.ts';
import { createSearch, poorMatch } from './search.ts';

const field = () => screen.getByRole('combobox');

/** What an input method does to a field while it composes. */
function compose(text: string, data: string): void {
  const input = field();
  if (!(input instanceof HTMLInputElement)) throw new TypeError('the field is no input');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data }));
}

test('a misspelt question is answered, and spelt right by one press, which leaves the shopper in the field', async () => {
  const { show, context, user } = await openAnswers('answers?from=home', { features: ['answers'] });
  show();
  await user.keyboard('umbrlela');
  await user.click(await screen.findByRole('button', { name: /^Did you mean “\s*umbrella\s*”\?$/u }));
  expect(context.query.value).toBe('umbrella');
  expect(document.activeElement).toBe(field());
  await waitFor(() => expect(screen.queryByRole('button', { name: /Did you mean/u })).toBeNull());
  expect(screen.getByRole('option', { name: /Can my bag get wet in the rain/u })).toBeDefined();
});

test('a word that was spelt right is not put into question', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home', { features: ['answers'] });
  show();
  await user.keyboard('refund');
  await waitFor(() => expect(panel.announced).toHaveLength(1));
  expect(screen.queryByRole('button', { name: /Did you mean/u })).toBeNull();
});

/** A question of which these articles know a word or two, and no more. */
async function askDoubtfully({ index }: AnswersPort): Promise<string> {
  const { articles } = await index({ locale: 'en' });
  const searchable = articles.map(({ text, ...article }) => ({ ...article, body: text }));
  const { search } = await createSearch(searchable, { locale: 'en' });
  const words = 'rain dance music festival tickets berlin'.split(' ');
  const questions = words.map((_, at) => words.slice(0, at + 1).join(' '));
  const found = questions.find((question) => (search(question)[0]?.confidence ?? 0) < poorMatch);
  if (found === undefined) throw new Error('every question is answered');
  return found;
}

test('a question without a clear answer offers a person before what may answer it', async () => {
  const { show, panel, port, user } = await openAnswers('answers?from=home');
  const words = await askDoubtfully(port);
  show();
  await user.keyboard(words);
  expect(await screen.findByText('No clear answer to this')).toBeDefined();
  expect(screen.getByRole('group', { name: 'Perhaps one of these' })).toBeDefined();
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
  await user.keyboard('{Enter}');
  expect(panel.opened).toEqual([]);
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/^Can my bag get wet/u);
  await user.click(screen.getByRole('button', { name: 'Ask a person' }));
  expect(panel.opened).toEqual([`contact?${new URLSearchParams({ query: words })}`]);
});

test('the shop is told once what it has no answer to', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  const search = show();
  await user.keyboard('kubernetes');
  await user.click(await screen.findByRole('button', { name: 'Ask a person' }));
  search.unmount();
  expect(panel.events).toEqual([
    { name: 'search', locale: 'en', answers: 0, shortcuts: 0 },
    { name: 'search_without_answer', locale: 'en', answers: 0, shortcuts: 0, query: 'kubernetes' },
  ]);
});

test('the shop is not told of what names the shopper, nor of words that were never finished', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  const search = show();
  await user.keyboard('kubernetes{Escape}noor@example.nl');
  await screen.findByRole('heading', { name: /No answer for “noor@example.nl” yet/u });
  search.unmount();
  await waitFor(() => expect(panel.events).toHaveLength(2));
  expect(panel.events).toEqual([
    { name: 'search', locale: 'en', answers: 0, shortcuts: 0 },
    { name: 'search_without_answer', locale: 'en', answers: 0, shortcuts: 0 },
  ]);
});

test('a search that is settled is told with how much was found, and without its words', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  show();
  await user.keyboard('umbrella');
  await waitFor(() => expect(panel.events).toHaveLength(1));
  expect(panel.events).toEqual([{ name: 'search', locale: 'en', answers: 1, shortcuts: 0 }]);
});

test.each([
  ['cancel my order', 'Cancel an order', 'orders'],
  ['i moved, deliver to another address', 'Change the delivery address', 'orders'],
  ['my stuff never came', 'Track an order', 'orders'],
  ['send it back', 'Return or exchange', 'returns'],
  ['it arrived broken', 'Report a problem', 'contact?topic=problem&query=it+arrived+broken'],
  ['can i talk to a human', 'Ask a person', 'contact?query=can+i+talk+to+a+human'],
])('who types “%s” can do it', async (words, title, route) => {
  const { show, panel, user } = await openAnswers('answers?from=home');
  show();
  await user.keyboard(words);
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain(title);
  await user.keyboard('{Enter}');
  expect(panel.opened).toEqual([route]);
});

test('the arrows’ choice of a thing to do stays while its words grow', async () => {
  const { show, panel, user } = await openAnswers('answers?from=home', { features: ['answers', 'contact'] });
  show();
  await user.keyboard('broken');
  await screen.findByRole('option', { name: /Report a problem/u });
  await user.keyboard('{ArrowDown}{ArrowUp} bag{Enter}');
  expect(panel.opened).toEqual(['contact?topic=problem&query=broken+bag']);
});

test('what can be done is found by meaning in Dutch and Chinese', async () => {
  const dutch = await openAnswers('answers?from=home', { locale: 'nl' });
  const first = dutch.show();
  await dutch.user.keyboard('waar blijft mijn bestelling');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Volg een bestelling');
  first.unmount();
  const chinese = await openAnswers('answers?from=home', { locale: 'zh-CN' });
  chinese.show();
  await chinese.user.type(field(), '我要退货');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('退货或换货');
});

test('Korean is searched while its letters are still being put together', async () => {
  const { show, context } = await openAnswers('answers?from=home');
  show();
  compose('환부', '환부');
  expect(context.query.value).toBe('환부');
});

test('a word that a phone’s keyboard composes letter by letter is searched letter by letter', async () => {
  const { show } = await openAnswers('answers?from=home');
  show();
  compose('umbre', 'umbre');
  expect(await screen.findByRole('option', { name: /Can my bag get wet/u })).toBeDefined();
});

test('an article whose shop names no others leads on to what the search finds alike', async () => {
  const { show, port, user } = await openAnswers('answers?from=home');
  const { article, index } = port;
  port.article = async (wanted) => ({ ...(await article(wanted)), related: [] });
  port.index = async (wanted) => {
    const { articles, ...shop } = await index(wanted);
    const alike = {
      id: 'return-gift',
      categoryId: 'returns',
      title: 'How do I return something I was given?',
    };
    return {
      ...shop,
      articles: [...articles, { ...alike, summary: '', keywords: ['gift'], text: 'By gift code.' }],
    };
  };
  const unsearched = show('article/return-window');
  await screen.findByRole('heading', { name: 'How long do I have to return something?' });
  expect(screen.queryByRole('region', { name: 'Related' })).toBeNull();
  unsearched.unmount();
  const search = show();
  await user.keyboard('refund');
  await screen.findByRole('option', { name: /When will I see my refund/u });
  search.unmount();
  show('article/return-window');
  const related = within(await screen.findByRole('region', { name: 'Related' }));
  expect(related.getByRole('button', { name: 'How do I return something I was given?' })).toBeDefined();
});

test('a topic of thousands of answers shows them a part at a time', async () => {
  const { context, user } = await openAnswers('answers');
  const articles = Array.from({ length: 120 }, (_, at) => ({ id: `a${at}`, title: `Question ${at}` }));
  render(<ArticleRows context={context} articles={articles} locale="en" />);
  expect(screen.getAllByRole('button', { name: /^Question/u })).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show 50 more answers' }));
  expect(document.activeElement?.textContent).toBe('Question 50');
  await user.click(screen.getByRole('button', { name: 'Show 20 more answers' }));
  expect(screen.getAllByRole('button')).toHaveLength(120);
});
