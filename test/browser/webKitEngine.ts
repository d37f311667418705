import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { launchWebKit } from './launchWebKit.ts';
import { type Engine, type Key, openRoute, type Role, type ShopWindow } from './ShopWindow.ts';
import { type Element, ElementSchema, NoAnswer, pathOf, type Session } from './webDriver.ts';

/** Which elements can have a role at all; which of them have it, WebKit says. */
const elementsOf: Readonly<Record<Role, string>> = {
  alertdialog: '[role="alertdialog"]',
  button: 'button',
  checkbox: '[type="checkbox"]',
  combobox: '[role="combobox"]',
  dialog: '[role="dialog"]',
  heading: 'h1, h2, h3, h4',
  img: '[role="img"], img',
  log: '[role="log"]',
  menuitem: '[role="menuitem"]',
  option: '[role="option"]',
  radio: '[type="radio"]',
  searchbox: '[type="search"]',
  textbox: 'input, textarea',
};

/** What ARIA 1.3 calls a role by another name. */
const synonyms: Readonly<Record<string, Role>> = { image: 'img' };

/** Keys that are pressed together, as WebDriver writes them. */
const keyCodes: Readonly<Record<Key, string>> = {
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
  'Shift+Tab': '\uE008\uE004',
  Tab: '\uE004',
};

const inWidget = `const { shadowRoot } = document.querySelector('counterbell-widget') ?? {};
const all = (selector) => [...(shadowRoot?.querySelectorAll(selector) ?? [])]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }));`;

const listen = `const noise = window.testNoise = [];
for (const method of ['error', 'warn']) {
  const write = console[method];
  console[method] = (...values) => { noise.push(method + ': ' + values.join(' ')); write.apply(console, values); };
}
addEventListener('error', ({ message }) => noise.push('uncaught: ' + message));
addEventListener('unhandledrejection', ({ reason }) => noise.push('unhandled: ' + reason));`;

const patienceMs = 15_000;

const focused = `let active = document.activeElement;
while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
return active;`;

/** No element has that role and name. */
class NotThere extends Error {}

function ifNotThere(error: unknown): undefined {
  if (!(error instanceof NotThere)) throw error;
}

/** Tries until it does not throw, as it does when the page changed between two commands or something moves. */
async function until<T>(step: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (error instanceof NoAnswer || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** An element's name and role, as WebKit tells them to screen readers. */
const nameOf = (session: Session, element: Element) =>
  session.read(pathOf(element, 'computedlabel'), v.string());
async function roleOf(session: Session, element: Element): Promise<string> {
  const role = await session.read(pathOf(element, 'computedrole'), v.string());
  return synonyms[role] ?? role;
}

const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** The first visible element of that role and name; throws an Error that tells which names there are instead. */
async function find(session: Session, role: Role, wanted: string | RegExp): Promise<Element> {
  const script = `${inWidget} return all(arguments[0]);`;
  const names = [];
  for (const element of await session.run(script, [elementsOf[role]], v.array(ElementSchema))) {
    const name = await nameOf(session, element);
    if (fits(name, wanted) && (await roleOf(session, element)) === role) return element;
    names.push(name);
  }
  throw new NotThere(`There is no ${role} “${wanted}” among “${names.join('”, “')}”`);
}

const readAll = (session: Session) =>
  session.run(
    `${inWidget} return all('[role="dialog"]').map(({ innerText }) => innerText).join();`,
    [],
    v.string(),
  );

/** Clicks where the element is. The driver scrolls the page by itself, but not the panel. */
async function click(session: Session, role: Role, name: string | RegExp): Promise<void> {
  const element = await find(session, role, name);
  await session.run(`arguments[0].scrollIntoView({ block: 'center' }); return null;`, [element], v.null());
  await session.command(pathOf(element, 'click'));
}

async function press(session: Session, key: Key): Promise<void> {
  const down = [...keyCodes[key]].map((value) => ({ type: 'keyDown', value }));
  const up = down.map(({ value }) => ({ type: 'keyUp', value })).reverse();
  await session.command('/actions', {
    actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
  });
}

/** Makes a session's window one that journeys walk in. */
function webKitWindow(session: Session, shopUrl: string): ShopWindow {
  const heard: string[] = [];
  const collect = async () => {
    const script = 'return window.testNoise?.splice(0) ?? [];';
    heard.push(...(await session.run(script, [], v.array(v.string()))));
    return heard;
  };
  const load = async (command: string, body?: object) => {
    await collect();
    await session.command(command, body);
    await until(() => session.run(listen, [], v.null()));
  };
  return {
    visit: (path) => load('/url', { url: shopUrl + path }),
    reload: () => load('/refresh'),
    open: async (route) => void (await session.run(`${openRoute(route)}; return null;`, [], v.null())),
    click: (role, name) => until(() => click(session, role, name)),
    type: (role, name, words) =>
      until(async () => {
        const path = pathOf(await find(session, role, name), 'value');
        await session.command(path, { text: words });
      }),
    press: (key) => press(session, key),
    see: (role, name) => until(async () => void (await find(session, role, name))),
    seeGone: (role, name) =>
      until(async () => {
        const found = await find(session, role, name).catch(ifNotThere);
        if (found) throw new Error(`The ${role} “${name}” is still there`);
      }),
    read: (words) =>
      until(async () => {
        const text = await readAll(session);
        if (!text.includes(words)) throw new Error(`“${words}” is not to be read in: ${text}`);
      }),
    readNoMore: (words) =>
      until(async () => {
        if ((await readAll(session)).includes(words)) throw new Error(`“${words}” is still to be read`);
      }),
    hasFocus: async (role, name) => {
      const element = await session.run(focused, [], v.nullable(ElementSchema));
      return (
        element !== null &&
        fits(await nameOf(session, element), name) &&
        (await roleOf(session, element)) === role
      );
    },
    noise: collect,
    picture: async (path) => {
      const picture = await session.read('/screenshot', v.string());
      await writeFile(path, Buffer.from(picture, 'base64'));
    },
    close: () => session.end(),
  };
}

/** WebKitGTK, driven through WebDriver; `switches` are MiniBrowser's, such as `--dark-mode`. */
export async function launchWebKitEngine(...switches: readonly string[]): Promise<Engine> {
  const webKit = await launchWebKit(...switches);
  return {
    openWindow: async ({ shopUrl }) => {
      const session = await webKit.openSession();
      await session.command('/window/rect', { width: 1280, height: 940 });
      return webKitWindow(session, shopUrl);
    },
    close: () => webKit.close(),
  };
}
