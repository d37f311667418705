import { render } from 'preact';
import { RichText } from '#features/answers/RichText.tsx';
import { allowedTags } from '#features/answers/richTextTags.ts';

const ownAttributes = 'class target rel referrerpolicy loading decoding';
const articleAttributes =
  'href src alt title colspan rowspan scope start reversed lang dir width height datetime';
const attributes: ReadonlySet<string> = new Set(`${ownAttributes} ${articleAttributes}`.split(' '));
const tags: ReadonlySet<string> = new Set([...allowedTags, 'div', 'span']);
const events = 'load error click focus mouseover pointerover toggle animationstart beforetoggle scroll input';

function findForbidden(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const isKnown = tags.has(element.localName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    const unknown = element.getAttributeNames().filter((name) => !attributes.has(name));
    return [
      ...(isKnown ? [] : [element.localName]),
      ...unknown.map((name) => `${element.localName}[${name}]`),
    ];
  });
}

/** Shows one article in a shadow root of its own, provokes every event on it and says what should not be there. */
function showArticle(html: string): string[] {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const stayHere = (event: Event) => event.preventDefault();
  root.addEventListener('click', stayHere);
  const { origin } = location;
  render(
    <RichText
      html={html}
      allowedImageHosts={[]}
      pageUrl={`${origin}/help/`}
      newTabLabel="opens in a new tab"
      onRoute={() => {}}
    />,
    root,
  );
  for (const element of root.querySelectorAll('*')) {
    for (const event of events.split(' '))
      element.dispatchEvent(new Event(event, { bubbles: true, cancelable: true }));
  }
  return findForbidden(root);
}

declare global {
  interface Window {
    showArticle(html: string): string[];
  }
}

window.showArticle = showArticle;
