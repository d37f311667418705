/**
 * Keeps the page from scrolling, and a pull on the sheet from reloading it; returns what lets go again. A sheet of its own
 * for each holder: no inline style is touched, so nothing that the page sets meanwhile is lost, and the page scrolls again
 * when the last holder has let go, in whatever order.
 */
export function lockScroll(): () => void {
  const page = document.documentElement;
  // The page's own scrolling is told by its root, or by its body where the root says nothing.
  const isRoots = isSaid(page) || !isSaid(document.body);
  const [left, top] = [scrollX, scrollY];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${isRoots ? 'html' : 'body'}{overflow:hidden!important}html{overscroll-behavior:none!important}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const [lockedLeft, lockedTop] = [scrollX, scrollY];
  return () => {
    // Where the page itself scrolled meanwhile, it stays there.
    const isUntouched = scrollX === lockedLeft && scrollY === lockedTop;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    if (isUntouched) scrollTo({ left, top, behavior: 'instant' });
  };
}

const isSaid = (element: Element) => getComputedStyle(element).overflowY !== 'visible';
