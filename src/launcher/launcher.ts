import launcherCss from './launcher.css?inline';

const svg = 'http://www.w3.org/2000/svg';
/** The bell of the design language, as one path. */
const bell = 'M4.5 16a7.5 7.5 0 0 1 15 0zM3 20h18M12 8.5v-3M10 5h4';

/** The launcher and the host element it stands in, in plain DOM: it is on the page before any framework is. */
export interface Launcher {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
}

/**
 * Makes the host element with an open shadow root and the launcher in it; puts nothing on the page yet.
 * @csspart launcher - The round button with the bell. With a `background` of your own, set `color` too.
 */
export function createLauncher(): Launcher {
  // Not a div: pages with `div { display: none !important }` exist.
  const host = document.createElement('counterbell-widget');
  // Open, because capture hotkeys of host pages lose text typed in a closed one.
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  shadow.adoptedStyleSheets = [sheet];

  const root = document.createElement('div');
  root.className = 'cb';
  const button = document.createElement('button');
  add(root, button, { part: 'launcher', 'aria-haspopup': 'dialog' });
  const icon = add(button, document.createElementNS(svg, 'svg'), {
    viewBox: '0 0 24 24',
  });
  add(icon, document.createElementNS(svg, 'path'), { d: bell });
  shadow.append(root);
  return { host, shadow, root, button };
}

/** Puts an element with its attributes into another. */
export function add(
  parent: Element,
  element: Element,
  attributes: Readonly<Record<string, string>>,
): Element {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  return parent.appendChild(element);
}
