import { make } from './make.ts';

/** Shows this very address in a frame of a width in CSS pixels, whose readiness becomes this page's. */
export function showFrame(width: number, title: string): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.delete('width');
  const frame = make('iframe', { src: address.href, title, class: 'stage' });
  frame.style.inlineSize = `${width}px`;
  document.body.replaceChildren(frame);
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      const inner = frame.contentDocument?.documentElement;
      if (!inner) return reject(new Error('The frame shows no page.'));
      const look = () => {
        if (inner.dataset['gallery'] === 'ready') resolve();
        if (inner.dataset['gallery'] === 'failed') reject(new Error('The frame shows why.'));
      };
      new MutationObserver(look).observe(inner, { attributes: true });
      look();
    });
  });
}
