import launcherCss from './launcher.css?inline';

const svg = 'http://www.w3.org/2000/svg';
/** The bell of the design language, as one path. */
const bell = 'M4.5 16a7.5 7.5 0 0 1 15 0zM3 20h18M12 8.5V5.5M10 5h4';

/** The launcher and the host element it stands in, in plain DOM: it is on the page before any framework is. */
export interface Launcher {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Words on the button; without them it is a round icon. */
  setText(text: string | undefined): void;
  setUnread(count: number): void;
  /** A short message beside the launcher, read out at once; undefined takes it away. */
  setNote(words: string | undefined): void;
}

/** Makes the host element with an open shadow root and the launcher in it; puts nothing on the page yet. */
export function createLauncher(): Launcher {
  // Not a div, and never `createElement` alone: XHTML pages and pages with `div { display: none }` exist.
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string) => {
    const element = document.createElement(name);
    element.className = className;
    return element;
  };
  const host = document.createElement('counterbell-widget');
  // Open, because capture hotkeys of host pages lose text typed in a closed one.
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  shadow.adoptedStyleSheets = [sheet];

  const root = make('div', 'cb');
  const button = make('button', 'launcher');
  button.type = 'button';
  button.setAttribute('part', 'launcher');
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  button.append(drawBell());
  root.append(button);
  shadow.append(root);

  const label = make('span', '');
  const badge = make('span', 'badge');
  badge.setAttribute('aria-hidden', 'true');
  const note = make('p', 'launcher-note');
  note.setAttribute('role', 'alert');
  return {
    host,
    shadow,
    root,
    button,
    setText(text) {
      label.textContent = text ?? '';
      if (text) button.append(label);
      else label.remove();
      button.classList.toggle('labelled', Boolean(text));
    },
    setUnread(count) {
      badge.textContent = count > 99 ? '99+' : String(count);
      if (count > 0) button.append(badge);
      else badge.remove();
    },
    setNote(words) {
      note.textContent = words ?? '';
      if (words) root.append(note);
      else note.remove();
    },
  };
}

function drawBell(): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('class', 'i');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', bell);
  icon.append(path);
  return icon;
}
