// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RichText } from './RichText.tsx';

const onRoute = vi.fn<(route: string) => void>();

const show = (html: string) =>
  render(
    <RichText
      html={html}
      allowedImageHosts={['images.shop.example']}
      pageUrl="https://shop.example/help"
      newTabLabel="(opens in a new tab)"
      onRoute={onRoute}
    />,
  );

test('a link to another site opens in a new tab and says so', () => {
  show('<p>See <a href="https://maker.example/care">the maker</a></p>');
  const link = screen.getByRole('link', { name: 'the maker (opens in a new tab)' });
  expect(link.getAttribute('href')).toBe('https://maker.example/care');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('a link within the shop, a mail address and a phone number open as usual', () => {
  show('<a href="/care">Care</a><a href="mailto:a@shop.example">Mail</a><a href="tel:+31235">Call</a>');
  for (const name of ['Care', 'Mail', 'Call']) {
    expect(screen.getByRole('link', { name }).hasAttribute('target')).toBe(false);
  }
});

test('a link to a place in the panel goes there without leaving the page', async () => {
  show('<a href="#counterbell/contact?topic=return">Ask us</a>');
  const link = screen.getByRole('link', { name: 'Ask us' });
  expect(link.getAttribute('href')).toMatch(/^http.+#counterbell\/contact\?topic=return$/);
  await userEvent.click(link);
  expect(onRoute.mock.calls).toEqual([['contact?topic=return']]);
  expect(location.hash).toBe('');

  const user = userEvent.setup();
  await user.keyboard('{Control>}');
  await user.click(link);
  expect(onRoute).toHaveBeenCalledTimes(1);
});

test('an image from the shop loads when it comes into view and tells its host nothing', () => {
  show('<img src="https://images.shop.example/bag.jpg" alt="A brown bag" width="400" height="300">');
  const image = screen.getByRole('img', { name: 'A brown bag' });
  expect(image.getAttribute('loading')).toBe('lazy');
  expect(image.getAttribute('decoding')).toBe('async');
  expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['400', '300']);
});

test('an image from elsewhere is told in words', () => {
  show('<p>The bag: <img src="https://tracker.example/bag.jpg" alt="brown, with a brass bell"></p>');
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('The bag: brown, with a brass bell')).toBeTruthy();
});

test('a numbered list counts from where the merchant says', () => {
  show('<ol start="4" reversed><li>Pack it<li>Print the label</ol>');
  const list = screen.getByRole('list');
  expect(list.getAttribute('start')).toBe('4');
  expect(list.hasAttribute('reversed')).toBe(true);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Pack it',
    'Print the label',
  ]);
});

test('a table keeps its cells when the article is shown again with other text', () => {
  const { rerender } = show('<table><tr><th scope="row">EU<td>2 days</table>');
  expect(screen.getByRole('cell').textContent).toBe('2 days');
  rerender(
    <RichText
      html="<p>Shipping is free.</p>"
      allowedImageHosts={[]}
      pageUrl="https://shop.example/help"
      newTabLabel=""
      onRoute={onRoute}
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('Shipping is free.')).toBeTruthy();
});
