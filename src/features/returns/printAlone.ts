import print from './print.css?inline';

const page = '@media print{html{background:#fff!important}body{display:none!important}}';

/**
 * Has the screen that an element stands on printed alone, without the host page, for as long as it is the one that
 * shows. Returns what ends this.
 */
export function printAlone(element: Element): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const root = element.getRootNode();
  let restore: readonly (() => void)[] = [];
  const finish = () => {
    for (const undo of restore) undo();
    restore = [];
  };
  addEventListener(
    'beforeprint',
    () => {
      finish();
      // Under another screen, or in a panel that is closed: then the page is what is wanted.
      if (!(root instanceof ShadowRoot) || element.closest('[hidden], [inert]')) return;
      restore = [adopt(document, page), adopt(root, print)];
    },
    { signal },
  );
  addEventListener('afterprint', finish, { signal });
  return () => {
    ending.abort();
    finish();
  };
}

function adopt(place: DocumentOrShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  return () => {
    place.adoptedStyleSheets = place.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
