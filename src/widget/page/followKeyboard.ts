/**
 * Keeps the panel within what a keyboard leaves of the screen, and the field being typed in within its upper third;
 * returns what ends that.
 */
export function followKeyboard(root: HTMLElement): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const set = (name: string, value: string) => root.style.setProperty(name, value);
  let heightBefore = 0;
  const follow = () => {
    const { height, offsetTop, scale } = visualViewport ?? { height: innerHeight, offsetTop: 0, scale: 1 };
    // Zooming with two fingers is no keyboard: the panel keeps its size, and is looked at from nearer.
    const whole = height * scale;
    set('--cb-vvh', `${whole}px`);
    set('--cb-vvt', `${scale > 1 ? 0 : offsetTop}px`);
    // What the home bar needs is under the keyboard then.
    set('--cb-safe', hasKeyboard() ? '0px' : '');
    if (whole < heightBefore) showField(root);
    heightBefore = whole;
  };
  follow();
  for (const name of ['resize', 'scroll']) visualViewport?.addEventListener(name, follow, { signal });
  // From one field to the next while the keyboard stays up.
  root.addEventListener('focus', () => hasKeyboard() && showField(root), { capture: true, signal });
  return () => {
    ending.abort();
    for (const name of ['--cb-vvh', '--cb-vvt', '--cb-safe']) root.style.removeProperty(name);
  };
}

const hasKeyboard = () =>
  visualViewport !== null && visualViewport.height * visualViewport.scale < innerHeight - 100;

/** Scrolls what the field lies in, never the host page. */
function showField(root: HTMLElement): void {
  const field = root.querySelector<HTMLElement>(':is(input, textarea):focus');
  const scroller = field && [...ancestorsOf(field)].find(isScrolling);
  if (!scroller) return;
  const below = field.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: below - scroller.clientHeight / 3, behavior: 'instant' });
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = element.parentElement; at; at = at.parentElement) yield at;
}

const isScrolling = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
